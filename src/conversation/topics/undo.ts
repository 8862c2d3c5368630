import type { RecordedEntry, ScoreChange } from '../../domain/scorecard/score-entry.ts';
import { refusalOf } from '../authority.ts';
import { itemCard } from '../item-card/item-card.ts';
import { entrySentence } from '../item-card/recorded-lines.ts';
import { lastOwnChange, laterChangeOfOthers } from '../own-changes.ts';
import { type Line, say } from '../reply.ts';
import { card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import { undoEvidence } from './evidence/undo-evidence.ts';
import { blankEntry, nextCard, plainEntry, recordEntry, sameEntry } from './record-entry.ts';

/** Takes back the person's last change that still can be: whichever item it was on, whoever looks on. */
export function undoLast(context: DeskContext): Move {
  const { itemKey, draft } = context.state;
  if (draft !== null && itemKey !== null && context.desk.byKey.has(itemKey)) {
    const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
    return show(context, withLead([say('undo.draft', { code })], itemCard(context, itemKey)));
  }
  if (context.state.evidence !== null) return undoEvidence(context, context.state.evidence.id);
  const change = lastOwnChange(context);
  const refusal = refusalOf(context, 'score', change?.itemKey ?? null);
  if (refusal !== null) return show(context, withLead([refusal], nextCard(context, context.state.itemKey)));
  if (change === null) return show(context, withLead([say('undo.nothing')], whereTheyWere(context)));
  const current = context.desk.work.entries.get(change.itemKey) ?? null;
  const other = laterChangeOfOthers(context, change);
  if (current !== null && other !== null && !sameEntry(current, change.after ?? blankEntry))
    return askAboutOther(context, change, current, other);
  return takeBack(context, change, current?.version ?? null);
}

/** Takes back a change although somebody else wrote after it, if nobody wrote again since that was shown. */
export function undoAnyway(context: DeskContext, changeId: number, seen: number): Move {
  const change = context.desk.work.changes.find(({ id }) => id === changeId);
  return change === undefined ? undoLast(context) : takeBack(context, change, seen);
}

function takeBack(context: DeskContext, change: ScoreChange, seen: number | null): Move {
  const item = context.desk.byKey.get(change.itemKey)?.item;
  const entry = change.before === null ? blankEntry : plainEntry(change.before);
  return recordEntry(context, {
    itemKey: change.itemKey,
    entry,
    seen,
    undoes: change.id,
    goOn: false,
    said: (after): readonly Line[] => [
      say('undo.done', {
        code: item?.code ?? '',
        from: entrySentence(context, change.itemKey, context.desk.work.entries.get(change.itemKey) ?? null),
        to: entrySentence(after, change.itemKey, after.desk.work.entries.get(change.itemKey) ?? null),
      }),
    ],
  });
}

/** What stands is what somebody else wrote after this change, whether or not later changes led back to it. */
function askAboutOther(
  context: DeskContext,
  change: ScoreChange,
  current: RecordedEntry,
  other: ScoreChange,
): Move {
  const { itemKey } = change;
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  return show(
    context,
    card({
      lines: [
        say('undo.otherWrote', {
          code,
          who: other.officialName,
          at: { moment: other.at },
          what: entrySentence(context, itemKey, current),
        }),
      ],
      options: [
        option(1, say('conflict.keep', { who: other.officialName }), {
          do: 'keepTheirs',
          itemKey,
        }),
        option(2, say('undo.anyway', { to: entrySentence(context, itemKey, change.before) }), {
          do: 'undoAnyway',
          change: change.id,
          seen: current.version,
        }),
        option(3, say('way.history'), { do: 'history', itemKey }),
      ],
      itemKey,
      seen: current.version,
    }),
  );
}

function whereTheyWere(context: DeskContext) {
  const { itemKey } = context.state;
  return itemKey !== null && context.desk.byKey.has(itemKey)
    ? itemCard(context, itemKey)
    : nextCard(context, null);
}
