import { divideHalfUp } from '../decimal.ts';
import { formatPercent } from '../quantities.ts';
import { type Points, percent, SCALE } from '../scaled.ts';
import type { ScorecardTotals } from './scorecard-totals.ts';

/** Chỉ số: points over the unit's own maximum, kept as the exact pair. */
export interface ScoreIndex {
  readonly points: Points;
  readonly maximum: Points;
}

export function index(totals: ScorecardTotals): ScoreIndex {
  return { points: totals.overall.points, maximum: totals.overall.maximum };
}

const HUNDRED_PERCENT = 100n * BigInt(SCALE);
const DIGITS = 2;

/** "87,25 %", rounded half up once to 2 digits; null when the unit has no maximum. For display: never compare it. */
export function formatIndex(of: ScoreIndex): string | null {
  if (of.maximum === 0) return null;
  const rounded = divideHalfUp(BigInt(of.points) * HUNDRED_PERCENT, BigInt(of.maximum), DIGITS);
  return formatPercent(percent(rounded), DIGITS);
}
