import { refusalToScore } from '../closed-items.ts';
import { isOpen } from '../desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { lastTouchedItem } from '../own-changes.ts';
import { type DeskContext, type Move, show } from '../turn.ts';
import type { SaidValue } from '../understanding/intent.ts';
import { giveValue } from './give-value.ts';
import { goBack } from './move-around.ts';
import { stay } from './plain-answers.ts';
import { nextCard } from './record-entry.ts';

/** Goes on where the person was, with what was half entered there; from a settled item to the next open one. */
export function resumeScoring(context: DeskContext): Move {
  const refusal = refusalToScore(context);
  if (refusal !== null) return stay(context, [refusal]);
  const { itemKey, draft, awaiting, aside } = context.state;
  const place = itemKey === null ? aside : { itemKey, draft };
  const here = place !== null && context.desk.byKey.has(place.itemKey);
  if (here && awaiting === null && (place.draft !== null || isOpen(context.desk, place.itemKey)))
    return show(context, itemCard(context, place.itemKey, place.draft));
  return show(context, nextCard(context, place?.itemKey ?? null));
}

/** The item that this person recorded last: opened, or answered anew. */
export function editPrevious(context: DeskContext, value: SaidValue | null): Move {
  const itemKey = lastTouchedItem(context);
  if (itemKey === null || !context.desk.byKey.has(itemKey)) return goBack(context);
  return value === null
    ? show(context, itemCard(context, itemKey))
    : giveValue(context, itemKey, value, false);
}
