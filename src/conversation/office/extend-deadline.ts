import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ExtensionTarget } from '../more-time.ts';
import { say } from '../reply.ts';
import { card, type Move, type OfficeContext, option } from '../turn.ts';
import { askEnd, previewExtension } from './ask-extension.ts';
import { spaced } from './end-question.ts';
import { extensionRefusal, refusalOfEnd } from './extension-refusal.ts';
import { closingSaid, targetScope, unitsOfTarget } from './extension-target.ts';
import { showOfficeMenu } from './office-menu.ts';
import { timeGivenNotices } from './time-given-notices.ts';
import { isWaiting } from './unit-lines.ts';

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Records the extension in the course of every unit, and tells all of them. */
export function extend(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  reason: string,
): Move {
  const refusal = extensionRefusal(context);
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const { facts, official, opened } = context;
  const units = unitsOfTarget(context, target);
  const kept = target.scorecardIds.length > 1 ? units.filter(isWaiting) : units;
  if (kept.length === 0) return showOfficeMenu(context, spaced(say('extension.nobodyLeft')));
  const still = { ...target, scorecardIds: kept.map(({ scorecardId }) => scorecardId) };
  if (kept.length < target.scorecardIds.length)
    return previewExtension(context, still, closesAt, reason, spaced(say('extension.changed')));
  const fault = refusalOfEnd(context, still, closesAt);
  if (fault !== null) return askEnd(context, still, spaced(fault));
  const { itemKeys } = target;
  const id = `${official.id}:${facts.sentAt}:${context.state.card}`;
  const event: CourseEvent = { kind: 'deadlineExtended', id, itemKeys, closesAt, reason };
  const items = (itemKeys ?? []).flatMap((itemKey) => {
    const item = opened?.byKey.get(itemKey)?.item;
    return item === undefined ? [] : [{ itemKey, code: item.code }];
  });
  const notices = kept.flatMap(({ scorecardId, name, people }) =>
    timeGivenNotices(context, {
      key: `extended:${id}:${scorecardId}`,
      scorecardId,
      people,
      line: say('extension.notice', {
        unit: name,
        what: targetScope(context, target),
        until: closingSaid(context, closesAt),
        reason,
        who: official.name,
      }),
      items,
      expiresAt: closesAt,
    }),
  );
  return {
    context,
    card: card({
      lines: [
        say('extension.done', {
          count: kept.length,
          what: targetScope(context, target),
          until: closingSaid(context, closesAt),
        }),
      ],
      options: [menu],
    }),
    commands: [
      {
        do: 'extendUnits',
        scorecards: kept.map(({ scorecardId, submittedAt }) => ({ scorecardId, submittedAt })),
        event,
      },
      ...notices,
    ],
  };
}
