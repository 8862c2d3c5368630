import type { RecordedEntry, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import { closingOf } from '../closed-items.ts';
import { delegatorOf } from '../delegations.ts';
import { itemsAfter, itemTotal, nextOpenItem, openItems } from '../desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { entrySentence, nameOf } from '../item-card/recorded-lines.ts';
import { type Line, say } from '../reply.ts';
import { deadlineLine } from '../standing.ts';
import { afterEntry, type Card, card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import { allDoneCard } from './all-done.ts';
import { writableItem } from './may-write.ts';
import { showMenu } from './menu.ts';

/** The longest reason or explanation that is kept, in characters. */
export const LONGEST_TEXT = 4000;

/** An entry with nothing in it, on which an answer or an explanation is laid. */
export const blankEntry: ScoreEntry = { answer: null, notApplicable: null, explanation: null, points: null };

export interface EntryChange {
  readonly itemKey: string;
  readonly entry: ScoreEntry;
  /** The version that the person saw when deciding; null when the item was not in view. */
  readonly seen: number | null;
  /** What to say once it is written: the entry as it then stands is in the context. */
  readonly said: (context: DeskContext) => readonly Line[];
  readonly undoes?: number;
  /** False to stay on the item instead of going on to the next one. */
  readonly goOn: boolean;
}

/** Writes an entry, unless something forbids it or somebody else wrote meanwhile; then asks the next item. */
export function recordEntry(context: DeskContext, change: EntryChange): Move {
  const { itemKey, entry } = change;
  const writable = writableItem(context, itemKey);
  if (!writable.ok) return show(context, withLead([writable.refusal], resumeCard(context, itemKey)));
  const current = context.desk.work.entries.get(itemKey) ?? null;
  if (current !== null && isAnotherHand(context, current, change)) return conflict(context, change, current);
  if (current !== null && sameEntry(current, entry)) {
    return show(
      context,
      withLead([say('record.same', whatWasRecorded(context, itemKey, current))], cardAfter(context, change)),
    );
  }
  const written = { ...entry, points: itemTotal(afterEntry(context, itemKey, entry).desk, itemKey).points };
  const after = afterEntry(context, itemKey, written, change.undoes ?? null);
  const onBehalfOf = delegatorOf(context.desk.work, itemKey, context.official.id, context.facts.sentAt);
  return {
    context: after,
    card: withLead(change.said(after), cardAfter(after, change)),
    commands: [
      {
        do: 'recordEntry',
        itemKey,
        before: current === null ? null : plainEntry(current),
        after: written,
        undoes: change.undoes ?? null,
        ...(onBehalfOf === null ? {} : { onBehalfOf }),
      },
    ],
  };
}

/**
 * The card that comes after an item is settled: the next open one, or the end. What was left unanswered and is closed
 * now is not asked for again: whoever was given time for some items goes round among those.
 */
export function nextCard(context: DeskContext, after: string | null): Card {
  const { desk, state } = context;
  const mayAnswer = (key: string) => closingOf(context, key) === null;
  const next = nextOpenItem(desk, after, state.postponed, mayAnswer);
  if (next !== null) return itemCard(context, next.item.key);
  if (openItems(desk).length === 0) return allDoneCard(context);
  const again = itemsAfter(desk, after).find(({ item }) => mayAnswer(item.key));
  return again === undefined ? showMenu(context).card : itemCard(context, again.item.key);
}

/** What stands in an entry, without who and when. */
export function plainEntry(entry: ScoreEntry): ScoreEntry {
  const { answer, notApplicable, explanation, points, underCase } = entry;
  return { answer, ...(underCase === undefined ? {} : { underCase }), notApplicable, explanation, points };
}

/** Whether two entries say the same; their points follow from what they say. */
export function sameEntry(one: ScoreEntry, other: ScoreEntry): boolean {
  const said = (entry: ScoreEntry) => JSON.stringify({ ...plainEntry(entry), points: null });
  return said(one) === said(other);
}

function cardAfter(context: DeskContext, change: EntryChange) {
  return change.goOn ? nextCard(context, change.itemKey) : itemCard(context, change.itemKey);
}

function resumeCard(context: DeskContext, itemKey: string) {
  return context.desk.byKey.has(itemKey) ? itemCard(context, itemKey) : nextCard(context, null);
}

/** Whether the entry now holds what somebody else wrote after the person last looked. */
function isAnotherHand(context: DeskContext, current: RecordedEntry, change: EntryChange): boolean {
  return (
    current.changedBy !== context.official.id &&
    current.version !== change.seen &&
    !sameEntry(current, change.entry)
  );
}

function whatWasRecorded(context: DeskContext, itemKey: string, entry: RecordedEntry) {
  return {
    code: context.desk.byKey.get(itemKey)?.item.code ?? '',
    what: entrySentence(context, itemKey, entry),
  };
}

/** Nothing is overwritten silently: the person sees the other's value and chooses. */
function conflict(context: DeskContext, change: EntryChange, current: RecordedEntry): Move {
  const { itemKey, entry } = change;
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  const chip = { shape: 'chip' } as const;
  return show(
    context,
    card({
      lines: [
        say('conflict.theirs', {
          code,
          who: nameOf(context, current.changedBy),
          at: { moment: current.changedAt },
          what: entrySentence(context, itemKey, current),
        }),
        say('conflict.mine', { what: entrySentence(context, itemKey, entry) }),
      ],
      options: [
        option(1, say('conflict.keep', { who: nameOf(context, current.changedBy) }), {
          do: 'keepTheirs',
          itemKey,
        }),
        option(2, say('conflict.overwrite'), {
          do: 'overwrite',
          itemKey,
          entry: plainEntry(entry),
          seen: current.version,
        }),
        option(3, say('way.history'), { do: 'history', itemKey }),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      footer: [deadlineLine(context)],
      itemKey,
      seen: current.version,
    }),
  );
}
