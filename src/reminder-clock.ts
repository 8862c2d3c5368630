import { planMornings } from './application/plan-mornings.ts';
import { planDueReminders } from './application/plan-reminders.ts';
import type { MorningStore } from './application/ports/morning-store.ts';
import type { ReminderStore } from './application/ports/reminder-store.ts';
import type { WindowOf } from './application/reminder-input.ts';
import { zaloWindows } from './channels/zalo/zalo-traits.ts';
import type { Instant } from './domain/scaled.ts';
import { type EveryMinute, everyMinute } from './schedule/every-minute.ts';
import type { Store } from './store/open-store.ts';

/** Only Zalo stops taking messages to somebody who is silent for long. */
export const windowOf: WindowOf = (channel) =>
  channel === 'zalo' ? { free: zaloWindows.free, whole: zaloWindows.billed } : null;

/** Looks every minute for reminders and morning cards that are due; what it records, the assistant tells as it finds it. */
export function startReminders(
  { reminders, mornings, scorecards }: Pick<Store, 'reminders' | 'mornings' | 'scorecards'>,
  now: () => Instant,
  report: (error: unknown) => void,
): EveryMinute {
  return everyMinute(async () => {
    try {
      await planDueReminders({ reminders: remindersWithoutDemo(reminders), scorecards, windowOf, now });
    } finally {
      await planMornings({ mornings: morningsWithoutDemo(mornings), windowOf, now });
    }
  }, report);
}

/** Nobody works in the made-up province, so that nobody there has to be reminded. */
function remindersWithoutDemo(reminders: ReminderStore): ReminderStore {
  return {
    ...reminders,
    openCampaigns: async (at) => (await reminders.openCampaigns(at)).filter(({ demo }) => !demo),
  };
}

function morningsWithoutDemo(mornings: MorningStore): MorningStore {
  return {
    ...mornings,
    campaigns: async (at) => (await mornings.campaigns(at)).filter(({ campaign }) => !campaign.demo),
  };
}
