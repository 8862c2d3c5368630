import { itemCard } from '../item-card/item-card.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Sentence, say } from '../reply.ts';
import { card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import { writableItem } from './may-write.ts';
import { offeredLines, offeredOptions } from './offered-text.ts';
import { blankEntry, LONGEST_TEXT, recordEntry } from './record-entry.ts';
import { askWhichItem, isAskingItem } from './unplaced-text.ts';

/** Asks why an item does not apply; the claim itself will be appraised, so it needs a reason. */
export function askNotApplicable(context: DeskContext, itemKey: string): Move {
  const writable = writableItem(context, itemKey);
  if (!writable.ok) return refuse(context, itemKey, writable.refusal);
  const { item } = writable;
  if (item.notApplicable === 'notAllowed')
    return refuse(context, itemKey, say('refusal.notApplicableNotAllowed', { code: item.code }));
  return show(
    context,
    card({
      lines: [
        say('notApplicable.ask', { code: item.code, name: item.name }),
        say(item.notApplicable === 'fullPoints' ? 'notApplicable.fullPoints' : 'notApplicable.removed', {
          max: { points: item.maxPoints },
        }),
        ...offeredLines(context),
      ],
      options: [
        ...offeredOptions(context, say('notApplicable.way.place', { code: item.code }), {
          do: 'placeNotApplicable',
          itemKey,
        }),
        option(0, say('way.back'), { do: 'open', itemKey }, { shape: 'chip' }),
      ],
      listening: { kind: 'text' },
      awaiting: 'notApplicableReason',
      itemKey,
      seen: context.desk.work.entries.get(itemKey)?.version ?? 0,
    }),
  );
}

function refuse(context: DeskContext, itemKey: string, refusal: Sentence): Move {
  return isAskingItem(context.state)
    ? askWhichItem(context, [refusal, { gap: true }])
    : show(context, withLead([refusal], itemCard(context, itemKey, null, 'brief')));
}

/** Records that the item does not apply, with the reason. */
export function claimNotApplicable(
  context: DeskContext,
  itemKey: string,
  reason: string,
  seen: number | null,
): Move {
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined || item.notApplicable === 'notAllowed' || reason.length === 0)
    return askNotApplicable(context, itemKey);
  if (reason.length > LONGEST_TEXT)
    return show(
      context,
      withLead([say('refusal.textTooLong', { most: LONGEST_TEXT })], askNotApplicable(context, itemKey).card),
    );
  return recordEntry(context, {
    itemKey,
    entry: {
      ...blankEntry,
      explanation: context.desk.work.entries.get(itemKey)?.explanation ?? null,
      notApplicable: { reason },
    },
    seen,
    goOn: true,
    said: () => [
      say(item.notApplicable === 'fullPoints' ? 'notApplicable.doneFull' : 'notApplicable.doneRemoved', {
        code: item.code,
        reason: excerpt(reason),
        max: { points: item.maxPoints },
      }),
    ],
  });
}
