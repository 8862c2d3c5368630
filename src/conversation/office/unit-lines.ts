import type { UnitProgress } from '../office.ts';
import { type Sentence, say } from '../reply.ts';

/** Whether the unit has not sent its scorecard. */
export function isWaiting({ submittedAt }: UnitProgress): boolean {
  return submittedAt === null;
}

/** How far a unit is, in a few words. */
export function unitState({
  submittedAt,
  approvedAt,
  answered,
  toAnswer,
  openRequests,
}: UnitProgress): Sentence {
  if (submittedAt !== null) return say('office.state.submitted', { at: { moment: submittedAt } });
  if (openRequests > 0) return say('office.state.asking', { answered, all: toAnswer });
  if (approvedAt !== null) return say('office.state.approved', { answered, all: toAnswer });
  return answered === 0
    ? say('office.state.untouched')
    : say('office.state.scoring', { answered, all: toAnswer });
}
