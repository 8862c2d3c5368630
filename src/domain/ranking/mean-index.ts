import { compareFractions, type Fraction, fractionOf, percentOf, sumOf, WHOLE } from '../fraction.ts';
import type { Percent } from '../scaled.ts';
import type { ScoreIndex } from '../scorecard/score-index.ts';

const DIGITS = [2, 3, 4] as const;

/** Chỉ số trung bình: the mean of indexes, each unit counting once whatever its maximum. */
export interface MeanIndex {
  /** Of 1. */
  readonly exact: Fraction;
  /** For display: with 2 digits, or up to 4 where fewer would put the mean on the other side of one of the indexes. */
  readonly shown: Percent;
}

/** Null of none. Maxima above 0. */
export function meanIndex(indexes: readonly ScoreIndex[]): MeanIndex | null {
  const [first, ...others] = indexes.map(fractionOf);
  if (first === undefined) return null;
  const sum = others.reduce(sumOf, first);
  const exact = { ...sum, denominator: sum.denominator * BigInt(indexes.length) };
  const isTrue = (shown: Percent) =>
    indexes.every((index) => {
      const rounded = { numerator: BigInt(shown), denominator: WHOLE };
      const own = fractionOf(index);
      const side = compareFractions(own, exact);
      // An index that is the mean itself is rounded like it.
      return side === 0 || side === compareFractions(own, rounded);
    });
  const rounded = DIGITS.map((digits) => percentOf(exact, digits));
  return { exact, shown: rounded.find(isTrue) ?? percentOf(exact, 4) };
}

/** Above 0 where an index is above the mean, by exact comparison. */
export function besideMean(index: ScoreIndex, { exact }: MeanIndex): number {
  return compareFractions(fractionOf(index), exact);
}
