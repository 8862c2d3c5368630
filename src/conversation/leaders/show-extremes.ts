import { type Line, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, placeOf, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { endOf, type Ladder, ladderName, laddersOf, type Rung } from './ladder.ts';
import { besideRanking, rungItems, shortRungs } from './result-lines.ts';
import { type Results, statusOf } from './results.ts';

/** The best or the last of a group; of each group where none was named, because groups are ranked apart. */
export function showExtremes(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const ladders = laddersOf(results, question).filter(({ board }) => board.ranked.length > 0);
  const [only] = ladders;
  if (only === undefined) {
    const without = say('leaders.nobodyRanked', { status: statusOf(results) });
    return remain(asker, [laddersOf(results, question).length === 0 ? say('leaders.noBoard') : without]);
  }
  return ladders.length === 1
    ? showOfGroup(asker, results, question, only, page)
    : showOfEach(asker, results, question, ladders);
}

function showOfGroup(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  ladder: Ladder,
  page: number,
): Move {
  const { board } = ladder;
  const rungs = extremes(question, ladder);
  const key = question.ask === 'top' ? 'leaders.top' : 'leaders.bottom';
  const figures = { count: rungs.length, group: ladderName(ladder), of: ladder.rungs.length };
  const [first] = rungs;
  return showBoardPage(
    asker,
    {
      question,
      ...(first !== undefined && rungs.length === 1 ? { about: placeOf(first.unit) } : {}),
      lines: [say(key, { ...figures, status: statusOf(results) }), ...tieLine(question, rungs)],
      items: rungItems(results, question, rungs),
      notes: besideRanking(results, ladder),
      ways: [
        {
          label: say('leaders.way.group', { group: board.name }),
          leadsTo: askedOfGroup('ranking', board.code),
        },
      ],
      files: picture(results, ladder, rungs),
    },
    page,
  );
}

function showOfEach(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  ladders: readonly Ladder[],
): Move {
  const found = ladders.map((ladder) => ({ ladder, rungs: extremes(question, ladder) }));
  const key = question.ask === 'top' ? 'leaders.topOfEach' : 'leaders.bottomOfEach';
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say(key, { count: question.count ?? 1, status: statusOf(results) }),
        ...found.map(({ ladder, rungs }) =>
          say('leaders.groupFirst', { group: ladderName(ladder), list: shortRungs(results, rungs) }),
        ),
      ],
      items: ladders.map(({ board: { code, name } }) => ({
        label: say('leaders.way.group', { group: name }),
        leadsTo: { ...question, groups: [code] },
      })),
      notes: [],
      files: found.slice(0, MOST_PICTURES).flatMap(({ ladder, rungs }) => picture(results, ladder, rungs)),
    },
    0,
  );
}

function extremes({ ask, count }: BoardQuestion, { rungs }: Ladder): readonly Rung[] {
  return endOf(ask === 'top' ? rungs : rungs.toReversed(), count ?? 1);
}

function tieLine({ count }: BoardQuestion, rungs: readonly Rung[]): readonly Line[] {
  return rungs.length > (count ?? 1) ? [say('leaders.tieWidens', { count: rungs.length })] : [];
}

function picture(results: Results, { board, domain }: Ladder, rungs: readonly Rung[]) {
  return rankingPicture(results, board.code, {
    domainKey: domain?.domainKey ?? null,
    scorecardIds: rungs.map(({ unit }) => unit.scorecardId),
  });
}
