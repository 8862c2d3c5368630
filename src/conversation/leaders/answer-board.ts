import type { BoardUnit } from '../../domain/ranking/board.ts';
import type { Board } from '../looked-up.ts';
import { say } from '../reply.ts';
import { card, type Move, option, show, want } from '../turn.ts';
import { type Asker, campaignOf, remain, resultsRefusal } from './asker.ts';
import { placeOf } from './board-cards.ts';
import { type BoardQuestion, MOST_COMPARED } from './board-question.ts';
import { chooseDomain } from './choose-domain.ts';
import { type Results, resultsOf } from './results.ts';
import { showAverage } from './show-average.ts';
import { showAwards } from './show-awards.ts';
import { showChanges } from './show-changes.ts';
import { showClasses } from './show-classes.ts';
import { showComparison } from './show-comparison.ts';
import { showComparisonByPlace } from './show-comparison-by-place.ts';
import { showExtremes } from './show-extremes.ts';
import { showGains } from './show-gains.ts';
import { pastLine, showLastYear } from './show-last-year.ts';
import { showLosses } from './show-losses.ts';
import { showRanking } from './show-ranking.ts';
import { showBesideAverage, showWithin } from './show-selection.ts';
import { showUnitStanding } from './show-unit-standing.ts';

/** What was asked about results, for whoever may see them; everybody else learns only that they may not yet. */
export function answerBoard(asker: Asker, question: BoardQuestion, page: number): Move {
  const move = answer(asker, question, page);
  // What was refused is refused once more, in the same words, when a short line goes on with it.
  return { ...move, card: { ...move.card, boardQuestion: move.card.boardQuestion ?? question } };
}

function answer(asker: Asker, question: BoardQuestion, page: number): Move {
  const refusal = resultsRefusal(asker);
  const isPast =
    refusal?.say === 'leaders.notPublished' && question.ask === 'lastYear' && question.units.length > 0;
  if (refusal !== null && !isPast) return remain(asker, [refusal]);
  const { board } = asker.context.facts.lookedUp;
  if (board === null) return want(asker.context, { what: 'board' });
  const results = resultsOf(campaignOf(asker), board, asker.context.facts.sentAt);
  const missing = question.units.find(({ count }) => count === 0);
  if (missing !== undefined) return remain(asker, [say('office.noSuchUnit', { named: missing.named })]);
  const unclear = question.units.findIndex(({ among }) => among.length > 1);
  if (unclear >= 0) return whichUnit(asker, results, question, unclear);
  return isPast ? showPast(asker, board, question) : answers[question.ask](asker, results, question, page);
}

type Answer = (asker: Asker, results: Results, question: BoardQuestion, page: number) => Move;

const answers: { readonly [Ask in BoardQuestion['ask']]: Answer } = {
  ranking: (asker, results, question, page) =>
    question.units.length > 0
      ? showUnitStanding(asker, results, question)
      : showRanking(asker, results, question, page),
  classes: showClasses,
  top: showExtremes,
  bottom: showExtremes,
  byDomain: chooseDomain,
  average: showAverage,
  aboveAverage: showBesideAverage,
  belowAverage: showBesideAverage,
  within: showWithin,
  compare: showComparison,
  compareTop: showComparisonByPlace,
  compareBottom: showComparisonByPlace,
  compareEnds: showComparisonByPlace,
  lost: showLosses,
  awards: showAwards,
  changes: showChanges,
  lastYear: showLastYear,
  improved: showGains,
  declined: showGains,
};

/** Several units answer to a name: the person says which, and the question goes on with it. */
function whichUnit(asker: Asker, { board }: Results, question: BoardQuestion, at: number): Move {
  const place = question.units[at];
  const among = place?.among ?? [];
  const units = board.units.filter(({ scorecardId }) => among.includes(scorecardId));
  const { named = '', count = 0 } = place ?? {};
  const heading =
    count > units.length
      ? say('office.whichOf', { count, named, shown: units.length })
      : say('office.whichUnit', { count, named });
  const settle = (unit: BoardUnit): BoardQuestion => ({
    ...question,
    units: question.units
      .slice(0, MOST_COMPARED + 1)
      .map((each, index) => (index === at ? placeOf(unit) : each)),
  });
  const options = units.map((unit, index) =>
    option(index + 1, say('text.verbatim', { text: unit.name }), {
      do: 'board',
      question: settle(unit),
      page: 0,
    }),
  );
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  return show(asker.context, card({ lines: [heading], options: [...options, menu] }));
}

/** What was published the year before is told also while this year's results are nobody's to see. */
function showPast(asker: Asker, { units, past }: Board, { units: [place] }: BoardQuestion): Move {
  const unit = units.find(({ scorecardId }) => scorecardId === place?.among[0]);
  if (unit === undefined) return remain(asker, [say('units.gone')]);
  const then = past.get(unit.unitId) ?? null;
  const now = then === null ? [] : [say('leaders.notCompared.noResultNow')];
  return remain(asker, [pastLine(unit.name, then), ...now]);
}
