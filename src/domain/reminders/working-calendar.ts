import { DateTime } from 'luxon';
import type { Day, Instant } from '../scaled.ts';

/** Lịch làm việc: Monday to Friday but for the holidays, and the days worked instead (làm bù). */
export interface WorkingCalendar {
  /** IANA name of the time zone. */
  readonly zone: string;
  readonly holidays: readonly Day[];
  readonly extraWorkingDays: readonly Day[];
}

const DAY_MS = 86_400_000;

export function isWorkingDay(day: Day, { holidays, extraWorkingDays }: WorkingCalendar): boolean {
  if (extraWorkingDays.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/** The day itself if it is worked, else the nearest worked one before it (step −1) or after it (step 1). */
export function workingDayFrom(day: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = plusDays(at, step);
  return at;
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The calendar day of an instant in a zone. */
export function dayOf(at: Instant, zone: string): Day {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

/** Minutes since midnight by the clock of the zone. */
export function minuteOf(at: Instant, zone: string): number {
  const { hour, minute } = DateTime.fromMillis(at, { zone });
  return hour * 60 + minute;
}

/** The instant at which the clock of the zone shows this minute of the day. */
export function instantAt(day: Day, minute: number, zone: string): Instant {
  return DateTime.fromISO(day, { zone })
    .set({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toMillis();
}
