import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { pastScoreOf } from '../../domain/results/past-score.ts';
import { type Line, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';

/** What the unit had for the item the year before; nothing where that is not known for certain. */
export function pastLines({ desk }: DeskContext, item: ScoredItem): readonly Line[] {
  const { past } = desk.work;
  const score = pastScoreOf(past, item);
  if (past === null || score === null || score.points === null) return [];
  return [
    say('export.pastScore', {
      year: past.year,
      points: { points: score.points, digits: 2 },
      max: { points: score.maximum, digits: 2 },
    }),
  ];
}
