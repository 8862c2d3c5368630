import { defaultReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { showAppraisers } from './appraiser-list.ts';
import { oversees } from './council-rights.ts';

/** Nobody sends appraisers anything by hand, so it says what reminds them by itself, over who is behind. */
export function showAppraiserReminders(context: OfficeContext): Move {
  const move = showAppraisers(context, 'behind', 0);
  const isThere = context.office.roles.includes('leader') || oversees(context);
  if (!isThere || move.wants !== undefined) return move;
  return { ...move, card: { ...move.card, lines: [remindedLine(context), gap, ...move.card.lines] } };
}

function remindedLine({ office: { campaign } }: OfficeContext): Line {
  const { opening, daysBefore, hoursBefore } = (campaign.reminders ?? defaultReminderSchedule).phases
    .appraisal;
  const times: readonly Sentence[] = [
    ...(opening ? [say('council.reminding.opening')] : []),
    ...(daysBefore.length === 0 ? [] : [say('council.reminding.days', { days: daysBefore.join(', ') })]),
    ...(hoursBefore.length === 0 ? [] : [say('council.reminding.hours', { hours: hoursBefore.join(', ') })]),
  ];
  return times.length === 0 ? say('council.reminding.never') : say('council.reminding', { list: times });
}
