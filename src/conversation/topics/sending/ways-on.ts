import type { Finding } from '../../../domain/check/finding.ts';
import { isSubmitted } from '../../../domain/course/submitted.ts';
import type { Action } from '../../action.ts';
import type { ApprovalState } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { isAllClosed } from '../../closed-items.ts';
import { type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { refuseReopening } from '../reopening-refusal.ts';
import { blocks } from './findings.ts';
import { isHead } from './is-head.ts';
import { isSignedReportDue } from './signed-report-due.ts';

/** The stages on the way to a sent scorecard, in this order. */
type Stage =
  | 'check'
  | 'meeting'
  | 'remarks'
  | 'report'
  | 'approval'
  | 'signedReport'
  | 'submit'
  | 'receipt'
  | 'reopening'
  | 'withdraw';

export interface WayOn {
  readonly stage: Stage;
  readonly label: Sentence;
  readonly action: Action;
}

/** What leads on from here: the next sensible step first, the others in the order of the stages. */
export function waysOn(
  context: DeskContext,
  findings: readonly Finding[],
  approval: ApprovalState,
): readonly WayOn[] {
  if (isSubmitted(context.desk.work.course, null)) return waysOnceSent(context);
  if (isAllClosed(context)) return waysOnceLocked(context);
  const next = nextStage(context, findings, approval);
  const ways = allWays(context, approval);
  return [...ways.filter(({ stage }) => stage === next), ...ways.filter(({ stage }) => stage !== next)];
}

function allWays(context: DeskContext, approval: ApprovalState): readonly WayOn[] {
  return [
    { stage: 'check', label: say('way.check'), action: { do: 'check', page: 0 } },
    { stage: 'meeting', label: say('way.meeting'), action: { do: 'meeting' } },
    { stage: 'remarks', label: say('way.remarks'), action: { do: 'askDifficulties' } },
    { stage: 'report', label: say('way.report'), action: { do: 'report' } },
    ...(approval.kind === 'stands'
      ? ([
          { stage: 'signedReport', label: say('way.signedReport'), action: { do: 'signedReport' } },
          { stage: 'submit', label: say('way.submit'), action: { do: 'askSubmit' } },
        ] as const)
      : [approvalWay(context, approval)]),
  ];
}

function waysOnceSent(context: DeskContext): readonly WayOn[] {
  return [
    { stage: 'receipt', label: say('way.receipt'), action: { do: 'receipt' } },
    { stage: 'report', label: say('way.report'), action: { do: 'report' } },
    ...(isHead(context) && refusalOf(context, 'withdraw') === null
      ? ([{ stage: 'withdraw', label: say('way.withdraw'), action: { do: 'askWithdraw' } }] as const)
      : []),
  ];
}

/** Nothing can be corrected, approved or sent before some time is given again. */
function waysOnceLocked(context: DeskContext): readonly WayOn[] {
  const { course } = context.desk.work;
  return [
    ...(refuseReopening(context, null) === null
      ? ([{ stage: 'reopening', label: say('reopening.way.ask'), action: { do: 'reopening' } }] as const)
      : []),
    ...(course.submission === null
      ? []
      : ([{ stage: 'receipt', label: say('way.receipt'), action: { do: 'receipt' } }] as const)),
    { stage: 'report', label: say('way.report'), action: { do: 'report' } },
    { stage: 'check', label: say('way.check'), action: { do: 'check', page: 0 } },
  ];
}

function approvalWay(context: DeskContext, { kind }: ApprovalState): WayOn {
  if (!isHead(context))
    return { stage: 'approval', label: say('way.requestApproval'), action: { do: 'requestApproval' } };
  const label = say(kind === 'changed' ? 'way.approveChanges' : 'way.approve');
  return { stage: 'approval', label, action: { do: 'approval' } };
}

function nextStage(context: DeskContext, findings: readonly Finding[], approval: ApprovalState): Stage {
  const { course } = context.desk.work;
  if (approval.kind === 'stands') return isSignedReportDue(context.desk.work) ? 'signedReport' : 'submit';
  if (findings.some(blocks)) return 'check';
  if (findings.some(({ name }) => name === 'remarksMissing')) return 'remarks';
  return course.approvalRequest !== null && !isHead(context) ? 'report' : 'approval';
}
