import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import { pts } from './authoring.ts';
import { direction } from './so/direction.ts';
import { legalDocuments } from './so/legal-documents.ts';
import { modernisation } from './so/modernisation.ts';
import { organisation } from './so/organisation.ts';
import { procedures } from './so/procedures.ts';
import { publicFinance } from './so/public-finance.ts';
import { staff } from './so/staff.ts';

/** The demo set for sở, ban, ngành: 7 lĩnh vực, 25 tiêu chí, 44 tiêu chí thành phần, 100 points. */
export function soCriteriaSet(year: number): CriteriaSet {
  return {
    slug: 'demo-so',
    version: 1,
    name: `Bộ tiêu chí xác định Chỉ số cải cách hành chính năm ${year} của các sở, ban, ngành tỉnh Sông Thương`,
    year,
    decision: 'Quyết định minh họa số 01/QĐ-UBND của UBND tỉnh Sông Thương',
    maxPoints: pts('100'),
    domains: [direction, legalDocuments, procedures, organisation, staff, publicFinance, modernisation],
  };
}
