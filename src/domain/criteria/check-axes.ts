import { type Percent, percent } from '../scaled.ts';
import { compareShares, shareOfFraction } from '../scoring/share.ts';
import type { Span } from './check-coverage.ts';
import type { CountBand, FractionBand, PercentRange, Share } from './scoring-rule.ts';

/** What a rule measures, cut into cells at the bounds of its bands. */
export interface Axis<Band, Stretch> {
  /** Number of cells. */
  readonly size: number;
  cellsOf(band: Band): Span;
  stretchOf(span: Span): Stretch;
}

const NONE: Span = { first: 0, last: -1 };
const HUNDRED = percent(1_000_000);

/** Cells with even numbers are the bounds themselves, those with odd numbers lie between two of them. */
function stretchBetween<Bound>(bounds: readonly Bound[], highest: Bound, { first, last }: Span) {
  return {
    from: bounds[Math.floor(first / 2)] ?? highest,
    fromIncluded: first % 2 === 0,
    to: bounds[Math.ceil(last / 2)] ?? highest,
    toIncluded: last % 2 === 0,
  };
}

/** 0 to 100 %. What a band holds outside of that does not count. */
export function percentAxis(ranges: readonly PercentRange[]): Axis<PercentRange, PercentRange> {
  const inside = ranges.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== null);
  const bounds = [percent(0), ...inside, HUNDRED]
    .filter((bound) => bound >= 0 && bound <= HUNDRED)
    .sort((left, right) => left - right)
    .filter((bound, at, all) => bound !== all[at - 1]);
  const last = 2 * (bounds.length - 1);
  const cellOf = (bound: Percent) => 2 * bounds.indexOf(bound);
  return {
    size: last + 1,
    cellsOf({ from, fromIncluded, to, toIncluded }) {
      if ((from !== null && from > HUNDRED) || (to !== null && to < 0)) return NONE;
      return {
        first: from === null || from < 0 ? 0 : cellOf(from) + (fromIncluded ? 0 : 1),
        last: to === null || to > HUNDRED ? last : cellOf(to) - (toIncluded ? 0 : 1),
      };
    },
    stretchOf: (span) => stretchBetween(bounds, HUNDRED, span),
  };
}

/** A stretch of shares, from 0/1 to 1/1. */
export interface ShareStretch {
  readonly from: Share;
  readonly fromIncluded: boolean;
  readonly to: Share;
  readonly toIncluded: boolean;
}

const NOTHING: Share = { numerator: 0, denominator: 1 };
const ALL: Share = { numerator: 1, denominator: 1 };

/** Nothing to all of the number required. A band holds its share and everything above, up to the whole. */
export function fractionAxis(bands: readonly FractionBand[]): Axis<FractionBand, ShareStretch> {
  const bounds = [NOTHING, ...bands.flatMap(({ atLeast }) => atLeast ?? []), ALL]
    .filter((share) => compare(share, ALL) <= 0)
    .sort(compare)
    .filter((share, at, all) => at === 0 || compare(share, all[at - 1] ?? NOTHING) !== 0);
  const last = 2 * (bounds.length - 1);
  return {
    size: last + 1,
    cellsOf({ atLeast, included }) {
      if (atLeast === null) return { first: 0, last };
      const at = bounds.findIndex((bound) => compare(bound, atLeast) === 0);
      return at === -1 ? NONE : { first: 2 * at + (included ? 0 : 1), last };
    },
    stretchOf: (span) => stretchBetween(bounds, ALL, span),
  };
}

/** Counts from 0 without end. Each cell is a run of counts that the same bands hold. */
export function countAxis(bands: readonly CountBand[]): Axis<CountBand, Pick<CountBand, 'min' | 'max'>> {
  const edges = bands.flatMap(({ min, max }) => (max === null ? [min] : [min, max + 1]));
  const starts = [...new Set([0, ...edges])].sort((left, right) => left - right);
  return {
    size: starts.length,
    cellsOf: ({ min, max }) => ({
      first: starts.indexOf(min),
      last: max === null ? starts.length - 1 : starts.indexOf(max + 1) - 1,
    }),
    stretchOf(span) {
      const end = starts[span.last + 1];
      return { min: starts[span.first] ?? 0, max: end === undefined ? null : end - 1 };
    },
  };
}

function compare(left: Share, right: Share): number {
  return compareShares(shareOfFraction(left), shareOfFraction(right));
}
