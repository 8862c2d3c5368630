import type { PercentRange, Share } from '../criteria/scoring-rule.ts';
import type { Percent } from '../scaled.ts';
import type { Answer } from '../scorecard/answer.ts';
import { refused, type ScoringRefusal } from './evaluation.ts';

/** 100 % in 1/10,000 of one percent. */
const WHOLE = 1_000_000;

/** A share as two whole numbers, so that it is compared by multiplication and never divided. */
export interface ExactShare {
  readonly part: bigint;
  readonly whole: bigint;
}

export type ReadShare =
  | { readonly ok: true; readonly share: ExactShare }
  | { readonly ok: false; readonly refusal: ScoringRefusal };

/** The share that a percentage or a ratio states: between 0 and 1. Null for other answers. */
export function readShare(answer: Answer): ReadShare | null {
  if (answer.kind === 'percent') {
    if (answer.percent < 0 || answer.percent > WHOLE) return refused({ name: 'percentOutOfRange' });
    return { ok: true, share: shareOfPercent(answer.percent) };
  }
  if (answer.kind !== 'ratio') return null;
  const { part, whole } = answer;
  if (part < 0 || whole < 0) return refused({ name: 'negative' });
  if (whole === 0) return refused({ name: 'wholeZero' });
  if (part > whole) return refused({ name: 'ratioAboveOne' });
  return { ok: true, share: { part: BigInt(part), whole: BigInt(whole) } };
}

export function shareOfPercent(percent: Percent): ExactShare {
  return { part: BigInt(percent), whole: BigInt(WHOLE) };
}

export function shareOfFraction({ numerator, denominator }: Share): ExactShare {
  return { part: BigInt(numerator), whole: BigInt(denominator) };
}

/** Below 0, 0 or above 0, as `left` is less than, equal to or more than `right`. */
export function compareShares(left: ExactShare, right: ExactShare): number {
  return Number(left.part * right.whole - right.part * left.whole);
}

export function isInRange(share: ExactShare, range: PercentRange): boolean {
  if (range.from !== null) {
    const above = compareShares(share, shareOfPercent(range.from));
    if (above < 0 || (above === 0 && !range.fromIncluded)) return false;
  }
  if (range.to !== null) {
    const above = compareShares(share, shareOfPercent(range.to));
    if (above > 0 || (above === 0 && !range.toIncluded)) return false;
  }
  return true;
}
