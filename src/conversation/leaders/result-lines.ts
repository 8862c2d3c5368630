import type { BoardUnit, GroupBoard } from '../../domain/ranking/board.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { askedOfUnit, type Item } from './board-cards.ts';
import type { BoardQuestion } from './board-question.ts';
import type { Ladder, Rung } from './ladder.ts';
import { indexOf, type Results, shareOf } from './results.ts';

/** More names than these are counted. */
const MOST_NAMES = 5;

/** "Hạng 2 · Sở Y tế: 87,25 %". `beside`: see `indexOf`. */
export function rungSentence(
  results: Results,
  { unit, rank, tied, index }: Rung,
  beside: readonly number[] = [],
): Sentence {
  const params = { rank, unit: unit.name, index: indexOf(results, index, beside) };
  return say(tied ? 'leaders.tiedLine' : 'leaders.rankedLine', params);
}

/** Each place as a way to the unit's own standing. */
export function rungItems(
  results: Results,
  { domains }: Pick<BoardQuestion, 'domains'>,
  rungs: readonly Rung[],
  beside: readonly number[] = [],
): readonly Item[] {
  return rungs.map((rung) => ({
    label: rungSentence(results, rung, beside),
    trailing: rung.className === null ? null : say('text.verbatim', { text: rung.className }),
    leadsTo: { ...askedOfUnit('ranking', rung.unit), domains },
  }));
}

/** The same in a row of several. */
export function shortRungs(
  results: Results,
  rungs: readonly Rung[],
  beside: readonly number[] = [],
): readonly Sentence[] {
  return firstOf(
    rungs.map(({ rank, unit, index }) =>
      say('leaders.shortRank', { rank, unit: unit.name, index: indexOf(results, index, beside) }),
    ),
  );
}

/** How far a unit without a result is; once results are published it has none. */
export function unfinishedSentence({ published }: Results, unit: BoardUnit): Sentence {
  const { name, submittedAt, judged, toJudge } = unit;
  if (published !== null) return say('text.verbatim', { text: name });
  return submittedAt === null
    ? say('leaders.notSent', { unit: name })
    : say('leaders.judging', { unit: name, judged, toJudge });
}

/** The same without its name. */
export function unfinishedState(
  { published }: Results,
  { submittedAt, judged, toJudge }: BoardUnit,
): Sentence {
  if (published !== null) return say('leaders.state.none');
  return submittedAt === null
    ? say('leaders.state.notSent')
    : say('leaders.state.judging', { judged, toJudge });
}

/** Who is not in the ranking, and why: not ranked, or without a result. */
export function besideRanking(
  results: Results,
  { board, domain }: Pick<Ladder, 'board' | 'domain'>,
): readonly Line[] {
  const notRanked = board.apart.map(({ unit, result }) => {
    const of = domain === null ? result : result.domains.find((each) => each.domainKey === domain.domainKey);
    return of === undefined || of.maximum === 0
      ? say('text.verbatim', { text: unit.name })
      : say('leaders.unitIndex', {
          unit: unit.name,
          index: domain === null ? indexOf(results, of) : shareOf(of),
        });
  });
  return [
    ...(notRanked.length === 0 ? [] : [say('leaders.apart', { list: firstOf(notRanked) })]),
    ...withoutResult(results, board),
  ];
}

export function withoutResult(
  results: Results,
  { unfinished }: Pick<GroupBoard, 'unfinished'>,
): readonly Line[] {
  if (unfinished.length === 0) return [];
  const list = firstOf(unfinished.map((unit) => unfinishedSentence(results, unit)));
  return [say(results.published === null ? 'leaders.unfinished' : 'leaders.withoutAtPublication', { list })];
}

export function firstOf(all: readonly Sentence[]): readonly Sentence[] {
  const more = all.length - MOST_NAMES;
  return more <= 1 ? all : [...all.slice(0, MOST_NAMES), say('leaders.others', { count: more })];
}

export function namesOf(units: readonly { readonly unit: BoardUnit }[]): readonly Sentence[] {
  return firstOf(units.map(({ unit }) => say('text.verbatim', { text: unit.name })));
}
