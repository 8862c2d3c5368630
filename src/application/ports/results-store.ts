import type { PastMatch } from '../../domain/results/match-past.ts';
import type { PastSource } from '../../domain/results/past-source.ts';
import type { ResultsInput } from '../../domain/results/results-input.ts';
import type { Instant } from '../../domain/scaled.ts';

/** `changed`: how many units have another result of the year before than they had; `match`: who got one. */
export interface PastImportOutcome {
  readonly changed: number;
  readonly match: PastMatch;
}

/** Results of whole campaigns: for exports, and for the year after. */
export interface ResultsStore {
  /** Null when there is no such campaign. Asks nobody's role: whoever calls has judged the right to read. */
  load(campaignId: string): Promise<ResultsInput | null>;
  /**
   * Stores results of the year before for the units of a campaign, in one transaction. Repeatable; a unit that the
   * source has no result for keeps what it had. Null when there is no such campaign.
   */
  importPast(campaignId: string, source: PastSource, at: Instant): Promise<PastImportOutcome | null>;
}
