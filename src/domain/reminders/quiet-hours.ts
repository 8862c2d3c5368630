import type { Instant } from '../scaled.ts';
import { dayOf, instantAt, minuteOf, plusDays } from './working-calendar.ts';

/** Giờ nghỉ: from (included) until (excluded), "22:00" and "06:00", which may lie over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** "22:00" as minutes since midnight. */
export function minuteOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Whether this minute of the day is quiet. */
export function isInsideQuietHours(minute: number, { from, until }: QuietHours): boolean {
  const start = minuteOfDay(from);
  const end = minuteOfDay(until);
  return start <= end ? start <= minute && minute < end : minute >= start || minute < end;
}

export function isQuiet(at: Instant, quiet: QuietHours, zone: string): boolean {
  return isInsideQuietHours(minuteOf(at, zone), quiet);
}

/** When the quiet stretch around a quiet instant began and when it ends. */
export function quietStretch(
  at: Instant,
  quiet: QuietHours,
  zone: string,
): { readonly from: Instant; readonly until: Instant } {
  const start = minuteOfDay(quiet.from);
  const end = minuteOfDay(quiet.until);
  const day = dayOf(at, zone);
  const overMidnight = start > end;
  const beganYesterday = overMidnight && minuteOf(at, zone) < end;
  const firstDay = beganYesterday ? plusDays(day, -1) : day;
  return {
    from: instantAt(firstDay, start, zone),
    until: instantAt(overMidnight ? plusDays(firstDay, 1) : firstDay, end, zone),
  };
}
