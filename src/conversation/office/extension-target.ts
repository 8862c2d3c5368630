import type { Instant } from '../../domain/scaled.ts';
import { type ExtensionTarget, scopeSaid, untilSaid } from '../more-time.ts';
import type { UnitProgress } from '../office.ts';
import { type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';

export function unitsOfTarget(
  { office }: OfficeContext,
  { scorecardIds }: ExtensionTarget,
): readonly UnitProgress[] {
  return office.units.filter(({ scorecardId }) => scorecardIds.includes(scorecardId));
}

export function targetHeading(context: OfficeContext, target: ExtensionTarget): Sentence {
  const names = unitsOfTarget(context, target).map(({ name }) => name);
  return names.length === 1
    ? say('extension.headingOne', { unit: names[0] ?? '', what: targetScope(context, target) })
    : say('extension.headingMany', { count: names.length });
}

export function targetScope({ opened }: OfficeContext, { itemKeys }: ExtensionTarget): Sentence {
  return opened === null ? say('scope.whole') : scopeSaid(opened.work, itemKeys);
}

export function closingSaid({ office }: OfficeContext, at: Instant): Sentence {
  return untilSaid(at, office.campaign.timeZone);
}
