import type { ScoredItem } from '../criteria/criteria-set.ts';
import { foldVietnamese } from '../text.ts';
import type { PastResult, PastScore } from './past-result.ts';

type SoughtItem = Pick<ScoredItem, 'key' | 'code' | 'name'>;

/**
 * What the unit had for an item in the earlier year; null where it had no points for it, and where the item of then
 * cannot be told for certain. The name must be the same, letter case, diacritics, spaces and years in it aside, and so
 * must the key or else the code: a key is often no more than the printed code, which goes to another item when a table
 * is numbered anew.
 */
export function pastScoreOf(past: PastResult | null, item: SoughtItem): PastScore | null {
  const sameName = (past?.items ?? []).filter(({ name }) => comparable(name) === comparable(item.name));
  const sameCode = sameName.filter(({ code }) => comparable(code) === comparable(item.code));
  const found =
    sameName.find(({ key }) => key === item.key) ?? (sameCode.length === 1 ? sameCode[0] : undefined);
  return found === undefined || found.points === null ? null : found;
}

const YEARS = /\b20[0-9]{2}\b/gu;

function comparable(text: string): string {
  return foldVietnamese(text).replace(YEARS, '').replace(/\s+/gu, ' ').trim();
}
