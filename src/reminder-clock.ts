import { planDueReminders } from './application/plan-reminders.ts';
import type { ReminderStore } from './application/ports/reminder-store.ts';
import type { WindowOf } from './application/reminder-input.ts';
import { zaloWindows } from './channels/zalo/zalo-traits.ts';
import type { Instant } from './domain/scaled.ts';
import { type EveryMinute, everyMinute } from './schedule/every-minute.ts';
import type { Store } from './store/open-store.ts';

/** Only Zalo stops taking messages to somebody who is silent for long. */
export const windowOf: WindowOf = (channel) =>
  channel === 'zalo' ? { free: zaloWindows.free, whole: zaloWindows.billed } : null;

/** Looks every minute for reminders that are due; what it records, the assistant tells as it finds it. */
export function startReminders(
  { reminders, scorecards }: Pick<Store, 'reminders' | 'scorecards'>,
  now: () => Instant,
  report: (error: unknown) => void,
): EveryMinute {
  return everyMinute(
    () => planDueReminders({ reminders: withoutDemo(reminders), scorecards, windowOf, now }),
    report,
  );
}

/** Nobody works in the made-up province, so that nobody there has to be reminded. */
function withoutDemo(reminders: ReminderStore): ReminderStore {
  return {
    ...reminders,
    openCampaigns: async (at) => (await reminders.openCampaigns(at)).filter(({ demo }) => !demo),
  };
}
