import type { WorkplaceRecord } from './turn-record.ts';

/** Scorecards by their id alone: for reports, exports and checks. */
export interface ScorecardStore {
  /** Null when there is no such scorecard. Asks nobody's membership: whoever calls has judged the right to read. */
  load(scorecardId: string): Promise<WorkplaceRecord | null>;
  /** By the unit's code, in any case of letters; null where the campaign has no such unit. */
  find(campaignId: string, unitCode: string): Promise<string | null>;
}
