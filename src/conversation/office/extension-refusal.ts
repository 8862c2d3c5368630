import type { Instant } from '../../domain/scaled.ts';
import type { ExtensionTarget } from '../more-time.ts';
import { type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import { closingSaid, unitsOfTarget } from './extension-target.ts';
import { officeRefusal } from './office-refusal.ts';

/** Why the person gives nobody more time now; null where they may. */
export function extensionRefusal(context: OfficeContext): Sentence | null {
  const { opensAt } = context.office.campaign;
  return (
    officeRefusal(context, 'extendDeadline') ??
    (context.facts.sentAt < opensAt ? say('extension.tooEarly', { opens: { moment: opensAt } }) : null)
  );
}

/** An extension only adds time. */
export function refusalOfEnd(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
): Sentence | null {
  const { campaign } = context.office;
  if (closesAt <= context.facts.sentAt) return say('until.past');
  const lock = Math.max(
    campaign.locksAt,
    ...unitsOfTarget(context, target).map(({ extendedTo }) => extendedTo ?? 0),
  );
  return closesAt > lock || lock <= context.facts.sentAt
    ? null
    : say('extension.notLater', { until: closingSaid(context, lock) });
}
