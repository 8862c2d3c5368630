import { z } from 'zod';
import { isInsideQuietHours, type QuietHours } from './quiet-hours.ts';

/** What a person wants of reminders (tùy chọn nhắc hạn). */
export const reminderSettingsSchema = z.object({
  /** Giờ muốn nhận: the hour of the day, 0 to 23; null: the campaign's. */
  preferredHour: z.number().int().min(0).max(23).nullable(),
  /** Only reminders of the last hours are wanted; those come to everybody. */
  mutedNonFinal: z.boolean(),
  /** "Nhắc lại lúc …" (ms UTC). Until then nothing but what is final. */
  snoozedUntil: z.number().int().nullable(),
  /** Scorecards of which the person said that they are not theirs to score. */
  refusedScorecards: z.array(z.string()),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export const defaultReminderSettings: ReminderSettings = {
  preferredHour: null,
  mutedNonFinal: false,
  snoozedUntil: null,
  refusedScorecards: [],
};

/** Whether an hour can be wished for, or nothing is ever sent then. */
export function judgeHour(hour: number, quietHours: QuietHours): 'possible' | 'quiet' {
  return isInsideQuietHours(hour * 60, quietHours) ? 'quiet' : 'possible';
}

/** What a person said of reminders, as it is kept for all their scorecards (lời hẹn nhắc). */
export const reminderWishesSchema = reminderSettingsSchema.omit({ snoozedUntil: true }).extend({
  /** "Nhắc lại lúc …" (ms UTC) by scorecard; by "" for what is about none. */
  snoozes: z.record(z.string(), z.number().int()),
});
export type ReminderWishes = z.infer<typeof reminderWishesSchema>;

export const noReminderWishes: ReminderWishes = {
  preferredHour: null,
  mutedNonFinal: false,
  snoozes: {},
  refusedScorecards: [],
};

/** The wishes as they hold for one scorecard, or with null for what is about none. */
export function settingsFor(
  { snoozes, ...settings }: ReminderWishes,
  scorecardId: string | null,
): ReminderSettings {
  return { ...settings, snoozedUntil: snoozes[scorecardId ?? ''] ?? null };
}

/** Reads what was kept; what cannot be read counts as nothing said, so that a reminder comes. */
export function readWishes(json: string | null): ReminderWishes {
  if (json === null) return noReminderWishes;
  const parsed = reminderWishesSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : noReminderWishes;
}
