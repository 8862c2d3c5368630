import type { Day, Instant } from '../scaled.ts';
import { isInsideQuietHours, isQuiet, minuteOfDay, quietStretch } from './quiet-hours.ts';
import type { ReminderSchedule } from './reminder-schedule.ts';
import {
  dayOf,
  instantAt,
  isWorkingDay,
  minuteOf,
  plusDays,
  type WorkingCalendar,
  workingDayFrom,
} from './working-calendar.ts';

const HOUR = 3_600_000;

/** The hours and days in which a campaign sends. */
export interface SendingHours {
  readonly calendar: WorkingCalendar;
  readonly schedule: Pick<ReminderSchedule, 'quietHours' | 'workingDaysOnly' | 'hour'>;
}

/** The minute of the day from which a person wants reminders; a wish inside the quiet hours counts for nothing. */
export function firstMinute(preferredHour: number | null, { schedule }: SendingHours): number {
  const wished = (preferredHour ?? schedule.hour) * 60;
  return isInsideQuietHours(wished, schedule.quietHours) ? schedule.hour * 60 : wished;
}

export function isSendingDay(day: Day, { calendar, schedule }: SendingHours): boolean {
  return !schedule.workingDaysOnly || isWorkingDay(day, calendar);
}

/** The first instant from `from` on, at `minute` or later on a sending day and not quiet. */
export function nextSlot(from: Instant, minute: number, hours: SendingHours): Instant {
  const { zone } = hours.calendar;
  for (let day = dayOf(from, zone); ; day = plusDays(day, 1)) {
    if (!isSendingDay(day, hours)) continue;
    const at = Math.max(from, instantAt(day, minute, zone));
    if (dayOf(at, zone) === day && !isQuiet(at, hours.schedule.quietHours, zone)) return at;
  }
}

/**
 * The instant of a day that counts back from a deadline. On a day off it moves to the working day before, since
 * later would be too late; where the phase was not open yet then, to the next working day; and where none of those
 * is left before the closing, it stays.
 */
export function slotOnDay(
  day: Day,
  minute: number,
  window: { readonly opensAt: Instant; readonly closesAt: Instant },
  hours: SendingHours,
): Instant | null {
  const { calendar } = hours;
  const at = instantAt(day, minute, calendar.zone);
  if (at < window.opensAt || at >= window.closesAt) return null;
  if (isSendingDay(day, hours)) return at;
  const before = instantAt(workingDayFrom(day, -1, calendar), minute, calendar.zone);
  if (before >= window.opensAt) return before;
  const after = instantAt(workingDayFrom(day, 1, calendar), minute, calendar.zone);
  return after < window.closesAt ? after : at;
}

/**
 * Where something that cannot wait goes when its instant is quiet: to the end of the quiet hours if at least an
 * hour remains before the closing then, else to one hour before they begin.
 */
export function outOfQuiet(at: Instant, closesAt: Instant, { calendar, schedule }: SendingHours): Instant {
  if (!isQuiet(at, schedule.quietHours, calendar.zone)) return at;
  const { from, until } = quietStretch(at, schedule.quietHours, calendar.zone);
  return closesAt - until >= HOUR ? until : from - HOUR;
}

/** The last instant up to `at` on a sending day and not quiet; one hour before the quiet hours where it has to move. */
export function lastSlot(at: Instant, hours: SendingHours): Instant {
  const { calendar, schedule } = hours;
  const { zone } = calendar;
  const day = dayOf(at, zone);
  const quiet = isQuiet(at, schedule.quietHours, zone);
  if (isSendingDay(day, hours) && !quiet) return at;
  const evening = minuteOfDay(schedule.quietHours.from) - 60;
  const lastMinute = evening < 0 ? 23 * 60 : evening;
  const sameDay = isSendingDay(day, hours) && minuteOf(at, zone) >= lastMinute;
  const before = sameDay ? day : plusDays(day, -1);
  const moved = schedule.workingDaysOnly ? workingDayFrom(before, -1, calendar) : before;
  return instantAt(moved, lastMinute, zone);
}
