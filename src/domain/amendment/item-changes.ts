import { compareCriteriaSets } from '../criteria/compare-criteria-sets.ts';
import { type CriteriaSet, placedItems, type ScoredItem } from '../criteria/criteria-set.ts';
import type { ItemChange, NamedItem } from './amendment.ts';

/** Two versions of a set, item by item. */
export interface ComparedItems {
  readonly before: ReadonlyMap<string, ScoredItem>;
  readonly after: ReadonlyMap<string, ScoredItem>;
  /** Dropped items first, then the order of the newer table. */
  readonly changes: readonly ItemChange[];
}

export function compareItems(older: CriteriaSet, newer: CriteriaSet): ComparedItems {
  const before = itemsOf(older);
  const after = itemsOf(newer);
  const touched = new Set(compareCriteriaSets(older, newer).map(({ key }) => key));
  const dropped = [...before.values()].filter(({ key }) => !after.has(key));
  return {
    before,
    after,
    changes: [
      ...dropped.map((item): ItemChange => ({ ...named(item), what: 'dropped', maximum: item.maxPoints })),
      ...[...after.values()].flatMap((item): readonly ItemChange[] => {
        const old = before.get(item.key);
        if (old === undefined) return [{ ...named(item), what: 'added', maximum: item.maxPoints }];
        if (old.maxPoints !== item.maxPoints)
          return [{ ...named(item), what: 'repointed', before: old.maxPoints, after: item.maxPoints }];
        return touched.has(item.key) ? [{ ...named(item), what: 'reworded' }] : [];
      }),
    ],
  };
}

export function named({ key, code, name }: ScoredItem): NamedItem {
  return { itemKey: key, code, name };
}

function itemsOf(set: CriteriaSet): ReadonlyMap<string, ScoredItem> {
  return new Map(placedItems(set).map(({ item }) => [item.key, item]));
}
