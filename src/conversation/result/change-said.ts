import type { ItemDifference } from '../../domain/appraisal/differences.ts';
import type { Points } from '../../domain/scaled.ts';
import { type Sentence, say } from '../reply.ts';

/** What an item got beside what the unit gave it: "2,00 ▸ 1,00", or of its maximum where others score it. */
export function changeSaid(
  { kind, self, appraised }: Pick<ItemDifference, 'kind' | 'self' | 'appraised'>,
  maximum: Points | null,
): Sentence {
  const own =
    self === null ? say('result.noPoints') : say('points.only', { points: { points: self, digits: 2 } });
  if (appraised === null) return say('result.change', { self: own, appraised: say('result.notYet') });
  const found = say('points.only', { points: { points: appraised, digits: 2 } });
  if (kind === 'denied') return say('result.change', { self: say('result.claimed'), appraised: found });
  return kind === 'awarded' && maximum !== null
    ? say('tasks.points', { points: { points: appraised, digits: 2 }, maximum: { points: maximum } })
    : say('result.change', { self: own, appraised: found });
}
