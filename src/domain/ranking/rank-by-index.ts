import type { Campaign } from '../campaign/campaign.ts';
import { compareIndexes, type ScoreIndex } from '../scorecard/score-index.ts';
import type { BoardUnit } from './board.ts';

export type Ties = Campaign['ranking']['ties'];

/** What is ranked: a unit with the index by which it is. */
interface Contender {
  readonly unit: BoardUnit;
  readonly index: ScoreIndex;
}

export type Placed<One extends Contender> = One & { readonly rank: number; readonly tied: boolean };

const codes = new Intl.Collator('vi', { numeric: true });

/** By code, figures in it as numbers: "X2" before "X10". Never 0 for two different units. */
export function byCode(left: BoardUnit, right: BoardUnit): number {
  return codes.compare(left.code, right.code) || (left.unitId < right.unitId ? -1 : 1);
}

/**
 * Best first by exact index, equal ones by code, whatever the order they came in. Equal indexes share a rank;
 * the next rank counts units (`standard`: 1, 1, 3) or ranks (`dense`: 1, 1, 2). Maxima above 0.
 */
export function rankByIndex<One extends Contender>(
  contenders: readonly One[],
  ties: Ties,
): readonly Placed<One>[] {
  const sorted = [...contenders].sort(
    (left, right) => compareIndexes(right.index, left.index) || byCode(left.unit, right.unit),
  );
  const isEqual = (at: number, other: number) => {
    const [left, right] = [sorted[at], sorted[other]];
    return left !== undefined && right !== undefined && compareIndexes(left.index, right.index) === 0;
  };
  let rank = 0;
  return sorted.map((one, at) => {
    const equalsBefore = isEqual(at, at - 1);
    if (!equalsBefore) rank = ties === 'dense' ? rank + 1 : at + 1;
    return { ...one, rank, tied: equalsBefore || isEqual(at, at + 1) };
  });
}
