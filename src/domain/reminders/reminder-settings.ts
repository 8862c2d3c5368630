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
