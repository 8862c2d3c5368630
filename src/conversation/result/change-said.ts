import type { ItemDifference } from '../../domain/appraisal/differences.ts';
import type { Points } from '../../domain/scaled.ts';
import { type Sentence, say } from '../reply.ts';

/** What a unit gave itself, and what it was given instead. */
interface Sides {
  readonly self: Sentence;
  readonly appraised: Sentence;
}

export function sidesOf({ kind, counts, self, appraised }: ItemDifference): Sides {
  const takes = counts === 'penalty';
  const found = appraised === null ? say('result.notYet') : amountSaid(appraised, takes);
  if (kind === 'denied') return { self: say('result.claimed'), appraised: found };
  if (self === null) return { self: say(takes ? 'result.notTaken' : 'result.noPoints'), appraised: found };
  return { self: amountSaid(self, takes), appraised: found };
}

/** "2,00 ▸ 1,00", or "3,00/4" of what others score. */
export function changeSaid(difference: ItemDifference, maximum: Points): Sentence {
  const { kind, appraised } = difference;
  return kind === 'awarded' && appraised !== null
    ? say('tasks.points', { points: { points: appraised, digits: 2 }, maximum: { points: maximum } })
    : say('result.change', { ...sidesOf(difference) });
}

function amountSaid(amount: Points, takes: boolean): Sentence {
  return say(takes ? 'result.taken' : 'points.only', { points: { points: amount, digits: 2 } });
}
