import type { CourseEvent } from '../../../domain/course/course-event.ts';
import type { Action } from '../../action.ts';
import { approvalState, changedSince, contentToApprove } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { say } from '../../reply.ts';
import { afterCourse, type DeskContext, type Move } from '../../turn.ts';
import { stay } from '../plain-answers.ts';
import { showApproval } from './approval-card.ts';
import { approvedNotice } from './approval-notices.ts';
import { namesOfLines } from './changed-lines.ts';
import { blocks, findingsOf } from './findings.ts';
import { showSending } from './sending-menu.ts';

/** Duyệt: exactly the content that was on the card. */
export function approve(context: DeskContext, shown: Extract<Action, { do: 'approve' }>): Move {
  const refusal = refusalOf(context, 'approve');
  if (refusal !== null) return stay(context, [refusal]);
  const { work } = context.desk;
  const current = contentToApprove(work);
  if (approvalState(work).kind === 'stands') return showApproval(context);
  if (current.contentHash !== shown.contentHash) {
    const names = namesOfLines(context, changedSince(shown.lines, current.lines));
    return showApproval(context, [say('approval.changedSinceCard', { list: names }), { gap: true }]);
  }
  if (findingsOf(context).some(blocks)) return showApproval(context);
  const event: CourseEvent = {
    kind: 'approvalGiven',
    contentHash: current.contentHash,
    lines: current.lines,
  };
  const after = afterCourse(context, event);
  const asker = work.course.approvalRequest?.by ?? null;
  const { card } = showSending(after, [say('approval.given', { unit: work.unitName }), { gap: true }]);
  return {
    context: after,
    card,
    commands: [
      { do: 'recordCourse', event },
      ...(asker === null || asker === context.official.id ? [] : [approvedNotice(after, asker)]),
    ],
  };
}
