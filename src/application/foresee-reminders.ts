import type { Campaign } from '../domain/campaign/campaign.ts';
import { type ForeseenReminder, nextMoments } from '../domain/reminders/next-moments.ts';
import type { Instant } from '../domain/scaled.ts';
import type { ChannelName } from './ports/messages.ts';
import type { ReminderFindings, ReminderStore } from './ports/reminder-store.ts';
import { reminderInput, type WindowOf } from './reminder-input.ts';

/** A reminder that would go out, and on which channel it would be tried first; null: nobody can be told. */
export interface Foreseen extends ForeseenReminder {
  readonly unitName: string | null;
  readonly channel: ChannelName | null;
}

/** What would go out of a campaign between two instants if nobody did anything. Writes nothing. */
export async function foreseeReminders(
  { reminders, windowOf }: { readonly reminders: ReminderStore; readonly windowOf: WindowOf },
  campaign: Campaign,
  from: Instant,
  until: Instant,
): Promise<readonly Foreseen[]> {
  const findings = await reminders.findings(campaign, from, until);
  const input = reminderInput(campaign, findings, windowOf, from);
  return nextMoments(input, until).map((foreseen) => ({ ...foreseen, ...toldTo(foreseen, findings) }));
}

function toldTo({ reminder }: ForeseenReminder, { people, unitNames }: ReminderFindings) {
  return {
    unitName: unitNames.get(reminder.scorecardId ?? '') ?? null,
    channel: people.get(reminder.officialId)?.accounts[0]?.channel ?? null,
  };
}
