import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { refusalOf } from '../../authority.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { stay } from '../plain-answers.ts';
import { sentBackNotice } from './approval-notices.ts';
import { showSending } from './sending-menu.ts';

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

/** Trả lại: asks the head for the reason. */
export function askSendBack(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalToSendBack(context);
  if (refusal !== null) return stay(context, [refusal]);
  return show(
    context,
    card({
      lines: [...lead, say('approval.askReason', { unit: context.desk.work.unitName })],
      options: [
        option(0, say('way.back'), { do: 'approval' }, { shape: 'chip' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      listening: { kind: 'text' },
      asking: { for: 'sendBack' },
    }),
  );
}

export function sendBack(context: DeskContext, reason: string): Move {
  const refusal = refusalToSendBack(context);
  if (refusal !== null) return stay(context, [refusal]);
  if (reason.length > LONGEST_REASON)
    return askSendBack(context, [say('refusal.textTooLong', { most: LONGEST_REASON }), { gap: true }]);
  const event: CourseEvent = { kind: 'approvalRefused', reason };
  const after = afterCourse(context, event);
  const { card: shown } = showSending(after, [say('approval.sentBack'), { gap: true }]);
  return {
    context: after,
    card: shown,
    commands: [
      { do: 'recordCourse', event },
      ...tellsTo(context).map((officialId) => sentBackNotice(after, officialId, reason)),
    ],
  };
}

function refusalToSendBack(context: DeskContext): Sentence | null {
  const { approvalRequest, approval } = context.desk.work.course;
  const refusal = refusalOf(context, 'approve');
  if (refusal !== null) return refusal;
  return approvalRequest === null && approval === null ? say('approval.nothingAsked') : null;
}

/** Whoever asked; where nobody did, everybody who scores. */
function tellsTo({ desk, official }: DeskContext): readonly string[] {
  const { course, people } = desk.work;
  const all =
    course.approvalRequest === null
      ? people.filter(({ roles }) => roles.includes('scorer')).map(({ officialId }) => officialId)
      : [course.approvalRequest.by];
  return all.filter((officialId) => officialId !== official.id);
}
