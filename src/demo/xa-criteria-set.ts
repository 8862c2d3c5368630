import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import { pts } from './authoring.ts';
import { direction } from './xa/direction.ts';
import { legalDocuments } from './xa/legal-documents.ts';
import { modernisation } from './xa/modernisation.ts';
import { organisationAndStaff } from './xa/organisation-and-staff.ts';
import { procedures } from './xa/procedures.ts';
import { publicFinance } from './xa/public-finance.ts';

/** The demo set for xã and phường: 6 lĩnh vực, 31 regular items for either kind of unit, 100 points, a bonus, a penalty. */
export function xaCriteriaSet(year: number): CriteriaSet {
  return {
    slug: 'demo-xa',
    version: 1,
    name: `Bộ tiêu chí xác định Chỉ số cải cách hành chính năm ${year} của UBND các xã, phường tỉnh Sông Thương`,
    year,
    decision: 'Quyết định minh họa số 02/QĐ-UBND của UBND tỉnh Sông Thương',
    maxPoints: pts('100'),
    domains: [direction, legalDocuments, procedures, organisationAndStaff, publicFinance, modernisation],
  };
}
