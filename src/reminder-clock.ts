import { forgetPictures } from './application/files/picture-file.ts';
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

type PlannedStore = Pick<Store, 'reminders' | 'mornings' | 'scorecards' | 'pictures'>;

/**
 * Looks every minute for reminders and morning cards that are due, and for pictures to forget; what it records, the
 * assistant tells as it finds it.
 */
export function startReminders(
  store: PlannedStore,
  now: () => Instant,
  report: (error: unknown) => void,
): EveryMinute {
  return everyMinute(() => planMinute(store, now), report);
}

/** What is due in one minute; none of it that fails holds the rest back. */
export async function planMinute(
  { reminders, mornings, scorecards, pictures }: PlannedStore,
  now: () => Instant,
): Promise<void> {
  try {
    await planDueReminders({ reminders: remindersWithoutDemo(reminders), scorecards, windowOf, now });
  } finally {
    try {
      await planMornings({ mornings: morningsWithoutDemo(mornings), windowOf, now });
    } finally {
      await forgetPictures(pictures, now());
    }
  }
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
