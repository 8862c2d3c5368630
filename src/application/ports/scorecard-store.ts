import type { WorkplaceRecord } from './turn-record.ts';

/** A scorecard outside of a turn, with what a document says of its unit. */
export interface ScorecardRecord extends WorkplaceRecord {
  /** As the campaign abbreviates the unit: "SNV". */
  readonly unitCode: string;
}

/** Scorecards by their id alone: for reports, exports and checks. */
export interface ScorecardStore {
  /** Null when there is no such scorecard. Asks nobody's membership: whoever calls has judged the right to read. */
  load(scorecardId: string): Promise<ScorecardRecord | null>;
  /** By the unit's code, in any case of letters; null where the campaign has no such unit. */
  find(campaignId: string, unitCode: string): Promise<string | null>;
}
