import type { UnitProfile } from '../campaign/campaign.ts';
import { type CriteriaSet, type PlacedItem, placedItems } from '../criteria/criteria-set.ts';
import { isAssessed, itemTotals } from './item-totals.ts';

/** The items that a unit is assessed on whatever it answers, in the order of the table. */
export function assessedItems(set: CriteriaSet, profile: UnitProfile): readonly PlacedItem[] {
  const totals = itemTotals(set, profile, {}, new Map());
  return placedItems(set).filter(({ item }) => {
    const total = totals.get(item.key);
    return total !== undefined && isAssessed(total.state);
  });
}
