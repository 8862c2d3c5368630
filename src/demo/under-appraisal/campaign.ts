import { DateTime } from 'luxon';
import type { Instant } from '../../domain/scaled.ts';
import { pct, pts } from '../authoring.ts';
import { PROVINCE_PLAN } from '../authoring-rules.ts';
import { type DemoCampaign, demoCampaign } from '../demo-campaign.ts';
import { soCriteriaSet } from '../so-criteria-set.ts';
import { xaCriteriaSet } from '../xa-criteria-set.ts';
import { officialsUnderAppraisal } from './officials.ts';
import { stories } from './stories.ts';

/** By which the campaign under appraisal is known once it is stored. */
export const UNDER_APPRAISAL_ID = 'demo-tham-dinh';

const SETS = { so: 'demo-tham-dinh-so', xa: 'demo-tham-dinh-xa' } as const;

/**
 * The made-up province's campaign of the year before, under appraisal at `now`. Explanation and the second round run
 * beside the first, so that everything can be tried on one day.
 */
export function campaignUnderAppraisal(now: Instant): DemoCampaign {
  const { campaign, groups, units } = demoCampaign(now);
  const year = campaign.year - 1;
  const today = DateTime.fromMillis(now, { zone: campaign.timeZone }).startOf('day');
  const day = (days: number) => today.plus({ days }).toMillis();
  const told = stories.map(({ unitId }) => unitId);
  return {
    campaign: {
      ...campaign,
      id: UNDER_APPRAISAL_ID,
      name: `Chỉ số cải cách hành chính năm ${year} tỉnh Sông Thương`,
      year,
      opensAt: day(-60),
      locksAt: day(-20),
      // Nobody keeps files for it, and what was sent must not look as if it could not have been.
      missingEvidence: 'leftToAppraisers',
      referenceDays: { [PROVINCE_PLAN]: `${year - 1}-12-15` },
      phases: {
        survey: null,
        appraisal: { opensAt: day(-18), closesAt: day(6) },
        explanation: { opensAt: day(-3), closesAt: day(11) },
        secondAppraisal: { opensAt: day(-2), closesAt: day(21) },
        publication: day(30),
      },
      lateSubmission: {
        dueAt: day(-23),
        flatDays: 2,
        flatPoints: pts('1'),
        pointsPerFurtherDay: pts('0,5'),
      },
      awards: [
        { groupCode: 'so', atMost: 4, from: pct('90') },
        { groupCode: 'xa', atMost: 2, from: pct('90') },
      ],
      leadersSee: 'provisional',
      morningCard: false,
    },
    criteriaSets: [
      { ...soCriteriaSet(year), slug: SETS.so },
      { ...xaCriteriaSet(year), slug: SETS.xa },
    ],
    groups: groups.map((group) => ({ ...group, criteriaSetSlug: group.code === 'so' ? SETS.so : SETS.xa })),
    units: units.filter(({ id }) => told.includes(id)),
    officials: officialsUnderAppraisal,
  };
}
