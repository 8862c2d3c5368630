import { compareFractions, type Fraction, fractionOf, negative, percentOf, sumOf } from '../fraction.ts';
import type { Percent } from '../scaled.ts';
import type { ScoreIndex } from '../scorecard/score-index.ts';

/** Two years of one unit that can be compared. Maxima above 0. */
interface Years {
  readonly now: ScoreIndex;
  readonly before: ScoreIndex;
}

/** Above 0 where the left unit gained more, or lost less, of its index than the right one. */
export function compareGains(left: Years, right: Years): number {
  return compareFractions(gainOf(left), gainOf(right));
}

/** By how many percentage points the index moved, up or down: with 2 digits, or 4 where it would be shown as none. */
export function movedBy(years: Years): Percent {
  const gain = gainOf(years);
  const moved = gain.numerator < 0n ? negative(gain) : gain;
  const shown = percentOf(moved, 2);
  return shown === 0 ? percentOf(moved, 4) : shown;
}

function gainOf({ now, before }: Years): Fraction {
  return sumOf(fractionOf(now), negative(fractionOf(before)));
}
