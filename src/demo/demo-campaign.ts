import { DateTime } from 'luxon';
import type { Campaign } from '../domain/campaign/campaign.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { Instant } from '../domain/scaled.ts';
import { pct, pts } from './authoring.ts';
import { PROVINCE_PLAN } from './authoring-rules.ts';
import { type DemoOfficial, demoOfficials } from './officials.ts';
import { soCriteriaSet } from './so-criteria-set.ts';
import { type DemoUnit, demoUnits } from './units.ts';
import { xaCriteriaSet } from './xa-criteria-set.ts';

/** By which a stored campaign is known to be the demo's. */
export const DEMO_CAMPAIGN_ID = 'demo-cchc';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const DAYS_SINCE_OPENING = 30;
const DAYS_TO_LAST_DAY = 14;

interface DemoGroup {
  readonly code: string;
  readonly name: string;
  readonly criteriaSetSlug: string;
  readonly ranked: boolean;
}

export interface DemoCampaign {
  readonly campaign: Campaign;
  readonly criteriaSets: readonly CriteriaSet[];
  readonly groups: readonly DemoGroup[];
  readonly units: readonly DemoUnit[];
  readonly officials: readonly DemoOfficial[];
}

/**
 * A made-up province whose campaign is open at `now`: since 30 days, and to the end of the 14th day after today
 * in Viet Nam. The scored year is the local year of `now`.
 */
export function demoCampaign(now: Instant): DemoCampaign {
  const today = DateTime.fromMillis(now, { zone: TIME_ZONE }).startOf('day');
  const { year } = today;
  const afterLock = (days: number) => today.plus({ days: DAYS_TO_LAST_DAY + 1 + days }).toMillis();
  return {
    campaign: {
      id: DEMO_CAMPAIGN_ID,
      name: `Đánh giá, xác định Chỉ số cải cách hành chính năm ${year} tỉnh Sông Thương`,
      year,
      timeZone: TIME_ZONE,
      opensAt: today.minus({ days: DAYS_SINCE_OPENING }).toMillis(),
      locksAt: afterLock(0),
      classification: {
        basis: 'index',
        bands: [
          { name: 'Xuất sắc', from: pct('90') },
          { name: 'Tốt', from: pct('80') },
          { name: 'Khá', from: pct('65') },
          { name: 'Trung bình', from: pct('50') },
          { name: 'Yếu', from: null },
        ],
      },
      bonusCap: pts('2'),
      penaltyCap: pts('5'),
      missingEvidence: 'explanationRequired',
      referenceDays: { [PROVINCE_PLAN]: `${year - 1}-12-15` },
      organiser: 'Phòng Cải cách hành chính, Sở Nội vụ tỉnh Sông Thương',
      demo: true,
      phases: {
        survey: null,
        appraisal: { opensAt: afterLock(0), closesAt: afterLock(20) },
        explanation: { opensAt: afterLock(20), closesAt: afterLock(25) },
        secondAppraisal: { opensAt: afterLock(25), closesAt: afterLock(30) },
        publication: afterLock(40),
      },
      holidays: [],
      extraWorkingDays: [],
      lateSubmission: null,
      withdrawal: 'untilAppraisal',
      signedReport: 'optional',
      lateArrivalMinutes: 5,
      rehearsal: false,
      ranking: { ties: 'standard' },
      awards: [
        { groupCode: 'so', atMost: 4, from: pct('90') },
        { groupCode: 'xa', atMost: 2, from: pct('90') },
      ],
      leadersSee: 'published',
      morningCard: true,
    },
    criteriaSets: [soCriteriaSet(year), xaCriteriaSet(year)],
    groups: [
      { code: 'so', name: 'Các sở, ban, ngành', criteriaSetSlug: 'demo-so', ranked: true },
      { code: 'xa', name: 'Các xã, phường', criteriaSetSlug: 'demo-xa', ranked: true },
    ],
    units: demoUnits,
    officials: demoOfficials,
  };
}
