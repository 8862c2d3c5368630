import { DateTime } from 'luxon';
import type { Locale } from '../conversation/facts.ts';
import { formatDay, formatTime, lockDay, timeLeft } from '../domain/campaign/calendar.ts';
import type { Day, Instant } from '../domain/scaled.ts';

/** "17 giờ 00 ngày 07/11/2026" */
export function momentText(instant: Instant, zone: string, locale: Locale): string {
  return locale === 'vi'
    ? `${formatTime(instant, zone)} ngày ${formatDay(instant, zone)}`
    : DateTime.fromMillis(instant, { zone }).toFormat('HH:mm, dd/MM/yyyy');
}

/** "17 giờ 05 phút 09 giây ngày 07/11/2026" */
export function exactMomentText(instant: Instant, zone: string, locale: Locale): string {
  const format = locale === 'vi' ? "H 'giờ' mm 'phút' ss 'giây ngày' dd/MM/yyyy" : 'HH:mm:ss, dd/MM/yyyy';
  return DateTime.fromMillis(instant, { zone }).toFormat(format);
}

/** "07/11/2026" for a day given as `2026-11-07`. */
export function calendarDayText(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** The end of a window, with its last day where it ends at midnight, since "0 giờ 00" would mislead by a day. */
export function lockText(locksAt: Instant, zone: string, locale: Locale): string {
  const last = lockDay(locksAt, zone);
  if (last === null) return momentText(locksAt, zone, locale);
  const day = calendarDayText(last);
  return locale === 'vi' ? `đến hết ngày ${day}` : `end of ${day}`;
}

/** When a window closed. One that closed at midnight closed on the last minute of the day before, as decisions say it. */
export function closedText(locksAt: Instant, zone: string, locale: Locale): string {
  return momentText(lockDay(locksAt, zone) === null ? locksAt : locksAt - 60_000, zone, locale);
}

/** From so many days on, hours do not matter to anybody. */
const DAYS_WITHOUT_HOURS = 3;

/** "2 ngày 3 giờ", "3 giờ 20 phút", "5 phút": the two largest units that matter. */
export function timeLeftText(from: Instant, until: Instant, locale: Locale): string {
  const { days, hours, minutes } = timeLeft(from, until);
  const lasting = (amount: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  if (days >= DAYS_WITHOUT_HOURS || (days > 0 && hours === 0)) return lasting(days, 'day');
  if (days > 0) return `${lasting(days, 'day')} ${lasting(hours, 'hour')}`;
  if (hours > 0) return `${lasting(hours, 'hour')} ${lasting(minutes, 'minute')}`;
  return lasting(minutes, 'minute');
}
