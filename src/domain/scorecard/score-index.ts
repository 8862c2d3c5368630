import type { Points } from '../scaled.ts';
import type { ScorecardTotals } from './scorecard-totals.ts';

/** Chỉ số: points over the unit's own maximum, kept as the exact pair. */
export interface ScoreIndex {
  readonly points: Points;
  readonly maximum: Points;
}
export function index(totals: ScorecardTotals): ScoreIndex {
  return { points: totals.overall.points, maximum: totals.overall.maximum };
}
/** "87,25 %", rounded half up once to 2 digits; null when the unit has no maximum. For display only: never compare it. */
export function formatIndex(of: ScoreIndex): string | null {
  throw new Error(`${of.points}`);
}
