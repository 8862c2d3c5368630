import type { BoardUnit, GroupBoard } from '../../domain/ranking/board.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { Rung } from './ladder.ts';
import { indexOf, type Results } from './results.ts';

/** More names than these are counted. */
const MOST_NAMES = 5;

/** "Hạng 2 · Sở Y tế: 87,25 %". */
export function rungSentence(results: Results, { unit, rank, tied, index }: Rung): Sentence {
  const params = { rank, unit: unit.name, index: indexOf(results, index) };
  return say(tied ? 'leaders.tiedLine' : 'leaders.rankedLine', params);
}

/** The same in a row of several. */
export function shortRungs(results: Results, rungs: readonly Rung[]): readonly Sentence[] {
  return firstOf(
    rungs.map(({ rank, unit, index }) =>
      say('leaders.shortRank', { rank, unit: unit.name, index: indexOf(results, index) }),
    ),
  );
}

/** How far a unit without a result is. */
export function unfinishedSentence({ name, submittedAt, judged, toJudge }: BoardUnit): Sentence {
  return submittedAt === null
    ? say('leaders.notSent', { unit: name })
    : say('leaders.judging', { unit: name, judged, toJudge });
}

/** Who is not in the ranking, and why: not ranked, or without a result. */
export function besideRanking(results: Results, { apart, unfinished }: GroupBoard): readonly Line[] {
  const notRanked = apart.map(({ unit, result }) =>
    result.maximum === 0
      ? say('text.verbatim', { text: unit.name })
      : say('leaders.unitIndex', { unit: unit.name, index: indexOf(results, result) }),
  );
  const without = unfinished.map(unfinishedSentence);
  return [
    ...(notRanked.length === 0 ? [] : [say('leaders.apart', { list: firstOf(notRanked) })]),
    ...(without.length === 0 ? [] : [say('leaders.unfinished', { list: firstOf(without) })]),
  ];
}

export function firstOf(all: readonly Sentence[]): readonly Sentence[] {
  const more = all.length - MOST_NAMES;
  return more <= 1 ? all : [...all.slice(0, MOST_NAMES), say('leaders.others', { count: more })];
}

export function namesOf(units: readonly { readonly unit: BoardUnit }[]): readonly Sentence[] {
  return firstOf(units.map(({ unit }) => say('text.verbatim', { text: unit.name })));
}
