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
  const { course } = context.desk.work;
  const pending = course.requests.find(
    (request) => request.decision === null && overlaps(request.itemKeys, itemKeys),
  );
  if (pending === undefined) return null;
  return say('reopening.pending', {
    what: scopeSaid(context.desk.work, pending.itemKeys),
    who: personName(context.desk.work, pending.by),
    at: { moment: pending.at },
  });
}

function overlaps(one: Items, other: Items): boolean {
  if (one === null || other === null) return one === other;
  return one.some((key) => other.includes(key));
}
