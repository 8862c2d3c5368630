import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { approvalState, contentToApprove } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { nameOf } from '../../item-card/recorded-lines.ts';
import { say } from '../../reply.ts';
import { afterCourse, type DeskContext, type Move } from '../../turn.ts';
import { stay } from '../plain-answers.ts';
import { showApproval } from './approval-card.ts';
import { headsBeside, requestNotice } from './approval-notices.ts';
import { blocks, findingsOf } from './findings.ts';
import { isHead } from './is-head.ts';
import { showSending } from './sending-menu.ts';

/** "Trình duyệt", "duyệt": the head looks at what there is to approve, everybody else asks the head for it. */
export function goToApproval(context: DeskContext): Move {
  return isHead(context) ? showApproval(context) : requestApproval(context);
}

/** Trình duyệt: tells every head of the unit, unless something blocks or nothing is left to approve. */
export function requestApproval(context: DeskContext): Move {
  const refusal = refusalOf(context, 'requestApproval');
  if (refusal !== null) return stay(context, [refusal]);
  const { work } = context.desk;
  const state = approvalState(work);
  const gap = { gap: true } as const;
  if (state.kind === 'stands') {
    const { by, at } = state.approval;
    return showSending(context, [
      say('approval.standsAlready', { who: nameOf(context, by), at: { moment: at } }),
      gap,
    ]);
  }
  const blocking = findingsOf(context).filter(blocks).length;
  if (blocking > 0) return showSending(context, [say('approval.cannotAsk', { count: blocking }), gap]);
  const { contentHash } = contentToApprove(work);
  const { approvalRequest } = work.course;
  if (approvalRequest?.contentHash === contentHash) {
    const { by, at } = approvalRequest;
    return showSending(context, [
      say('approval.alreadyAsked', { who: nameOf(context, by), at: { moment: at } }),
      gap,
    ]);
  }
  const heads = headsBeside(context);
  if (heads.length === 0)
    return showSending(context, [say('approval.noHead', { organiser: work.campaign.organiser }), gap]);
  const event: CourseEvent = { kind: 'approvalRequested', contentHash };
  const after = afterCourse(context, event);
  const { card } = showSending(after, [
    say('approval.requested', { who: heads.map(({ name }) => name).join(', ') }),
    gap,
  ]);
  return {
    context: after,
    card,
    commands: [
      { do: 'recordCourse', event },
      ...heads.map(({ officialId }) => requestNotice(after, officialId)),
    ],
  };
}
