import type { Finding } from '../../../domain/check/finding.ts';
import { isSubmitted } from '../../../domain/course/submitted.ts';
import { type ApprovalState, reportedMeeting } from '../../approval-desk.ts';
import { nameOf } from '../../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { blocks } from './findings.ts';

/** How far the scorecard is on its way to being sent, one line for each stage. */
export function standingLines(
  context: DeskContext,
  findings: readonly Finding[],
  approval: ApprovalState,
): readonly Line[] {
  return [
    checkLine(findings),
    meetingLine(context),
    remarksLine(context),
    approvalLine(context, approval),
    signedReportLine(context, approval),
    submissionLine(context),
  ];
}

function checkLine(findings: readonly Finding[]): Sentence {
  const blocking = findings.filter(blocks).length;
  const warning = findings.length - blocking;
  if (findings.length === 0) return say('sending.check.clean');
  return blocking === 0
    ? say('sending.check.warns', { warning })
    : say('sending.check.blocks', { blocking, warning });
}

function meetingLine({ desk }: DeskContext): Sentence {
  const meeting = reportedMeeting(desk.work);
  if (meeting !== null) return say('sending.meeting.held', { day: { calendarDay: meeting.heldOn } });
  return say(desk.work.course.meetings.length === 0 ? 'sending.meeting.none' : 'sending.meeting.noMinutes');
}

function remarksLine({ desk }: DeskContext): Sentence {
  const { difficulties, recommendations } = desk.work.course.remarks;
  return say(
    difficulties === null && recommendations === null ? 'sending.remarks.none' : 'sending.remarks.some',
  );
}

function approvalLine(context: DeskContext, state: ApprovalState): Sentence {
  const { approvalRequest, approvalRefusal } = context.desk.work.course;
  if (state.kind === 'stands') return say('sending.approval.stands', whoAndWhen(context, state.approval));
  if (approvalRequest !== null)
    return say('sending.approval.requested', whoAndWhen(context, approvalRequest));
  if (approvalRefusal !== null)
    return say('sending.approval.refused', {
      ...whoAndWhen(context, approvalRefusal),
      reason: approvalRefusal.reason,
    });
  return state.kind === 'changed'
    ? say('sending.approval.changed', { ...whoAndWhen(context, state.approval), count: state.lines.length })
    : say('sending.approval.none');
}

/** A signed report is worth something only for the approval that stands. */
function signedReportLine({ desk }: DeskContext, state: ApprovalState): Sentence {
  const { signedReport } = desk.work.course;
  if (signedReport === null) return say('sending.signed.none');
  if (state.kind !== 'stands' || signedReport.contentHash !== state.approval.contentHash)
    return say('sending.signed.outdated');
  return say(signedReport.agrees ? 'sending.signed.agrees' : 'sending.signed.differs');
}

function submissionLine(context: DeskContext): Sentence {
  const { course } = context.desk.work;
  if (course.submission === null) return say('sending.sent.none');
  return say(
    isSubmitted(course, null) ? 'sending.sent.done' : 'sending.sent.reopened',
    whoAndWhen(context, course.submission),
  );
}

function whoAndWhen(context: DeskContext, { by, at }: { readonly by: string; readonly at: number }) {
  return { who: nameOf(context, by), at: { moment: at } };
}
