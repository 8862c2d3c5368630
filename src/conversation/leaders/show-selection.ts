import { isWithin, type Limits } from '../../domain/ranking/limits.ts';
import { besideMean, meanIndex } from '../../domain/ranking/mean-index.ts';
import { percent, points } from '../../domain/scaled.ts';
import { type Line, type Param, type Sentence, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, type Item, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { type Ladder, ladderName, laddersOf, type Rung } from './ladder.ts';
import { besideRanking, rungItems, shortRungs } from './result-lines.ts';
import { type Results, statusOf } from './results.ts';

/** Those of one ranking whom a question selects by their figure. */
interface Selection {
  readonly ladder: Ladder;
  readonly rungs: readonly Rung[];
  /** By what, in this ranking. */
  readonly by: Sentence;
  /** The ranking as a line names it. */
  readonly group: Param;
  /** Percentages (scaled) across which no index is rounded. */
  readonly bounds: readonly number[];
  readonly figure: Limits['by'];
}

/** Who lies between figures, of each group that was asked for. */
export function showWithin(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const { limits } = question;
  if (limits === null) return remain(asker, [say('leaders.noBoard')]);
  const by = limitsSentence(limits);
  const select = (ladder: Ladder): Selection => ({
    ladder,
    rungs: ladder.rungs.filter(({ index }) => isWithin(index, limits)),
    by,
    group: ladderName(ladder),
    bounds: boundsOf(limits),
    figure: limits.by,
  });
  const other = otherFigure(results, question, limits);
  return showSelections(asker, results, question, page, { select, by, other });
}

/** Who is above or below the average of the own group, by exact comparison. */
export function showBesideAverage(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  page: number,
): Move {
  const isAbove = question.ask === 'aboveAverage';
  const by = say(isAbove ? 'leaders.by.aboveOwn' : 'leaders.by.belowOwn');
  const select = (ladder: Ladder): Selection | null => {
    const mean = meanIndex(ladder.rungs.map(({ index }) => index));
    if (mean === null) return null;
    const shown = { percent: mean.shown };
    return {
      ladder,
      rungs: ladder.rungs.filter(({ index }) => besideMean(index, mean) === (isAbove ? 1 : -1)),
      by: say(isAbove ? 'leaders.by.above' : 'leaders.by.below', { mean: shown }),
      group: say('leaders.groupMean', { group: ladderName(ladder), mean: shown }),
      bounds: [mean.shown],
      figure: 'index',
    };
  };
  return showSelections(asker, results, question, page, { select, by, other: [] });
}

interface Selecting {
  readonly select: (ladder: Ladder) => Selection | null;
  /** By what, of all rankings. */
  readonly by: Sentence;
  /** The same question by the other figure, where that selects somebody else. */
  readonly other: readonly { readonly label: Sentence; readonly leadsTo: BoardQuestion }[];
}

function showSelections(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  page: number,
  { select, by, other }: Selecting,
): Move {
  const all = laddersOf(results, question);
  if (all.length === 0) return remain(asker, [say('leaders.noBoard')]);
  const selections = all.filter(({ rungs }) => rungs.length > 0).flatMap((ladder) => select(ladder) ?? []);
  const [only] = selections;
  const status = statusOf(results);
  if (only === undefined) return remain(asker, [say('leaders.nobodyRanked', { status })]);
  const files = selections.slice(0, MOST_PICTURES).flatMap(({ ladder: { board, domain }, rungs }) =>
    rankingPicture(results, board.code, {
      domainKey: domain?.domainKey ?? null,
      scorecardIds: rungs.map(({ unit }) => unit.scorecardId),
    }),
  );
  return selections.length === 1
    ? showBoardPage(
        asker,
        {
          question,
          lines: [lineOfOne(results, only)],
          items: itemsOf(results, question, only),
          notes: besideRanking(results, only.ladder),
          ways: [...other, wayToGroup(only.ladder)],
          files,
        },
        page,
      )
    : showBoardPage(
        asker,
        {
          question,
          lines: [
            say('leaders.selectedOfEach', { by, status, ...countsOf(selections) }),
            ...selections.map((selection) => groupLine(results, selection)),
          ],
          items: selections.map(({ ladder: { board } }) => ({
            label: say('text.verbatim', { text: board.name }),
            leadsTo: { ...question, groups: [board.code] },
          })),
          notes: [],
          ways: other,
          files,
        },
        0,
      );
}

function lineOfOne(results: Results, { ladder, rungs, by }: Selection): Line {
  const counts = { count: rungs.length, of: ladder.rungs.length };
  return say('leaders.selected', { by, group: ladderName(ladder), status: statusOf(results), ...counts });
}

/** Where points are asked for, they stand at the end of the line. */
function itemsOf(
  results: Results,
  question: BoardQuestion,
  { rungs, bounds, figure }: Selection,
): readonly Item[] {
  const items = rungItems(results, question, rungs, bounds);
  if (figure === 'index') return items;
  return items.map((item, at) => {
    const { points: earned = points(0), maximum = points(0) } = rungs[at]?.index ?? {};
    const figures = { points: { points: earned, digits: 2 }, maximum: { points: maximum, digits: 2 } };
    return { ...item, trailing: say('leaders.pointsOf', figures) };
  });
}

function countsOf(selections: readonly Selection[]) {
  return {
    count: selections.reduce((sum, { rungs }) => sum + rungs.length, 0),
    of: selections.reduce((sum, { ladder }) => sum + ladder.rungs.length, 0),
  };
}

function groupLine(results: Results, { ladder, rungs, group, bounds }: Selection): Line {
  const figures = { group, count: rungs.length, of: ladder.rungs.length };
  return rungs.length === 0
    ? say('leaders.selectedNobody', figures)
    : say('leaders.selectedOfGroup', { ...figures, list: shortRungs(results, rungs, bounds) });
}

function wayToGroup({ board }: Ladder) {
  return {
    label: say('leaders.way.group', { group: board.name }),
    leadsTo: askedOfGroup('ranking', board.code),
  };
}

function otherFigure(results: Results, question: BoardQuestion, limits: Limits): Selecting['other'] {
  const other: Limits = { ...limits, by: limits.by === 'index' ? 'points' : 'index' };
  const isSame = laddersOf(results, question).every(({ rungs }) =>
    rungs.every(({ index }) => isWithin(index, limits) === isWithin(index, other)),
  );
  return isSame
    ? []
    : [
        {
          label: limitsSentence(other),
          leadsTo: { ...question, limits: other },
        },
      ];
}

/** "Chỉ số từ 80 % đến dưới 90 %". */
function limitsSentence({ by, low, high }: Limits): Sentence {
  const figure = (value: number): Param =>
    by === 'index'
      ? { percent: percent(value) }
      : say('leaders.pointsSaid', { points: { points: points(value) } });
  const [from, to] = [low, high].map((bound) => (bound === null ? '' : figure(bound.value)));
  const range = { low: from ?? '', high: to ?? '' };
  return say(by === 'index' ? 'leaders.by.index' : 'leaders.by.points', {
    range: say(rangeKey({ low, high }), range),
  });
}

function rangeKey({ low, high }: Pick<Limits, 'low' | 'high'>) {
  if (high === null) return low?.included === true ? 'leaders.range.from' : 'leaders.range.over';
  if (low === null) return high.included ? 'leaders.range.upTo' : 'leaders.range.under';
  if (low.included) return high.included ? 'leaders.range.fromTo' : 'leaders.range.fromUnder';
  return high.included ? 'leaders.range.overTo' : 'leaders.range.overUnder';
}

/** A figure that is not included must not be shown by rounding either. */
function boundsOf({ by, low, high }: Limits): readonly number[] {
  if (by === 'points') return [];
  return [low, high].flatMap((bound) => (bound === null ? [] : [bound.value, bound.value + 1]));
}
