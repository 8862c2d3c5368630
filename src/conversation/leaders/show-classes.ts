import type { AssessedUnit, GroupBoard } from '../../domain/ranking/board.ts';
import { type Line, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { namesOf, withoutResult } from './result-lines.ts';
import { boardsOf, type Results, statusOf } from './results.ts';

/** Who is of which class (xếp loại), of one group or of each; units without a rank have a class too. */
export function showClasses(asker: Asker, results: Results, question: BoardQuestion): Move {
  const boards = boardsOf(results, question.groups).filter((board) => assessedOf(board).length > 0);
  const status = statusOf(results);
  if (boards.length === 0) return remain(asker, [say('leaders.nobodyAssessed', { status })]);
  const [only] = boards;
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.classes', { status, count: boards.flatMap(assessedOf).length }),
        ...boards.flatMap((board) => [
          say('leaders.classesOfGroup', { group: board.name }),
          ...classLines(results, board),
        ]),
      ],
      items: boards.map(({ code, name }) => ({
        label: say('leaders.way.group', { group: name }),
        leadsTo: askedOfGroup('ranking', code),
      })),
      notes: only !== undefined && boards.length === 1 ? withoutResult(results, only) : [],
      files: boards
        .filter(({ ranked }) => ranked.length > 0)
        .slice(0, MOST_PICTURES)
        .flatMap(({ code }) => rankingPicture(results, code)),
    },
    0,
  );
}

/** A line for each class that somebody is of, best first, and one that names the classes of nobody. */
function classLines({ campaign }: Results, board: GroupBoard): readonly Line[] {
  const assessed = assessedOf(board);
  const classes = campaign.classification.bands.map(({ name }) => ({
    name,
    units: assessed.filter(({ className }) => className === name),
  }));
  const nobody = classes.filter(({ units }) => units.length === 0);
  const unclassed = assessed.filter(({ className }) => !classes.some(({ name }) => name === className));
  return [
    ...classes.flatMap(({ name, units }) =>
      units.length === 0
        ? []
        : [say('leaders.classLine', { className: name, count: units.length, list: namesOf(units) })],
    ),
    ...(unclassed.length === 0
      ? []
      : [say('leaders.classLess', { count: unclassed.length, list: namesOf(unclassed) })]),
    ...(nobody.length === 0
      ? []
      : [
          say('leaders.classNobody', {
            list: nobody.map(({ name }) => say('text.verbatim', { text: name })),
          }),
        ]),
  ];
}

function assessedOf({ ranked, apart }: GroupBoard): readonly AssessedUnit[] {
  return [...ranked, ...apart];
}
