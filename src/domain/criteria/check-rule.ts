import type { Percent, Points } from '../scaled.ts';
import type { ScoredItem } from './criteria-set.ts';
import type { PercentRange, Share } from './scoring-rule.ts';

/** A stretch of what a banded rule measures. */
export type Stretch =
  | ({ readonly kind: 'percent' } & PercentRange)
  | { readonly kind: 'percentPair'; readonly first: PercentRange; readonly second: PercentRange }
  | {
      readonly kind: 'fraction';
      readonly from: Share;
      readonly fromIncluded: boolean;
      readonly to: Share;
      readonly toIncluded: boolean;
    }
  | { readonly kind: 'count'; readonly min: number; readonly max: number | null }
  /** Later than this many days after the reference day. */
  | { readonly kind: 'days'; readonly after: number };

interface FaultOf<Name extends string, Detail> {
  readonly name: Name;
  readonly itemKey: string;
  readonly code: string;
  /** `caseLabel`: the case of a conditional rule that has the fault; null for plain rules. */
  readonly detail: { readonly caseLabel: string | null } & Readonly<Detail>;
}

/** What is wrong with the rule of one item. Indexes count levels, bands or parts from 0. */
export type RuleFault =
  | FaultOf<'cannotReachMaximum', { best: Points; maxPoints: Points }>
  | FaultOf<'exceedsMaximum', { best: Points; maxPoints: Points }>
  | FaultOf<'negativePoints', { points: Points }>
  | FaultOf<'gap', { stretch: Stretch }>
  | FaultOf<'overlap', { first: number; second: number; stretch: Stretch }>
  | FaultOf<'unreachableBand', { index: number; label: string }>
  | FaultOf<'levelsNotDistinct', { first: number; second: number; label: string }>
  /** Two levels earn the same, so that typed points do not tell them apart. */
  | FaultOf<'levelsOfSamePoints', { first: number; second: number; points: Points }>
  | FaultOf<'partKeyNotUnique', { key: string }>
  | FaultOf<'boundsReversed', { floor: Percent; target: Percent }>
  | FaultOf<'stepDoesNotFit', { min: Points; max: Points; step: Points }>;

export function checkRule(item: ScoredItem): readonly RuleFault[] {
  throw new Error(item.key);
}
