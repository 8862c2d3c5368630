import { classify } from '../domain/campaign/classify.ts';
import type { ReportInput } from '../domain/report/report-data.ts';
import { totalScorecard } from '../domain/scorecard/scorecard-totals.ts';
import type { ScorecardRecord } from './ports/scorecard-store.ts';

/** What a report says beyond the scores themselves. */
export type ReportCourse = Pick<ReportInput, 'remarks' | 'minutes' | 'status' | 'rehearsal'>;

/** Nothing written, nothing approved. */
export const blankCourse: ReportCourse = {
  remarks: { difficulties: null, recommendations: null },
  minutes: null,
  status: { kind: 'draft', contentHash: null },
  rehearsal: false,
};

/** A scorecard and its course as one report, totals and class from the entries themselves. */
export function reportInputOf(scorecard: ScorecardRecord, course: ReportCourse): ReportInput {
  const { unitName, unitCode, campaign, set, profile, entries, evidence } = scorecard;
  const totals = totalScorecard(set, profile, campaign, entries);
  const classBand = classify(campaign.classification, totals);
  return { unitName, unitCode, campaign, set, profile, entries, evidence, totals, classBand, ...course };
}
