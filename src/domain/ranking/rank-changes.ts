import type { GroupBoard, RankedUnit } from './board.ts';

/** How one unit stands otherwise than on an earlier board of its group. `places` from 1. */
export type RankChange =
  | { readonly kind: 'up' | 'down'; readonly unit: RankedUnit; readonly places: number }
  /** Ranked now and not then. */
  | { readonly kind: 'new'; readonly unit: RankedUnit }
  /** Ranked then and not now; `unit` as it stood then. */
  | { readonly kind: 'gone'; readonly unit: RankedUnit };

/** Units are the same by `unitId`. In the order of the present board, then those that are gone. */
export function rankChanges(before: GroupBoard, now: GroupBoard): readonly RankChange[] {
  const ranksBefore = new Map(before.ranked.map(({ unit, rank }) => [unit.unitId, rank]));
  const present = new Set(now.ranked.map(({ unit }) => unit.unitId));
  const changed = now.ranked.flatMap((unit): RankChange[] => {
    const rankBefore = ranksBefore.get(unit.unit.unitId);
    if (rankBefore === undefined) return [{ kind: 'new', unit }];
    const places = rankBefore - unit.rank;
    if (places === 0) return [];
    return [{ kind: places > 0 ? 'up' : 'down', unit, places: Math.abs(places) }];
  });
  const gone = before.ranked.filter(({ unit }) => !present.has(unit.unitId));
  return [...changed, ...gone.map((unit): RankChange => ({ kind: 'gone', unit }))];
}
