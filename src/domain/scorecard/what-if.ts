import type { ClassBand, UnitProfile } from '../campaign/campaign.ts';
import { classify } from '../campaign/classify.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { ClassCampaign } from './next-class.ts';
import type { ScoreEntry } from './score-entry.ts';
import { type Entries, type ScorecardTotals, totalScorecard } from './scorecard-totals.ts';

export interface WhatIf {
  readonly before: ScorecardTotals;
  readonly after: ScorecardTotals;
  readonly classBefore: ClassBand | null;
  readonly classAfter: ClassBand | null;
}

/** The totals if `itemKey` had this entry (null: none). Nothing is changed. */
export function whatIf(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: ClassCampaign,
  entries: Entries,
  itemKey: string,
  entry: ScoreEntry | null,
): WhatIf {
  const assumed = new Map(entries);
  if (entry) assumed.set(itemKey, entry);
  else assumed.delete(itemKey);
  const before = totalScorecard(set, profile, campaign, entries);
  const after = totalScorecard(set, profile, campaign, assumed);
  return {
    before,
    after,
    classBefore: classify(campaign.classification, before.overall),
    classAfter: classify(campaign.classification, after.overall),
  };
}
