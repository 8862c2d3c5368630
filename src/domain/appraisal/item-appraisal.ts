import type { Deed } from '../course/course.ts';
import type { Round, Verdict } from './verdict.ts';

/** A verdict as given. */
export interface GivenVerdict extends Deed {
  readonly round: Round;
  readonly verdict: Verdict;
}

/** Giải trình của đơn vị, after the first round. */
export interface GivenExplanation extends Deed {
  readonly text: string;
}

/** Everything that was said of one item after it was sent. */
export interface ItemAppraisal {
  /** In the order in which they were given; the last of each round is what counts. */
  readonly verdicts: readonly GivenVerdict[];
  readonly explanations: readonly GivenExplanation[];
}

/** As far as points follow from it: of explanations, whether there are any. */
export interface Findings {
  readonly verdicts: readonly GivenVerdict[];
  readonly explanations: { readonly length: number };
}

export const NOT_APPRAISED: ItemAppraisal = { verdicts: [], explanations: [] };

/** The verdict that counts: the last of the latest round; null where nothing was found yet. */
export function lastVerdict({ verdicts }: Findings): GivenVerdict | null {
  return verdictOf(verdicts, 2) ?? verdictOf(verdicts, 1);
}

export function verdictOf(verdicts: readonly GivenVerdict[], round: Round): GivenVerdict | null {
  return verdicts.findLast((given) => given.round === round) ?? null;
}
