import type { ScoreLevel } from '../../criteria/scoring-rule.ts';
import type { Points } from '../../scaled.ts';
import { bestOf, type Evaluation, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';

/** Takes the level itself, or typed points where exactly one level is worth them. */
export const level: RuleScoring<'level'> = {
  evaluate({ kind, levels }, answer) {
    if (answer.kind === 'points') return levelWorth(levels, answer.points);
    if (answer.kind !== 'level') return wrongKind(kind, answer);
    const chosen = levels[answer.index];
    return chosen ? earned(chosen.points, answer.index) : notALevel(levels);
  },
  best: ({ levels }, ceiling) => bestOf(levels, ceiling),
};

/** The level that is worth exactly these points. */
export function levelWorth(levels: readonly ScoreLevel[], typed: Points): Evaluation {
  const indexes = levels.flatMap(({ points }, index) => (points === typed ? [index] : []));
  const [only] = indexes;
  if (only === undefined) return notALevel(levels);
  if (indexes.length > 1) return refused({ name: 'ambiguousLevel', points: typed, indexes });
  return earned(typed, only);
}

function notALevel(levels: readonly ScoreLevel[]): Evaluation {
  return refused({ name: 'notALevel', allowed: [...new Set(levels.map(({ points }) => points))] });
}
