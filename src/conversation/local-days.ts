import { DateTime } from 'luxon';
import type { Day, Instant } from '../domain/scaled.ts';
import { foldVietnamese } from '../domain/text.ts';
import { type ReadDay, readDay } from './understanding/days.ts';

/** The first instant after the day that lies `days` after an instant, in a zone ("đến hết ngày"). */
export function endOfDayAfter(at: Instant, days: number, zone: string): Instant {
  return DateTime.fromMillis(at, { zone })
    .startOf('day')
    .plus({ days: days + 1 })
    .toMillis();
}

/** The first instant after a day. */
export function endOfDay(day: Day, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).plus({ days: 1 }).toMillis();
}

/** The day on which an instant falls. */
export function dayOf(at: Instant, zone: string): Day {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

const LEAD = /^(?:den )?(?:het )?(?:ngay )?(?=\S)/u;
const TOMORROW = /^(?:mai|tomorrow)$/u;

/** A coming day as it is typed: "20/11", "đến hết ngày 20/11", "mai". Null where it is none. */
export function readComingDay(text: string, at: Instant, zone: string): ReadDay | null {
  const said = foldVietnamese(text).replace(/\s+/gu, ' ').trim().replace(LEAD, '');
  const today = DateTime.fromMillis(at, { zone });
  if (TOMORROW.test(said)) return { kind: 'day', day: today.plus({ days: 1 }).toFormat('yyyy-MM-dd') };
  return readDay(said, { today: today.toFormat('yyyy-MM-dd'), yearForShortDays: today.year });
}
