import { itemTotal } from '../desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { say } from '../reply.ts';
import { card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import { writableItem } from './may-write.ts';
import { offeredLines, offeredOptions } from './offered-text.ts';
import { blankEntry, LONGEST_TEXT, plainEntry, recordEntry } from './record-entry.ts';
import { askWhichItem, isAskingItem } from './unplaced-text.ts';

/** Asks for the explanation (giải trình) of an item. */
export function askExplanation(context: DeskContext, itemKey: string): Move {
  const writable = writableItem(context, itemKey);
  if (!writable.ok)
    return isAskingItem(context.state)
      ? askWhichItem(context, [writable.refusal, { gap: true }])
      : show(context, withLead([writable.refusal], itemCard(context, itemKey, null, 'brief')));
  const { item } = writable;
  const current = context.desk.work.entries.get(itemKey);
  const explanation = current?.explanation ?? null;
  return show(
    context,
    card({
      lines: [
        say('explanation.ask', { code: item.code, name: item.name }),
        ...(explanation === null ? [] : [say('explanation.now', { text: explanation })]),
        ...offeredLines(context),
      ],
      options: [
        ...offeredOptions(context, say('explanation.way.place', { code: item.code }), {
          do: 'placeExplanation',
          itemKey,
        }),
        ...(explanation === null
          ? []
          : [
              option(
                'xóa giải trình',
                say('way.clearExplanation'),
                { do: 'clearExplanation', itemKey },
                { shape: 'chip' },
              ),
            ]),
        option(0, say('way.back'), { do: 'open', itemKey }, { shape: 'chip' }),
      ],
      listening: { kind: 'text' },
      awaiting: 'explanation',
      itemKey,
      seen: current?.version ?? 0,
    }),
  );
}

/** Records an explanation beside whatever answer stands; null takes it away. */
export function explainItem(
  context: DeskContext,
  itemKey: string,
  text: string | null,
  seen: number | null,
): Move {
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined || text === '') return askExplanation(context, itemKey);
  if (text !== null && text.length > LONGEST_TEXT) {
    return show(
      context,
      withLead([say('refusal.textTooLong', { most: LONGEST_TEXT })], askExplanation(context, itemKey).card),
    );
  }
  const current = context.desk.work.entries.get(itemKey) ?? null;
  const answered =
    itemTotal(context.desk, itemKey).state === 'answered' ||
    itemTotal(context.desk, itemKey).state === 'notApplicable';
  return recordEntry(context, {
    itemKey,
    entry: { ...(current === null ? blankEntry : plainEntry(current)), explanation: text },
    seen,
    goOn: answered,
    said: () => [
      text === null
        ? say('explanation.cleared', { code: item.code })
        : say('explanation.done', { code: item.code, text: excerpt(text) }),
    ],
  });
}
