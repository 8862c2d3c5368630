import type { Percent, Points } from '../scaled.ts';
import type { ShareStretch } from './check-axes.ts';
import type { PercentRange } from './scoring-rule.ts';

/** A stretch of what a banded rule measures. */
export type Stretch =
  | ({ readonly kind: 'percent' } & PercentRange)
  /** Only the first place found: two percentages make a plane, not a line. */
  | { readonly kind: 'percentPair'; readonly first: PercentRange; readonly second: PercentRange }
  | ({ readonly kind: 'fraction' } & ShareStretch)
  | { readonly kind: 'count'; readonly min: number; readonly max: number | null }
  /** Later than this many days after the reference day. */
  | { readonly kind: 'days'; readonly after: number };

interface Finding<Name extends string, Detail> {
  readonly name: Name;
  readonly detail: Readonly<Detail>;
}

/** What is wrong with a plain rule. Indexes count levels, bands or parts from 0. */
export type RuleFinding =
  | Finding<'cannotReachMaximum', { best: Points; maxPoints: Points }>
  | Finding<'exceedsMaximum', { best: Points; maxPoints: Points }>
  | Finding<'negativePoints', { points: Points }>
  | Finding<'gap', { stretch: Stretch }>
  | Finding<'overlap', { upper: number; lower: number; stretch: Stretch }>
  | Finding<'unreachableBand', { index: number; label: string }>
  | Finding<'levelsNotDistinct', { upper: number; lower: number; label: string }>
  /** Two levels earn the same, so that typed points do not tell them apart. */
  | Finding<'levelsOfSamePoints', { upper: number; lower: number; points: Points }>
  | Finding<'partKeyNotUnique', { key: string }>
  | Finding<'boundsReversed', { floor: Percent; target: Percent }>
  | Finding<'stepDoesNotFit', { min: Points; max: Points; step: Points }>;

/** A finding with the item that has it, and the case of its conditional rule (null for plain rules). */
export type RuleFault = RuleFinding & {
  readonly itemKey: string;
  readonly code: string;
  readonly caseLabel: string | null;
};
