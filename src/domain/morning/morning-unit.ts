import type { Instant } from '../scaled.ts';

/** One scorecard as the morning card counts it; instants in ms UTC. */
export interface MorningUnit {
  readonly name: string;
  readonly groupCode: string;
  readonly answered: number;
  readonly toAnswer: number;
  /** Null while the scorecard is with the unit. */
  readonly submittedAt: Instant | null;
  /** The latest lock given to the whole scorecard; null: the campaign's. */
  readonly extendedTo: Instant | null;
  /** Requests for more time that nobody decided yet. */
  readonly openRequests: number;
  /** Items judged, of those to judge; 0 of 0 before it is sent. */
  readonly judged: number;
  readonly toJudge: number;
  readonly flagged: number;
  readonly explained: number;
  readonly confirmedAt: Instant | null;
}
