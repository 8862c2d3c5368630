import type { GroupBoard } from '../../domain/ranking/board.ts';
import { type RankChange, rankChanges } from '../../domain/ranking/rank-changes.ts';
import { type Sentence, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfUnit, showBoardPage } from './board-cards.ts';
import { rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { boardsOf, type Results, statusOf } from './results.ts';

interface Changed {
  readonly board: GroupBoard;
  readonly change: RankChange;
}

/** Who stands otherwise than on the last morning card. What is published stays as it was. */
export function showChanges(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const { earlier } = results.board;
  if (results.published !== null)
    return remain(asker, [say('leaders.changesNone', { status: statusOf(results) })]);
  if (earlier === null) return remain(asker, [say('leaders.changesNoEarlier')]);
  const wanted = question.units[0]?.among[0] ?? null;
  const changes = boardsOf(results, question.groups)
    .flatMap((board) => {
      const before = earlier.boards.find(({ code }) => code === board.code);
      return before === undefined ? [] : rankChanges(before, board).map((change) => ({ board, change }));
    })
    .filter(({ change }) => wanted === null || change.unit.unit.scorecardId === wanted);
  const day = { calendarDay: earlier.day };
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        changes.length === 0
          ? say('leaders.changesNobody', { status: statusOf(results), day })
          : say('leaders.changes', { status: statusOf(results), day, count: changes.length }),
      ],
      items: changes.map(({ change }) => ({
        label: changeSentence(change),
        leadsTo: askedOfUnit('ranking', change.unit.unit),
      })),
      notes: [],
      files: pictures(results, changes),
    },
    page,
  );
}

function changeSentence(change: RankChange): Sentence {
  const figures = { unit: change.unit.unit.name, rank: change.unit.rank };
  switch (change.kind) {
    case 'up':
      return say('leaders.change.up', { ...figures, places: change.places });
    case 'down':
      return say('leaders.change.down', { ...figures, places: change.places });
    case 'new':
      return say('leaders.change.new', figures);
    case 'gone':
      return say('leaders.change.gone', figures);
  }
}

/** The ranking of the group in which most changed. */
function pictures(results: Results, changes: readonly Changed[]) {
  const changesIn = (code: string) => changes.filter(({ board }) => board.code === code);
  const codes = [...new Set(changes.map(({ board }) => board.code))];
  const [groupCode] = codes.sort((a, b) => changesIn(b).length - changesIn(a).length);
  if (groupCode === undefined) return [];
  const scorecardIds = changesIn(groupCode).map(({ change }) => change.unit.unit.scorecardId);
  return rankingPicture(results, groupCode, { scorecardIds });
}
