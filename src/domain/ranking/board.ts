import type { Instant, Points } from '../scaled.ts';

/** A unit's appraised result (kết quả thẩm định), points in 1/10,000: after bonus, penalty and what sending late costs. */
export interface UnitResult {
  readonly points: Points;
  readonly maximum: Points;
  /** In the order of the table. Bonus, penalty and lateness belong to no domain. */
  readonly domains: readonly DomainResult[];
}

/** What one domain (lĩnh vực) adds to a result. `maximum` is 0 where the unit is not assessed on it. */
export interface DomainResult {
  readonly domainKey: string;
  readonly code: string;
  readonly name: string;
  readonly points: Points;
  readonly maximum: Points;
}

/** One unit as rankings see it. */
export interface BoardUnit {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  /** False for a unit that is assessed but not ranked (không xếp hạng). */
  readonly ranked: boolean;
  /** Ms UTC; null while the scorecard is with the unit. */
  readonly submittedAt: Instant | null;
  /** Items that were appraised, of those to appraise. */
  readonly judged: number;
  readonly toJudge: number;
  /** When the council confirmed the result (ms UTC). */
  readonly confirmedAt: Instant | null;
  /** Null: not appraised in full, or never sent. */
  readonly result: UnitResult | null;
}

/** A unit that has a result, ranked or not. `className` is null where no class reaches down to it. */
export interface AssessedUnit {
  readonly unit: BoardUnit;
  readonly result: UnitResult;
  readonly className: string | null;
}

export interface RankedUnit extends AssessedUnit {
  /** From 1. */
  readonly rank: number;
  /** Another unit has the same rank. */
  readonly tied: boolean;
}

/** The ranking of one group (bảng xếp hạng của một nhóm đơn vị). */
export interface GroupBoard {
  readonly code: string;
  readonly name: string;
  /** Best first; members of a tie by code. */
  readonly ranked: readonly RankedUnit[];
  /** Have a result but are not ranked, by code. */
  readonly apart: readonly AssessedUnit[];
  /** Have no result yet, by code. */
  readonly unfinished: readonly BoardUnit[];
}
