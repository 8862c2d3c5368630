import type { CourseEvent } from '../../../domain/course/course-event.ts';
import type { Instant } from '../../../domain/scaled.ts';
import type { NoticeDraft } from '../../notice.ts';
import { gap, say } from '../../reply.ts';
import { afterCourse, type DeskContext, type Move, withLead } from '../../turn.ts';
import { personName } from '../../unit-people.ts';
import { showMenu } from '../menu.ts';
import { stay } from '../plain-answers.ts';
import { chooseDelegate, chooseEnd } from './ask-delegation.ts';
import { itemNames, itemsSentence, untilParam } from './delegation-lines.ts';
import { freeItems, mayReceive } from './free-items.ts';

/** Asked again at the act: somebody else may have given or sent them since the card was drawn. */
export function delegateItems(
  context: DeskContext,
  wanted: readonly string[],
  to: string,
  until: Instant,
): Move {
  const { itemKeys, refusals } = freeItems(context, wanted);
  if (itemKeys.length === 0) return stay(context, refusals);
  if (!mayReceive(context, to)) return chooseDelegate(context, itemKeys, [say('delegation.notScorer')]);
  if (until <= context.facts.sentAt) return chooseEnd(context, itemKeys, to, [say('delegation.tooLate')]);
  const { scorecardId, course } = context.desk.work;
  const id = `${scorecardId}:${course.sequence + 1}`;
  const event: CourseEvent = { kind: 'itemsDelegated', id, itemKeys: [...itemKeys], to, until };
  const after = afterCourse(context, event);
  const said = say('delegation.given', {
    items: itemsSentence(context, itemKeys),
    who: personName(context.desk.work, to),
    until: untilParam(until),
  });
  return {
    context: after,
    card: withLead([...refusals, said], showMenu(after).card),
    commands: [
      { do: 'recordCourse', event },
      { do: 'notify', notice: noticeOf(context, id, itemKeys, to, until) },
    ],
  };
}

function noticeOf(
  context: DeskContext,
  id: string,
  itemKeys: readonly string[],
  to: string,
  until: Instant,
): NoticeDraft {
  const { work, byKey } = context.desk;
  const [first = ''] = itemKeys;
  const code = byKey.get(first)?.item.code ?? first;
  const chip = { shape: 'line', trailing: null } as const;
  return {
    key: `delegation:${id}`,
    officialId: to,
    purpose: 'notice',
    campaignId: work.campaign.id,
    scorecardId: work.scorecardId,
    lines: [
      say('delegation.told', {
        who: context.official.name,
        unit: work.unitName,
        items: itemsSentence(context, itemKeys),
        until: untilParam(until),
      }),
      ...itemNames(context, itemKeys),
      gap,
    ],
    options: [
      { choice: 'N1', label: say('way.open', { code }), ...chip, action: { do: 'open', itemKey: first } },
      { choice: 'N2', label: say('delegation.return'), ...chip, action: { do: 'askReturn', id } },
    ],
    dueAt: context.facts.sentAt,
    expiresAt: until,
  };
}
