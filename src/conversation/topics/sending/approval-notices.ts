import type { LineKey } from '../../../domain/approval/approved-content.ts';
import type { Approval } from '../../../domain/course/course.ts';
import type { Action } from '../../action.ts';
import { approvalState } from '../../approval-desk.ts';
import type { Command } from '../../command.ts';
import type { UnitPerson } from '../../facts.ts';
import type { NoticeDraft } from '../../notice.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { approveNow } from './approval-card.ts';
import { domainLines, sinceApproval, totalLine } from './approval-lines.ts';
import { changedLinesOf } from './changed-lines.ts';

/** The heads of the unit, without the person of this turn. */
export function headsBeside({ desk, official }: DeskContext): readonly UnitPerson[] {
  return desk.work.people.filter(
    ({ officialId, roles }) => roles.includes('head') && officialId !== official.id,
  );
}

/** Asks one head to approve what was just put before them. */
export function requestNotice(after: DeskContext, to: string): Command {
  const { work } = after.desk;
  return notify(after, to, `approvalRequested:${work.course.sequence}`, {
    lines: [
      say('approval.notice.asked', { who: after.official.name, unit: work.unitName }),
      totalLine(after),
      ...domainLines(after),
      ...sinceApproval(after, approvalState(work)),
    ],
    options: [
      [say('way.viewReport'), { do: 'approval' }],
      [say('way.approve'), approveNow(after)],
      [say('way.sendBack'), { do: 'askSendBack' }],
    ],
  });
}

/** Tells whoever asked that the head approved. */
export function approvedNotice(after: DeskContext, to: string): Command {
  const { work } = after.desk;
  return notify(after, to, `approvalGiven:${work.course.sequence}`, {
    lines: [
      say('approval.notice.given', { who: after.official.name, unit: work.unitName }),
      totalLine(after),
    ],
    options: [[say('way.sending'), { do: 'sending' }]],
  });
}

/** Tells those who score that the head sent the scorecard back. */
export function sentBackNotice(after: DeskContext, to: string, reason: string): Command {
  const { work } = after.desk;
  return notify(after, to, `approvalRefused:${work.course.sequence}`, {
    lines: [
      say('approval.notice.sentBack', { who: after.official.name, unit: work.unitName }),
      say('approval.notice.reason', { reason }),
    ],
    options: [[say('way.sending'), { do: 'sending' }]],
  });
}

/** Tells a head what no longer is as it was approved; once for every approval, however often things change. */
export function voidedNotice(
  after: DeskContext,
  to: string,
  approval: Approval,
  lines: readonly LineKey[],
): Command {
  const { unitName } = after.desk.work;
  return notify(after, to, `approvalVoided:${approval.at}:${approval.contentHash}`, {
    lines: [
      say('approval.notice.voided', { who: after.official.name, unit: unitName, count: lines.length }),
      ...changedLinesOf(after, lines),
    ],
    options: [[say('way.approveChanges'), approveNow(after)]],
  });
}

function notify(
  { desk, facts }: DeskContext,
  officialId: string,
  what: string,
  {
    lines,
    options,
  }: {
    readonly lines: readonly Line[];
    readonly options: readonly (readonly [label: Sentence, action: Action])[];
  },
): Command {
  const { scorecardId, campaign } = desk.work;
  const notice: NoticeDraft = {
    key: `${what}:${scorecardId}:${officialId}`,
    officialId,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    lines: [...lines, { gap: true }],
    options: options.map(([label, action], index) => ({
      choice: `N${index + 1}`,
      label,
      action,
      shape: 'line',
      trailing: null,
    })),
    dueAt: facts.sentAt,
    expiresAt: null,
  };
  return { do: 'notify', notice };
}
