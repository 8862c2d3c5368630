import type { ScoreChange, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import { closingOf, resumeWay } from '../closed-items.ts';
import { entrySentence, excerpt } from '../item-card/recorded-lines.ts';
import { type Line, say } from '../reply.ts';
import { deadlineLine } from '../standing.ts';
import { card, type DeskContext, type Move, option, show } from '../turn.ts';
import { blankEntry, sameEntry } from './record-entry.ts';

/** The last five changes of one item: when, who, from what to what. */
export function showHistory(context: DeskContext, itemKey: string): Move {
  const item = context.desk.byKey.get(itemKey)?.item;
  const isClosed = closingOf(context, itemKey) !== null;
  const changes = context.desk.work.changes.filter((each) => each.itemKey === itemKey);
  const lines: readonly Line[] =
    changes.length === 0
      ? [say('history.none', { code: item?.code ?? '' })]
      : changes.map((change) => changeLine(context, change));
  return show(
    context,
    card({
      lines: [say('history.heading', { code: item?.code ?? '', name: item?.name ?? '' }), ...lines],
      options: [
        option(1, say(isClosed ? 'result.way.view' : 'way.edit'), { do: 'open', itemKey }),
        ...resumeWay(context, 2, 'line'),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      footer: [deadlineLine(context)],
      itemKey,
      seen: context.desk.work.entries.get(itemKey)?.version ?? 0,
      draft: context.state.itemKey === itemKey ? context.state.draft : null,
    }),
  );
}

function changeLine(context: DeskContext, change: ScoreChange): Line {
  const { itemKey, before, after } = change;
  const by = { at: { moment: change.at }, who: change.officialName };
  const explanation = after?.explanation ?? null;
  if (explanation !== (before?.explanation ?? null) && sameAnswer(before, after)) {
    return explanation === null
      ? say('history.explanationCleared', by)
      : say('history.explained', { ...by, text: excerpt(explanation) });
  }
  return say(change.undoes === null ? 'history.line' : 'history.undo', {
    ...by,
    from: entrySentence(context, itemKey, before),
    to: entrySentence(context, itemKey, after),
  });
}

function sameAnswer(before: ScoreEntry | null, after: ScoreEntry | null): boolean {
  const bare = (entry: ScoreEntry | null) => ({ ...(entry ?? blankEntry), explanation: null });
  return sameEntry(bare(before), bare(after));
}
