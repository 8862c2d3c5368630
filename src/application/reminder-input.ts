import type { Campaign } from '../domain/campaign/campaign.ts';
import { dutiesOf, type RemindedPerson } from '../domain/reminders/duties-of.ts';
import type { ReminderInput } from '../domain/reminders/reminder.ts';
import { defaultReminderSchedule } from '../domain/reminders/reminder-schedule.ts';
import type { Instant } from '../domain/scaled.ts';
import type { ChannelName } from './ports/messages.ts';
import type { RemindedAccount, ReminderFindings } from './ports/reminder-store.ts';

/**
 * How long after a person's last sign a channel takes messages to them (ms): without cost, and at all. Null: for ever.
 */
export type WindowOf = (channel: ChannelName) => { readonly free: number; readonly whole: number } | null;

/** What the plan of a campaign is asked with. */
export function reminderInput(
  campaign: Campaign,
  { people, history, ...found }: ReminderFindings,
  windowOf: WindowOf,
  now: Instant,
): ReminderInput {
  return {
    now,
    campaignId: campaign.id,
    calendar: {
      zone: campaign.timeZone,
      holidays: campaign.holidays,
      extraWorkingDays: campaign.extraWorkingDays,
    },
    schedule: campaign.reminders ?? defaultReminderSchedule,
    duties: dutiesOf({
      campaign,
      now,
      ...found,
      people: new Map(
        [...people].map(([officialId, { wishes, accounts }]) => [
          officialId,
          { wishes, ...reachOf(accounts, windowOf, now) },
        ]),
      ),
    }),
    history,
  };
}

export function reachOf(
  accounts: readonly RemindedAccount[],
  windowOf: WindowOf,
  now: Instant,
): Pick<RemindedPerson, 'reachable' | 'window'> {
  const [best] = accounts;
  const window = best === undefined ? null : windowOf(best.channel);
  const shuts = window === null ? null : (best?.lastSeenAt ?? 0) + window.free;
  return {
    reachable: accounts.some((account) => takes(account, windowOf, now)),
    window:
      shuts === null ? null : { lastSeenAt: best?.lastSeenAt ?? 0, closesAt: shuts > now ? shuts : null },
  };
}

function takes({ channel, lastSeenAt, unreachableSince }: RemindedAccount, windowOf: WindowOf, now: Instant) {
  const window = windowOf(channel);
  if (unreachableSince !== null) return false;
  return window === null || (lastSeenAt !== null && now - lastSeenAt <= window.whole);
}
