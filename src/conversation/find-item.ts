import type { PlacedItem } from '../domain/criteria/criteria-set.ts';
import { type CodeMeaning, meaningOfCode } from './desk.ts';
import { performAction } from './perform-action.ts';
import { say } from './reply.ts';
import { stay } from './topics/plain-answers.ts';
import { showSome } from './topics/tasks.ts';
import { askWhichItem, isAskingItem, stillChoosing } from './topics/unplaced-text.ts';
import { type DeskContext, type Move, show, withLead } from './turn.ts';
import type { SaidCode } from './understanding/intent.ts';

/** Finds the item that a code names, or without a code the one in view; says so where there is none or more than one. */
export function withItem(
  context: DeskContext,
  code: SaidCode | null,
  go: (placed: PlacedItem) => Move,
): Move {
  if (code === null) {
    const placed = inView(context);
    if (placed !== undefined) return go(placed);
    return isAskingItem(context.state)
      ? askWhichItem(context)
      : show(context, withLead([say('item.whichOne')], performAction(context, { do: 'tasks' }).card));
  }
  const meaning = meaningOfCode(context.desk, code);
  return meaning.kind === 'item' ? go(meaning.placed) : showMeaning(context, code, meaning);
}

function showMeaning(
  context: DeskContext,
  code: string,
  meaning: Exclude<CodeMeaning, { kind: 'item' }>,
): Move {
  switch (meaning.kind) {
    case 'several':
      return stillChoosing(
        context,
        showSome(context, meaning.placed, say('item.several', { code, count: meaning.placed.length })),
      );
    case 'criterion': {
      const items = context.desk.placed.filter((each) => each.criterion === meaning.criterion);
      return stillChoosing(
        context,
        showSome(
          context,
          items,
          say('item.ofCriterion', { code: meaning.criterion.code, name: meaning.criterion.name }),
        ),
      );
    }
    case 'domain':
      return performAction(context, { do: 'domainTasks', domainKey: meaning.domain.key, page: 0 });
    case 'otherKind':
      return stay(context, [
        say('refusal.otherKind', { code: meaning.code, unit: context.desk.work.unitName }),
      ]);
    case 'none':
      return stay(context, [say('refusal.noSuchItem', { code })]);
  }
}

export function inView({ desk, state: { itemKey } }: DeskContext): PlacedItem | undefined {
  return itemKey === null ? undefined : desk.byKey.get(itemKey);
}

/** The person saw the item's entry only if its card was in view. */
export function seenOf(context: DeskContext, itemKey: string): number | null {
  return context.state.itemKey === itemKey ? context.state.seen : null;
}
