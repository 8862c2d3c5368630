import { points } from '../../scaled.ts';
import { earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';

/** Takes points as typed, from `min` to `max` in steps counted from `min`. */
export const typedPoints: RuleScoring<'points'> = {
  evaluate({ kind, min, max, step }, answer) {
    if (answer.kind !== 'points') return wrongKind(kind, answer);
    if (answer.points > max) return refused({ name: 'aboveMaxPoints', maxPoints: max });
    if (answer.points < min) return refused({ name: 'belowMinPoints', minPoints: min });
    if (step <= 0 || (answer.points - min) % step !== 0)
      return refused({ name: 'offStep', step, minPoints: min });
    return earned(answer.points, null);
  },
  best({ min, max, step }, ceiling) {
    const highest = Math.min(max, ceiling);
    if (highest < min || step <= 0) return points(0);
    return points(highest - ((highest - min) % step));
  },
};
