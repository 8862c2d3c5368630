import { approvalState } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { type Line, say } from '../../reply.ts';
import { type CardOption, type DeskContext, option } from '../../turn.ts';
import { namesOfLines } from './changed-lines.ts';
import { blocks, findingsOf } from './findings.ts';
import { isSignedReportDue, ownSignedReport } from './signed-report-due.ts';

/** Why the scorecard cannot be sent now, with what leads on. */
export interface Obstacle {
  readonly lines: readonly Line[];
  readonly options: readonly CardOption[];
}

/** The first thing that stands in the way of sending; null when nothing does. */
export function obstacleToSend(context: DeskContext): Obstacle | null {
  const refusal = refusalOf(context, 'submit');
  if (refusal !== null) {
    const sent = context.desk.work.course.submission !== null;
    return {
      lines: [refusal],
      options: sent ? [option(1, say('way.receipt'), { do: 'receipt' })] : [],
    };
  }
  return foundInCheck(context) ?? unapproved(context) ?? unsigned(context);
}

function foundInCheck(context: DeskContext): Obstacle | null {
  const count = findingsOf(context).filter(blocks).length;
  return count === 0
    ? null
    : {
        lines: [say('submit.checkFirst', { count })],
        options: [option(1, say('way.check'), { do: 'check', page: 0 })],
      };
}

function unapproved(context: DeskContext): Obstacle | null {
  const state = approvalState(context.desk.work);
  if (state.kind === 'stands') return null;
  return {
    lines: [
      state.kind === 'none'
        ? say('submit.notApproved')
        : say('submit.changed', {
            at: { moment: state.approval.at },
            lines: namesOfLines(context, state.lines),
          }),
    ],
    options: [option(1, say('way.sending'), { do: 'sending' })],
  };
}

function unsigned({ desk }: DeskContext): Obstacle | null {
  if (!isSignedReportDue(desk.work)) return null;
  const isMissing = ownSignedReport(desk.work) === null;
  return {
    lines: [say(isMissing ? 'submit.noSignedReport' : 'submit.signedReportDiffers')],
    options: [option(1, say('way.signedReport'), { do: 'signedReport' })],
  };
}
