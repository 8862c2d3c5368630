import { compareGains, movedBy } from '../../domain/ranking/year-gain.ts';
import { quantity } from '../../domain/scaled.ts';
import { say } from '../reply.ts';
import type { Move } from '../turn.ts';
import type { Asker } from './asker.ts';
import { askedOfUnit, placeOf, showBoardPage } from './board-cards.ts';
import { rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { indexOf, type Results, shareOf, statusOf } from './results.ts';
import { comparedUnits, notComparedLines, unitsBesideYearBefore } from './years-of-units.ts';

const headings = {
  up: { all: 'leaders.gains.up', most: 'leaders.gains.mostUp' },
  down: { all: 'leaders.gains.down', most: 'leaders.gains.mostDown' },
} as const;

/** Whose index rose or fell since the year before, most first: as many as were asked for, and whoever moved as much. */
export function showGains(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const isUp = question.ask === 'improved';
  const asked = unitsBesideYearBefore(results, question.groups);
  const compared = comparedUnits(asked);
  const moved = compared
    .filter(({ comparison }) => comparison.change === (isUp ? 'better' : 'worse'))
    .sort((a, b) => (isUp ? -1 : 1) * compareGains(a.comparison, b.comparison));
  const last = moved[(question.count ?? moved.length) - 1] ?? moved.at(-1);
  const listed = moved.filter(
    (one, at) =>
      at < (question.count ?? moved.length) ||
      (last !== undefined && compareGains(one.comparison, last.comparison) === 0),
  );
  const [first] = listed;
  const status = statusOf(results);
  const figures = { status, count: moved.length, compared: compared.length };
  return showBoardPage(
    asker,
    {
      question,
      ...(first !== undefined && listed.length === 1 ? { about: placeOf(first.unit) } : {}),
      lines: [
        compared.length === 0
          ? say('leaders.yearsNobody', { status })
          : say(headings[isUp ? 'up' : 'down'][question.count === null ? 'all' : 'most'], figures),
        ...notComparedLines(asked),
      ],
      items: listed.map(({ unit, comparison }) => ({
        label: say(isUp ? 'leaders.gain.up' : 'leaders.gain.down', {
          unit: unit.name,
          moved: { quantity: quantity(movedBy(comparison)) },
          before: shareOf(comparison.before),
          now: indexOf(results, comparison.now),
        }),
        leadsTo: askedOfUnit('lastYear', unit),
      })),
      notes: [],
      files:
        first === undefined
          ? []
          : rankingPicture(results, first.groupCode, {
              scorecardIds: listed.map(({ unit }) => unit.scorecardId),
            }),
    },
    page,
  );
}
