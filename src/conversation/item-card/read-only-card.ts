import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import { type Closing, closingLine } from '../closed-items.ts';
import { itemTotal } from '../desk.ts';
import { documentsOf, evidenceOf, hasSupplement } from '../evidence-desk.ts';
import { type Line, say } from '../reply.ts';
import { ownResultOf } from '../result/own-result.ts';
import { deadlineLine } from '../standing.ts';
import type { Draft } from '../state.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import { pendingReopening, refuseReopening } from '../topics/reopening-refusal.ts';
import { type Card, type CardOption, card, type DeskContext, option } from '../turn.ts';
import { pastLines } from './past-lines.ts';
import { entrySentence, excerpt, isBlank, nameOf } from './recorded-lines.ts';

const chip = { shape: 'chip' } as const;

/**
 * The card of an item on which nobody may write any more, or not before it is opened again: what stands, why it is only
 * to be looked at, and what can still be done. `about` is what is said instead of the answer of an item that the unit
 * does not answer; null where it does.
 */
export function readOnlyCard(
  context: DeskContext,
  placed: PlacedItem,
  closing: Closing,
  {
    heading,
    about,
    draft,
    full,
  }: {
    readonly heading: Line;
    readonly about: readonly Line[] | null;
    /** What was half entered stays, for when the item is opened again. */
    readonly draft: Draft | null;
    readonly full: boolean;
  },
): Card {
  const { key } = placed.item;
  const options = waysOn(context, key, about === null);
  const count = options.filter(({ shape }) => shape === 'line').length;
  return card({
    lines: [
      heading,
      ...(full
        ? [...(about ?? answerLines(context, placed)), closingLine(closing), { gap: true } as const]
        : []),
    ],
    options,
    footer: full ? [deadlineLine(context, key)] : [],
    // Points that are typed here are refused as points rather than as an option that there is not.
    listening: { kind: 'options', count, several: false, yes: null, no: null, pointsAllowed: about === null },
    itemKey: key,
    seen: context.desk.work.entries.get(key)?.version ?? 0,
    draft,
  });
}

function answerLines(context: DeskContext, { item }: PlacedItem): readonly Line[] {
  const entry = context.desk.work.entries.get(item.key);
  const documents = evidenceOf(context.desk, item.key);
  return [
    entry === undefined || isBlank(entry)
      ? say(
          itemTotal(context.desk, item.key).counts === 'regular'
            ? 'item.closed.none'
            : 'item.closed.notClaimed',
        )
      : say('item.recorded', {
          what: entrySentence(context, item.key, entry),
          who: nameOf(context, entry.changedBy),
          at: { moment: entry.changedAt },
        }),
    ...(entry?.explanation == null ? [] : [say('item.explanation', { text: excerpt(entry.explanation) })]),
    ...(documents.length === 0
      ? []
      : [say('item.closed.documents', { count: documents.length, list: documents.map(titleOf) })]),
    ...pastLines(context, item),
  ];
}

function waysOn(context: DeskContext, itemKey: string, isAnswered: boolean): readonly CardOption[] {
  const { desk, facts } = context;
  const documents = documentsOf(desk, itemKey).length;
  const ways = [
    ...(ownResultOf(desk.work, facts.sentAt) === null
      ? []
      : [option(0, say('result.way.result'), { do: 'difference', itemKey })]),
    ...(documents === 0
      ? []
      : [
          option(
            0,
            say('result.way.documents', { count: documents }),
            { do: hasSupplement(desk, itemKey) ? 'differenceDocuments' : 'itemEvidence', itemKey },
            { word: 'xem tai lieu' },
          ),
        ]),
    ...(desk.work.changes.some((each) => each.itemKey === itemKey)
      ? [option(0, say('way.history'), { do: 'history', itemKey })]
      : []),
    ...(isAnswered && refuseReopening(context, [itemKey]) === null
      ? [option(0, say('reopening.way.ask'), { do: 'reopening' })]
      : []),
    ...(pendingReopening(context, [itemKey]) === undefined
      ? []
      : [option(0, say('reopening.way.waiting'), { do: 'waitingReopenings' })]),
  ];
  return [
    ...ways.map((each, index) => ({ ...each, choice: String(index + 1) })),
    option(0, say('way.back'), { do: 'back' }, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}
