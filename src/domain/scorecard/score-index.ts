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

/** Above 0 where the left index is the higher one, 0 where they are equal whatever their maxima. Maxima above 0. */
export function compareIndexes(left: ScoreIndex, right: ScoreIndex): number {
  const difference =
    BigInt(left.points) * BigInt(right.maximum) - BigInt(right.points) * BigInt(left.maximum);
  return Number(difference > 0n) - Number(difference < 0n);
}

/** Whether an index is at or above a percentage (scaled): 89,9999 % does not reach 90 %. False without a maximum. */
export function reaches({ points, maximum }: ScoreIndex, from: number): boolean {
  return maximum > 0 && BigInt(points) * HUNDRED_PERCENT >= BigInt(from) * BigInt(maximum);
}

const HUNDRED_PERCENT = 100n * BigInt(SCALE);
/** Digits that are shown, and the most that are shown where fewer would mislead. */
const DIGITS = 2;
const MOST_DIGITS = 4;

/**
 * "87,25 %", rounded half up once to 2 digits; null when the unit has no maximum. For display: never compare it.
 * Where rounding would show the index on the other side of one of `bounds` (percentages, scaled), it shows up to
 * 4 digits, the last of them cut: 89,996 % is not shown as "90 %" beside a class that begins at 90 %.
 */
export function formatIndex(of: ScoreIndex, bounds: readonly number[] = []): string | null {
  if (of.maximum === 0) return null;
  const numerator = BigInt(of.points) * HUNDRED_PERCENT;
  const denominator = BigInt(of.maximum);
  const truthful = (shown: number) =>
    bounds.every((bound) => shown >= bound === numerator >= BigInt(bound) * denominator);
  for (let digits = DIGITS; digits <= MOST_DIGITS; digits += 1) {
    const rounded = divideHalfUp(numerator, denominator, digits);
    if (truthful(rounded)) return formatPercent(percent(rounded), digits);
  }
  return formatPercent(percent(Number(numerator / denominator)), MOST_DIGITS);
}
