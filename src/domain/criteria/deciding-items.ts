import { type CriteriaSet, type Criterion, placedItems, type ScoredItem } from './criteria-set.ts';

/** The item whose points decide by which rule this one is scored; null where the rule is always the same. */
export function decidedBy({ rule }: ScoredItem): string | null {
  return rule.kind === 'conditional' ? rule.on : null;
}

/** The set with one item and those that decide it, one by the other: what the item earns follows from these alone. */
export function setAround(set: CriteriaSet, itemKey: string): CriteriaSet {
  const keys = keysAround(set, itemKey);
  return {
    ...set,
    domains: set.domains.flatMap((domain) => {
      const criteria = domain.criteria.flatMap((criterion): Criterion[] => {
        if (criterion.kind === 'item') return keys.has(criterion.key) ? [criterion] : [];
        const items = criterion.items.filter(({ key }) => keys.has(key));
        return items.length === 0 ? [] : [{ ...criterion, items }];
      });
      return criteria.length === 0 ? [] : [{ ...domain, criteria }];
    }),
  };
}

function keysAround(set: CriteriaSet, itemKey: string): ReadonlySet<string> {
  const items = new Map(placedItems(set).map(({ item }) => [item.key, item]));
  const keys = new Set<string>();
  for (let item = items.get(itemKey); item !== undefined && !keys.has(item.key); ) {
    keys.add(item.key);
    const on = decidedBy(item);
    item = on === null ? undefined : items.get(on);
  }
  return keys;
}
