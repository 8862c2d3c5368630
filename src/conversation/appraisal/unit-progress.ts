import { appraise } from '../../domain/appraisal/result-standing.ts';
import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import type { Desk } from '../desk.ts';
import { type Line, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import { isMine, isWaiting } from './my-work.ts';

/** How much of one unit is judged, of what is the person's; nothing where nothing is. */
export function unitProgress(context: OfficeContext, desk: Desk): readonly Line[] {
  const mine = itemsDue(context, desk);
  if (mine.length === 0 || desk.work.course.submission === null) return [];
  const { items } = appraise(desk.work);
  const done = mine.filter(({ item }) => items.get(item.key)?.standing === 'settled').length;
  const all = mine.length;
  return [
    {
      progress: { done, all },
      words: say('appraisal.unitProgress', { unit: desk.work.unitName, done, all }),
    },
  ];
}

/** The person's items of one unit that have to be judged, in the order of the table. */
function itemsDue(context: OfficeContext, desk: Desk): readonly PlacedItem[] {
  const { items } = appraise(desk.work);
  return itemsReached(context, desk).filter(({ item }) => items.get(item.key)?.standing !== 'optional');
}

/** The same with bonus and penalty that nobody claimed. */
export function itemsReached(context: OfficeContext, desk: Desk): readonly PlacedItem[] {
  const { items } = appraise(desk.work);
  return desk.placed.filter(
    ({ item }) => items.get(item.key)?.standing !== 'notNeeded' && isMine(context, desk, item.key),
  );
}

/** Those that wait for the person. What fell with another verdict waits as well. */
export function itemsWaiting(context: OfficeContext, desk: Desk): readonly PlacedItem[] {
  const { items } = appraise(desk.work);
  return itemsDue(context, desk).filter(({ item }) =>
    isWaiting(context, items.get(item.key)?.standing ?? 'notNeeded'),
  );
}
