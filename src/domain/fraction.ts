import { divideHalfUp } from './decimal.ts';
import { type Percent, percent } from './scaled.ts';
import type { ScoreIndex } from './scorecard/score-index.ts';

/** An exact fraction, in lowest terms or not. The denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** An index as a fraction of 1; its maximum is above 0. */
export function fractionOf({ points, maximum }: ScoreIndex): Fraction {
  return { numerator: BigInt(points), denominator: BigInt(maximum) };
}

/** Over the least common denominator, so that many of few maxima stay small. */
export function sumOf(left: Fraction, right: Fraction): Fraction {
  const common = (left.denominator / divisor(left.denominator, right.denominator)) * right.denominator;
  const over = ({ numerator, denominator }: Fraction) => numerator * (common / denominator);
  return { numerator: over(left) + over(right), denominator: common };
}

export function negative({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** Above 0 where the left one is larger, 0 where they are equal. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return Number(difference > 0n) - Number(difference < 0n);
}

/** 100 % in 1/10,000 of one percent. */
export const WHOLE = 1_000_000n;

/** A fraction of 1, from 0, as a percentage rounded half up once to so many digits, at most 4. */
export function percentOf({ numerator, denominator }: Fraction, digits: number): Percent {
  return percent(divideHalfUp(numerator * WHOLE, denominator, digits));
}

function divisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : divisor(right, left % right);
}
