import type { ScoreEntry } from '../scorecard/score-entry.ts';
import type { ItemTotal } from '../scorecard/scorecard-totals.ts';
import type { Evidence } from './evidence.ts';

/** Evidence that is in use: what was not removed. The signed report is no evidence, nor is what came after sending. */
export function inUse<Document extends Evidence>(documents: readonly Document[]): readonly Document[] {
  return documents.filter(({ removed, purpose }) => !removed && purpose === undefined);
}

/** Documents that the unit added to its explanation of the item (tài liệu bổ sung), without those it took away again. */
export function supplementsFor<Document extends Evidence>(
  documents: readonly Document[],
  itemKey: string,
): readonly Document[] {
  return documents.filter(
    ({ removed, purpose, itemKeys }) => !removed && purpose === 'supplement' && itemKeys.includes(itemKey),
  );
}

/** Documents that prove the item. */
export function evidenceFor<Document extends Evidence>(
  documents: readonly Document[],
  itemKey: string,
): readonly Document[] {
  return inUse(documents).filter(({ itemKeys }) => itemKeys.includes(itemKey));
}

/** The items that the document proves, of those that there are. */
export function provenOf({ itemKeys }: Evidence, hasItem: (itemKey: string) => boolean): readonly string[] {
  return itemKeys.filter(hasItem);
}

/** Documents in use that prove none of the items that there are. */
export function placedNowhere<Document extends Evidence>(
  documents: readonly Document[],
  hasItem: (itemKey: string) => boolean,
): readonly Document[] {
  return inUse(documents).filter((document) => provenOf(document, hasItem).length === 0);
}

/** Whether an item has earned points with neither a document nor an explanation (giải trình). */
export function earnsUnproven(
  { itemKey, state, points }: ItemTotal,
  entry: ScoreEntry | undefined,
  documents: readonly Evidence[],
): boolean {
  return (
    state === 'answered' &&
    points !== null &&
    points > 0 &&
    (entry?.explanation ?? null) === null &&
    evidenceFor(documents, itemKey).length === 0
  );
}
