import { isWaiting, type ReopeningRequest } from '../../domain/course/course.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import { refusalOf } from '../authority.ts';
import type { Command } from '../command.ts';
import { scopeSaid } from '../more-time.ts';
import type { NoticeDraft } from '../notice.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { afterCourse, type CardOption, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { personName } from '../unit-people.ts';
import { showMenu } from './menu.ts';
import { stay } from './plain-answers.ts';

const chip = { shape: 'chip' } as const;

/** Stands below the answer to a request that was just sent. */
export function withdrawOption(requestId: string): CardOption {
  return option('rút đề nghị', say('reopening.way.withdraw'), { do: 'withdrawReopening', requestId }, chip);
}

/** Rút đề nghị: the requests of the unit that nobody decided yet, each with the way to withdraw it. */
export function showWaitingReopenings(context: DeskContext, lead: readonly Line[] = []): Move {
  const { work } = context.desk;
  const waiting = work.course.requests.filter(isWaiting);
  if (waiting.length === 0) return stay(context, [...lead, say('reopening.noneWaits')]);
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...waiting.map(({ itemKeys, by, at, reason }) =>
          say('reopening.waits', {
            what: scopeSaid(work, itemKeys),
            who: personName(work, by),
            at: { moment: at },
            reason,
          }),
        ),
      ],
      options: [
        ...waiting.map(({ id: requestId, itemKeys }, index) =>
          option(
            index + 1,
            say('reopening.way.withdrawThis', { what: scopeSaid(work, itemKeys) }),
            { do: 'withdrawReopening', requestId },
            index === 0 && waiting.length === 1 ? { word: 'rut de nghi' } : {},
          ),
        ),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
    }),
  );
}

/** Withdraws what still waits, and tells whoever was to decide it, and whoever had asked. */
export function withdrawReopening(context: DeskContext, requestId: string): Move {
  const { work } = context.desk;
  const request = work.course.requests.find(({ id }) => id === requestId);
  if (request === undefined) return stay(context, [say('reopening.gone')]);
  const refusal = refuseWithdrawal(context, request);
  if (refusal !== null) return stay(context, [refusal]);
  const event: CourseEvent = { kind: 'reopeningWithdrawn', requestId };
  const after = afterCourse(context, event);
  const { card: shown } = showMenu(after);
  const done = say('reopening.withdrawn', {
    what: scopeSaid(work, request.itemKeys),
    reason: request.reason,
  });
  return {
    context: after,
    card: { ...shown, lines: [done, { gap: true }, ...shown.lines] },
    commands: [{ do: 'recordCourse', event }, ...notices(context, request)],
  };
}

function refuseWithdrawal(context: DeskContext, request: ReopeningRequest): Sentence | null {
  const { work } = context.desk;
  const { itemKeys, decision, withdrawn } = request;
  const what = scopeSaid(work, itemKeys);
  if (withdrawn !== null)
    return say('reopening.withdrawnBefore', {
      what,
      who: personName(work, withdrawn.by),
      at: { moment: withdrawn.at },
    });
  if (decision !== null)
    return say('reopening.decidedBefore', {
      what,
      who: personName(work, decision.by),
      at: { moment: decision.at },
    });
  return (
    (itemKeys ?? [null])
      .map((key) => refusalOf(context, 'withdrawReopening', key))
      .find((each) => each !== null) ?? null
  );
}

function notices(
  { desk: { work }, official, facts }: DeskContext,
  { id: requestId, itemKeys, by }: ReopeningRequest,
): readonly Command[] {
  const line = say('reopening.withdrawnNotice', {
    unit: work.unitName,
    campaign: work.campaign.name,
    who: official.name,
    what: scopeSaid(work, itemKeys),
  });
  const notice = (officialId: string, options: NoticeDraft['options']): Command => ({
    do: 'notify',
    notice: {
      key: `reopeningWithdrawn:${requestId}:${officialId}`,
      officialId,
      purpose: 'notice',
      campaignId: work.campaign.id,
      scorecardId: work.scorecardId,
      lines: [line],
      options,
      dueAt: facts.sentAt,
      expiresAt: null,
    },
  });
  const view = {
    choice: 'N1',
    label: say('reopening.way.view'),
    action: { do: 'officeUnit', scorecardId: work.scorecardId },
    trailing: null,
    shape: 'line',
  } as const;
  const isTold = by !== official.id && !work.organisers.includes(by);
  return [...work.organisers.map((each) => notice(each, [view])), ...(isTold ? [notice(by, [])] : [])];
}
