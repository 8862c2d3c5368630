import { DateTime } from 'luxon';
import { daysBetween } from '../days.ts';
import type { Day, Instant } from '../scaled.ts';

/** Which days differ from an ordinary week of Monday to Friday. */
export interface WorkCalendar {
  /** Ngày nghỉ. */
  readonly holidays: readonly Day[];
  /** Ngày làm bù: worked although it is a weekend or a holiday. */
  readonly extraWorkingDays: readonly Day[];
}

const SATURDAY = 6;

/** Whether offices work on a day (ngày làm việc). */
export function isWorkingDay(day: Day, { holidays, extraWorkingDays }: WorkCalendar): boolean {
  if (extraWorkingDays.includes(day)) return true;
  return !isWeekend(day) && !holidays.includes(day);
}

export function isWeekend(day: Day): boolean {
  return asDate(day).weekday >= SATURDAY;
}

/** The `count`th working day after a day; the day itself, on which something happened, does not count. */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The day that many calendar days later. */
export function addDays(from: Day, count: number): Day {
  return asDate(from).plus({ days: count }).toFormat('yyyy-MM-dd');
}

/**
 * Working days after today up to the last day before `until`, that day included: as many as `addWorkingDays` takes
 * to get there. 0 on the last day and afterwards.
 */
export function workingDaysLeft(now: Instant, until: Instant, calendar: WorkCalendar, zone: string): number {
  const today = localDay(now, zone);
  const last = localDay(until - 1, zone);
  if (last <= today) return 0;
  const days = daysBetween(today, last);
  const weeks = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, at) => addDays(last, -at));
  const unusual = new Set([...calendar.holidays, ...calendar.extraWorkingDays]);
  const inside = [...unusual].filter((day) => day > today && day <= last);
  const ordinary = weeks * 5 + rest.filter((day) => !isWeekend(day)).length;
  return inside.reduce(
    (left, day) => left + Number(isWorkingDay(day, calendar)) - Number(!isWeekend(day)),
    ordinary,
  );
}

/** The calendar day that an instant is in. */
export function localDay(at: Instant, zone: string): Day {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

function asDate(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}
