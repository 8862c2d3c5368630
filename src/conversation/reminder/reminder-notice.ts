import type { DueReminder } from '../../domain/reminders/reminder.ts';
import type { Action } from '../action.ts';
import type { NoticeDraft } from '../notice.ts';
import { drawReminder, type ReminderFacts } from './draw-reminder.ts';
import type { ReminderAction } from './reminder-action.ts';

/** A reminder as the notice that tells it; its key is the reminder's, so that it is told once. */
export function reminderNotice(campaignId: string, reminder: DueReminder, facts: ReminderFacts): NoticeDraft {
  const { lines, notes, options } = drawReminder(reminder, facts);
  return {
    key: reminder.key,
    officialId: reminder.officialId,
    purpose: 'reminder',
    campaignId,
    scorecardId: reminder.scorecardId,
    lines: [...lines, ...notes],
    options: options.map(({ action, ...shown }) => ({ ...shown, action: actionOf(action) })),
    dueAt: facts.now,
    expiresAt: reminder.expiresAt,
  };
}

/** What an option of a reminder does in the conversation, which by then has turned to the scorecard. */
function actionOf(action: ReminderAction): Action {
  switch (action.do) {
    case 'openMissing':
      return action.what === 'lacksEvidence'
        ? { do: 'itemEvidence', itemKey: action.itemKey }
        : { do: 'open', itemKey: action.itemKey };
    case 'appraise':
      return { do: 'appraisalDesk' };
    case 'seeResult':
      return { do: 'ownResult' };
    case 'resumeWork':
      return { do: 'resume' };
    case 'remindAgain':
      return { do: 'askRemindAgain', scorecardId: action.scorecardId };
    case 'handOver':
      return { do: 'askItemsToDelegate' };
    case 'notMine':
      return { do: 'askNotMine' };
    case 'mute':
      return { do: 'muteReminders', muted: true };
  }
}
