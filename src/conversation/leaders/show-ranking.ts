import { type Line, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { type Ladder, ladderName, laddersOf } from './ladder.ts';
import { besideRanking, rungItems, shortRungs } from './result-lines.ts';
import { type Results, statusOf } from './results.ts';

/** How many of each group an overview names. */
const FIRST_OF_GROUP = 3;
/** The ranking of a group, or of all groups side by side. */
export function showRanking(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const ladders = laddersOf(results, question);
  const [only] = ladders;
  if (only === undefined) return remain(asker, [say('leaders.noBoard')]);
  return ladders.length === 1
    ? showGroup(asker, results, question, only, page)
    : showGroups(asker, results, question, ladders);
}

function showGroup(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  ladder: Ladder,
  page: number,
): Move {
  const { board, domain, rungs } = ladder;
  const figures = { group: ladderName(ladder), status: statusOf(results), ...countsOf(ladder) };
  const domainKey = domain?.domainKey ?? null;
  return showBoardPage(
    asker,
    {
      question,
      lines: [say('leaders.ranking', figures), ...(rungs.length === 0 ? [say('leaders.noRanks')] : [])],
      items: rungItems(results, question, rungs),
      notes: besideRanking(results, ladder),
      ways:
        rungs.length === 0
          ? []
          : [{ label: say('leaders.way.lost'), leadsTo: askedOfGroup('lost', board.code) }],
      files: rungs.length === 0 ? [] : rankingPicture(results, board.code, { domainKey }),
    },
    page,
  );
}

function showGroups(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  ladders: readonly Ladder[],
): Move {
  const counts = ladders.map(countsOf);
  const figures = {
    ranked: counts.reduce((total, { ranked }) => total + ranked, 0),
    all: counts.reduce((total, { all }) => total + all, 0),
  };
  const drawn = ladders.filter(({ rungs }) => rungs.length > 0).slice(0, MOST_PICTURES);
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.rankings', { count: ladders.length, status: statusOf(results), ...figures }),
        ...ladders.map((ladder) => groupLine(results, ladder)),
      ],
      items: ladders.map(({ board: { code, name } }) => ({
        label: say('leaders.way.group', { group: name }),
        leadsTo: { ...question, groups: [code] },
      })),
      notes: [],
      files: drawn.flatMap(({ board, domain }) =>
        rankingPicture(results, board.code, { domainKey: domain?.domainKey ?? null }),
      ),
    },
    0,
  );
}

function groupLine(results: Results, ladder: Ladder): Line {
  const { rungs, board } = ladder;
  const group = ladderName(ladder);
  if (rungs.length > 0)
    return say('leaders.groupFirst', { group, list: shortRungs(results, rungs.slice(0, FIRST_OF_GROUP)) });
  const count = board.apart.length;
  return count > 0 ? say('leaders.groupApart', { group, count }) : say('leaders.groupWithout', { group });
}

function countsOf({ rungs, board: { ranked, apart, unfinished } }: Ladder) {
  return { ranked: rungs.length, all: ranked.length + apart.length + unfinished.length };
}
