import type { Command } from '../command.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import { untilSaid } from '../more-time.ts';
import type { NoticeOption } from '../notice.ts';
import { sendingAt } from '../office/sending-time.ts';
import { gap, type Line, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import type { AppraiserReminder, Recipients } from './appraiser-reminder.ts';
import { APPRAISER_REMINDER } from './appraiser-reminder-key.ts';

const options: readonly NoticeOption[] = [
  { choice: 'N1', label: say('duty.toDesk'), trailing: null, shape: 'chip', action: { do: 'appraisalDesk' } },
  {
    choice: 'N2',
    label: say('reminder.again'),
    trailing: null,
    shape: 'chip',
    action: { do: 'askRemindAgain', scorecardId: null },
  },
];

/** What one appraiser reads. */
export function textTo(
  context: OfficeContext,
  { before }: AppraiserReminder,
  { round, window }: Recipients,
  { open }: AppraiserProgress,
): Line {
  const { campaign } = context.office;
  const by = context.office.roles.includes('organiser')
    ? say('text.verbatim', { text: campaign.organiser })
    : say('council.remind.byLead', { name: context.official.name });
  const until = untilSaid(window.closesAt, campaign.timeZone);
  return before === null || before >= window.closesAt
    ? say('council.remind.text', { by, count: open[round], round, until })
    : say('council.remind.textBefore', {
        by,
        count: open[round],
        round,
        until,
        before: { moment: before },
      });
}

/** The reminder to one appraiser, under a key that a second tap finds known. */
export function noticeTo(
  context: OfficeContext,
  reminder: AppraiserReminder,
  found: Recipients,
  to: AppraiserProgress,
  batch: string,
): Command {
  return {
    do: 'notify',
    notice: {
      key: `${APPRAISER_REMINDER}:${batch}:${to.officialId}`,
      officialId: to.officialId,
      purpose: 'notice',
      campaignId: context.office.campaign.id,
      scorecardId: null,
      lines: [textTo(context, reminder, found, to), gap],
      options,
      dueAt: sendingAt(context),
      expiresAt: found.window.closesAt,
    },
  };
}
