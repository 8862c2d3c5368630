import { approvalState } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { type Line, say } from '../../reply.ts';
import { type CardOption, type DeskContext, option } from '../../turn.ts';
import { namesOfLines } from './changed-lines.ts';
import { blocks, findingsOf } from './findings.ts';

/** Why the scorecard cannot be sent now, with what leads on. */
export interface Obstacle {
  readonly lines: readonly Line[];
  readonly options: readonly CardOption[];
}

/** At most this many criteria are offered at once. */
const MOST_NAMED = 8;

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
  const itemKeys = new Set(
    findingsOf(context)
      .filter(blocks)
      .flatMap(({ itemKey }) => (itemKey === null ? [] : [itemKey])),
  );
  if (itemKeys.size === 0) return null;
  const named = context.desk.placed.filter(({ item }) => itemKeys.has(item.key)).slice(0, MOST_NAMED);
  return {
    lines: [say('submit.checkFirst', { count: itemKeys.size })],
    options: named.map(({ item }, index) =>
      option(index + 1, say('mark.unanswered', { code: item.code, name: item.name }), {
        do: 'open',
        itemKey: item.key,
      }),
    ),
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

/** Whether the signed report is still asked for: by the campaign, or because the one received differs. */
export function isUnsigned(context: DeskContext): boolean {
  return unsigned(context) !== null;
}

function unsigned({ desk }: DeskContext): Obstacle | null {
  const { campaign, course } = desk.work;
  const { signedReport, approval } = course;
  const own = signedReport?.contentHash === approval?.contentHash ? signedReport : null;
  const isMissing = own === null && campaign.signedReport === 'required';
  if (!isMissing && own?.agrees !== false) return null;
  return {
    lines: [say(isMissing ? 'submit.noSignedReport' : 'submit.signedReportDiffers')],
    options: [option(1, say('way.signedReport'), { do: 'signedReport' })],
  };
}
