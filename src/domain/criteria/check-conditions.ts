import type { SetFault } from './check-set-fault.ts';
import { type CriteriaSet, placedItems, type ScoredItem } from './criteria-set.ts';
import { decidedBy } from './deciding-items.ts';

/** Conditional rules whose other item is missing, comes later, is never answered by the unit, or leads back to them. */
export function checkConditions(set: CriteriaSet): readonly SetFault[] {
  const items = placedItems(set).map(({ item }) => item);
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((item, at): SetFault[] => {
    const on = decidedBy(item);
    if (on === null) return [];
    const parent = byKey.get(on);
    const place = { itemKey: item.key, code: item.code };
    if (!parent) return [{ ...place, name: 'conditionalOnUnknown', detail: { on } }];
    const cycle = cycleFrom(item, byKey);
    if (cycle) return [{ ...place, name: 'conditionalCycle', detail: { keys: cycle } }];
    if (parent.rule.kind === 'notSelfScored')
      return [{ ...place, name: 'conditionalOnNotSelfScored', detail: { on } }];
    return items.indexOf(parent) > at ? [{ ...place, name: 'conditionalOnLater', detail: { on } }] : [];
  });
}

/** The way from the item back to itself, or null when there is none. */
function cycleFrom(item: ScoredItem, byKey: ReadonlyMap<string, ScoredItem>): readonly string[] | null {
  const way = [item.key];
  for (let on = decidedBy(item); on !== null; ) {
    if (on === item.key) return way;
    if (way.includes(on)) return null;
    way.push(on);
    const next = byKey.get(on);
    on = next ? decidedBy(next) : null;
  }
  return null;
}
