import type { AppraisedItem } from './appraised-item.ts';
import type { AppraisedScorecard } from './appraised-scorecard.ts';

/** How a unit's result came about, in counts of items. */
export interface ResultSummary {
  /** Items to which the appraisers gave other points than the unit gave itself. */
  readonly changed: number;
  /** Items that the unit explained, and those of them that were answered. */
  readonly explained: number;
  readonly answered: number;
  /** Settled items that no unit scores: the council's and the survey's. */
  readonly awarded: number;
  /** Items that keep the result from being confirmed, in the order of the table. */
  readonly open: readonly string[];
}

export function summariseResult({ items }: Pick<AppraisedScorecard, 'items'>): ResultSummary {
  const all = [...items.values()];
  const explained = all.filter((item) => item.explained);
  return {
    changed: all.filter(isChanged).length,
    explained: explained.length,
    answered: explained.filter(isSettled).length,
    awarded: all.filter((item) => isSettled(item) && item.self.state === 'notSelfScored').length,
    open: all.filter(isOpen).map(({ itemKey }) => itemKey),
  };
}

function isChanged(item: AppraisedItem): boolean {
  return isSettled(item) && item.self.state !== 'notSelfScored' && item.points !== item.self.points;
}

function isSettled({ standing }: AppraisedItem): boolean {
  return standing === 'settled';
}

function isOpen({ standing }: AppraisedItem): boolean {
  return standing === 'waiting' || standing === 'asked' || standing === 'explained';
}
