import { isWaiting, type ReopeningRequest } from '../../domain/course/course.ts';
import { refusalOf } from '../authority.ts';
import { scopeSaid } from '../more-time.ts';
import { type Sentence, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';
import { personName } from '../unit-people.ts';

type Items = readonly string[] | null;

/**
 * Why reopening of these items, or with null of the whole scorecard, cannot be asked for now: no right to, nothing is
 * closed, or somebody asked already. Null where it can.
 */
export function refuseReopening(context: DeskContext, itemKeys: Items): Sentence | null {
  const refusal = (itemKeys ?? [null])
    .map((key) => refusalOf(context, 'requestReopening', key))
    .find((each) => each !== null);
  if (refusal !== undefined) return refusal;
  const pending = pendingReopening(context, itemKeys);
  if (pending === undefined) return null;
  return say('reopening.pending', {
    what: scopeSaid(context.desk.work, pending.itemKeys),
    who: personName(context.desk.work, pending.by),
    at: { moment: pending.at },
  });
}

/** What was asked for already of these items, or of the whole scorecard, and still waits. */
export function pendingReopening(
  { desk: { work } }: DeskContext,
  itemKeys: Items,
): ReopeningRequest | undefined {
  return work.course.requests.find((request) => isWaiting(request) && overlaps(request.itemKeys, itemKeys));
}

function overlaps(one: Items, other: Items): boolean {
  if (one === null || other === null) return one === other;
  return one.some((key) => other.includes(key));
}
