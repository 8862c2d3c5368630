import type { ScorecardTotals } from '../scorecard/scorecard-totals.ts';
import type { ClassBand, Classification } from './campaign.ts';

export type ClassificationFault =
  /** A band is not below the one before it. */
  | { readonly name: 'notDescending'; readonly detail: { readonly index: number } }
  /** A band without a lower bound stands above others, which nothing can reach. */
  | { readonly name: 'openBandNotLast'; readonly detail: { readonly index: number } }
  /** The lowest band leaves results below it without a class. `from` scaled by 10,000. */
  | { readonly name: 'lowestBandBounded'; readonly detail: { readonly from: number } }
  | { readonly name: 'nameNotUnique'; readonly detail: { readonly bandName: string } };

/** The class of a scorecard, by exact comparison: 89,995 % is not 90 %. Null where no band reaches down, or without a maximum. */
export function classify(classification: Classification, totals: ScorecardTotals): ClassBand | null {
  throw new Error(`${classification.basis} ${totals.overall.points}`);
}
export function checkClassification(classification: Classification): readonly ClassificationFault[] {
  throw new Error(`${classification.basis}`);
}
