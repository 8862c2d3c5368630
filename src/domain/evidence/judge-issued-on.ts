import type { ScoredItem } from '../criteria/criteria-set.ts';
import { isDay } from '../days.ts';

/** A document from another year than the item asks for. */
export interface IssuedInOtherYear {
  readonly name: 'issuedInOtherYear';
  readonly year: number;
  readonly wantedYear: number;
}

/**
 * A warning where a document's issue day (`YYYY-MM-DD`) lies outside the scored year, or outside the year before it
 * for an item that asks for the previous year. Null where it lies inside or no day could be read.
 */
export function judgeIssuedOn(
  issuedOn: string | null,
  scoredYear: number,
  evidenceYear: ScoredItem['evidenceYear'],
): IssuedInOtherYear | null {
  if (issuedOn === null || !isDay(issuedOn)) return null;
  const year = Number(issuedOn.slice(0, 4));
  const wantedYear = evidenceYear === 'previous' ? scoredYear - 1 : scoredYear;
  return year === wantedYear ? null : { name: 'issuedInOtherYear', year, wantedYear };
}
