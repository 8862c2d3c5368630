import { say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { placeOf, showBoardPage } from './board-cards.ts';
import type { BoardQuestion } from './board-question.ts';
import { endOf, type Ladder, laddersOf, type Rung } from './ladder.ts';
import { type Results, statusOf } from './results.ts';
import { showComparison } from './show-comparison.ts';

const USUAL = 3;

/** "So sánh 3 sở đứng đầu": whoever stands there now, side by side; the group is chosen first where there are several. */
export function showComparisonByPlace(asker: Asker, results: Results, question: BoardQuestion): Move {
  const ladders = laddersOf(results, question).filter(({ rungs }) => rungs.length > 1);
  const [only, ...others] = ladders;
  if (only === undefined) return remain(asker, [say('leaders.compareNone', { status: statusOf(results) })]);
  if (others.length > 0) return chooseGroup(asker, question, ladders);
  const units = standingThere(question, only).map(({ unit }) => placeOf(unit));
  // Asked of other groups, it is by place again; why, of those who stand there now.
  return showComparison(asker, results, { ...question, units });
}

/** Best first; where whoever ties makes them too many, the comparison says so. */
function standingThere({ ask, count }: BoardQuestion, { rungs }: Ladder): readonly Rung[] {
  const most = ask === 'compareEnds' ? 1 : Math.max(2, count ?? USUAL);
  const first = ask === 'compareBottom' ? [] : endOf(rungs, most);
  const last = ask === 'compareTop' ? [] : endOf(rungs.toReversed(), most);
  return rungs.filter((rung) => first.includes(rung) || last.includes(rung));
}

function chooseGroup(asker: Asker, question: BoardQuestion, ladders: readonly Ladder[]): Move {
  return showBoardPage(
    asker,
    {
      question,
      lines: [say('leaders.compareWhichGroup')],
      items: ladders.map(({ board: { code, name } }) => ({
        label: say('text.verbatim', { text: name }),
        leadsTo: { ...question, groups: [code] },
      })),
      notes: [],
      files: [],
    },
    0,
  );
}
