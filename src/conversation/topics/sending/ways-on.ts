import type { Finding } from '../../../domain/check/finding.ts';
import { isSubmitted } from '../../../domain/course/submitted.ts';
import type { Action } from '../../action.ts';
import type { ApprovalState } from '../../approval-desk.ts';
import { type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { blocks } from './findings.ts';
import { isHead } from './is-head.ts';

/** The stages on the way to a sent scorecard, in this order. */
type Stage = 'check' | 'remarks' | 'report' | 'approval';

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
  const next = nextStage(context, findings, approval);
  const ways = allWays(context, approval);
  return [...ways.filter(({ stage }) => stage === next), ...ways.filter(({ stage }) => stage !== next)];
}

function allWays(context: DeskContext, approval: ApprovalState): readonly WayOn[] {
  return [
    { stage: 'check', label: say('way.check'), action: { do: 'check', page: 0 } },
    { stage: 'remarks', label: say('way.remarks'), action: { do: 'askDifficulties' } },
    { stage: 'report', label: say('way.report'), action: { do: 'report' } },
    ...(approval.kind === 'stands' ? [] : [approvalWay(context, approval)]),
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
  if (isSubmitted(course, null) || approval.kind === 'stands') return 'report';
  if (findings.some(blocks)) return 'check';
  if (findings.some(({ name }) => name === 'remarksMissing')) return 'remarks';
  return course.approvalRequest !== null && !isHead(context) ? 'report' : 'approval';
}
