import type { Campaign } from '../campaign/campaign.ts';
import { addDays, isWorkingDay, localDay } from '../campaign/working-days.ts';
import { isInsideQuietHours, minuteOfDay } from '../reminders/quiet-hours.ts';
import { defaultReminderSchedule } from '../reminders/reminder-schedule.ts';
import { instantAt } from '../reminders/working-calendar.ts';
import type { Day, Instant } from '../scaled.ts';

const HOUR = 3_600_000;
const SEVEN = 7 * 60;
const NOON = 12 * 60;
/** How long results may be overdue before nobody is asked to publish them any more. */
const LONGEST_OVERDUE = 30 * 24 * HOUR;

export type MorningCampaign = Pick<
  Campaign,
  | 'opensAt'
  | 'locksAt'
  | 'phases'
  | 'timeZone'
  | 'holidays'
  | 'extraWorkingDays'
  | 'morningCard'
  | 'reminders'
>;

/** When one person's card of one day goes out (ms UTC), and from when on it makes no sense any more. */
export interface MorningSlot {
  readonly day: Day;
  readonly dueAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * The morning card (thẻ buổi sáng) of a day: on working days at 7:00, at the person's own hour, or when the quiet
 * hours end. It is good until noon, and for whoever wishes it later, for two hours. Null where none comes: before the
 * campaign opens, and from the second working day after the publication on (`publishedAt`, ms UTC; null: not yet).
 */
export function morningSlot(
  campaign: MorningCampaign,
  publishedAt: Instant | null,
  day: Day,
  preferredHour: number | null,
): MorningSlot | null {
  if (!campaign.morningCard || !isWorkingDay(day, campaign)) return null;
  const { timeZone } = campaign;
  const dueAt = instantAt(day, morningMinute(campaign, preferredHour), timeZone);
  if (dueAt < campaign.opensAt || isLater(campaign, publishedAt ?? lastHope(campaign), day)) return null;
  return { day, dueAt, expiresAt: Math.max(instantAt(day, NOON, timeZone), dueAt + 2 * HOUR) };
}

/** Whether the first morning after an end was before this day. */
function isLater(campaign: MorningCampaign, end: Instant, day: Day): boolean {
  let last = localDay(end, campaign.timeZone);
  if (end > instantAt(last, SEVEN, campaign.timeZone)) last = addDays(last, 1);
  while (last < day && !isWorkingDay(last, campaign)) last = addDays(last, 1);
  return last < day;
}

/** When nobody publishes, cards end at last; where nothing is appraised, with the lock. */
function lastHope({ locksAt, phases }: MorningCampaign): Instant {
  if (phases.appraisal === null) return locksAt;
  const { appraisal, explanation, secondAppraisal, publication } = phases;
  const ends = [appraisal, explanation, secondAppraisal].map((window) => window?.closesAt ?? 0);
  return Math.max(locksAt, publication ?? 0, ...ends) + LONGEST_OVERDUE;
}

/** The minute of the day at which a person's card comes; a wish inside the quiet hours counts for nothing. */
export function morningMinute(
  { reminders }: Pick<MorningCampaign, 'reminders'>,
  preferredHour: number | null,
): number {
  const { quietHours } = reminders ?? defaultReminderSchedule;
  const wished = preferredHour === null ? SEVEN : preferredHour * 60;
  const minute = isInsideQuietHours(wished, quietHours) ? SEVEN : wished;
  return isInsideQuietHours(minute, quietHours) ? minuteOfDay(quietHours.until) : minute;
}

/** Unique for all time, so that a card is told once. */
export function morningKey(campaignId: string, day: Day, officialId: string): string {
  return ['morning', campaignId, day, officialId].map(encodeURIComponent).join(':');
}
