import type { CampaignResults, GroupResults, ItemResult, UnitResults } from './campaign-results.ts';

export interface Difference {
  readonly group: GroupResults;
  readonly unit: UnitResults;
  readonly item: ItemResult;
}

/**
 * Items whose appraised points are other than what the unit gave itself, or that count otherwise for its maximum
 * (chênh lệch tự chấm, thẩm định). Items that a unit never scores itself differ from nothing.
 */
export function differencesOf({ groups }: CampaignResults): readonly Difference[] {
  return groups.flatMap((group) =>
    group.units.flatMap((unit) => unit.items.filter(differs).map((item) => ({ group, unit, item }))),
  );
}

function differs({ self, appraised }: ItemResult): boolean {
  if (appraised.points === null && appraised.standing !== 'settled') return false;
  if (self.state === 'notSelfScored') return false;
  return self.points !== appraised.points || self.maximum !== appraised.maximum;
}
