import { closingOf } from '../closed-items.ts';
import { isOpen } from '../desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { say } from '../reply.ts';
import { type DeskContext, type Move, show, withLead } from '../turn.ts';
import { showMenu } from './menu.ts';
import { nextCard } from './record-entry.ts';

/** Puts an item off: it stays unanswered, which is not 0, and comes again when nothing else is open. */
export function skipItem(context: DeskContext, itemKey: string): Move {
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  if (closingOf(context, itemKey) !== null) return show(context, itemCard(context, itemKey));
  const open = isOpen(context.desk, itemKey);
  const postponed = open
    ? [...context.state.postponed.filter((key) => key !== itemKey), itemKey]
    : context.state.postponed;
  const after = { ...context, state: { ...context.state, postponed } };
  return show(
    after,
    withLead([open ? say('skip.done', { code }) : say('skip.kept', { code })], nextCard(after, itemKey)),
  );
}

/** From an item to the one before it in the table; from anywhere else to the menu. */
export function goBack(context: DeskContext): Move {
  const { desk, state } = context;
  const at = desk.placed.findIndex(({ item }) => item.key === state.itemKey);
  const before = desk.placed
    .slice(0, Math.max(0, at))
    .reverse()
    .find(({ item }) => desk.totals.items.get(item.key)?.state !== 'exempt');
  return before === undefined ? showMenu(context) : show(context, itemCard(context, before.item.key));
}
