import { DateTime } from 'luxon';
import type { Day, Instant } from '../scaled.ts';

const MINUTE = 60_000;

/** The first instant after a calendar day, which is when something open "đến hết ngày" that day closes. */
export function endOfDay(day: Day, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).plus({ days: 1 }).startOf('day').toMillis();
}

/** The first instant of a calendar day. */
export function startOfDay(day: Day, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).startOf('day').toMillis();
}

/** Whole days, hours and minutes until the lock; all 0 once it has passed. */
export function timeLeft(now: Instant, locksAt: Instant): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((locksAt - now) / MINUTE));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** "07/11/2026" */
export function formatDay(instant: Instant, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('dd/MM/yyyy');
}

/** "17 giờ 00" */
export function formatTime(instant: Instant, zone: string): string {
  const at = DateTime.fromMillis(instant, { zone });
  return `${at.toFormat('H')} giờ ${at.toFormat('mm')}`;
}

/**
 * The last day, included, on which something may be sent ("đến hết ngày 07/11/2026"): the day that ends at
 * `locksAt`. Null when it locks at another time than a local midnight.
 */
export function lockDay(locksAt: Instant, zone: string): Day | null {
  const at = DateTime.fromMillis(locksAt, { zone });
  return at.equals(at.startOf('day')) ? at.minus({ days: 1 }).toFormat('yyyy-MM-dd') : null;
}

/** "07/11/2026" of a calendar day. */
export function printDay(day: Day): string {
  return day.split('-').reverse().join('/');
}
