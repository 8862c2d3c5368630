import type { ClassBand, UnitProfile } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { ClassCampaign } from './next-class.ts';
import type { ScoreEntry } from './score-entry.ts';
import type { Entries, ScorecardTotals } from './scorecard-totals.ts';

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
  throw new Error(`${set.slug} ${profile.kind} ${campaign.bonusCap} ${entries.size} ${itemKey} ${entry}`);
}
