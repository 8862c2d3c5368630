import { IANAZone } from 'luxon';
import type { Day, Instant } from '../scaled.ts';

/** Lịch làm việc: Monday to Friday but for the holidays, and the days worked instead (làm bù). */
export interface WorkingCalendar {
  /** IANA name of the time zone. */
  readonly zone: string;
  readonly holidays: readonly Day[];
  readonly extraWorkingDays: readonly Day[];
}

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 1440 * MINUTE_MS;

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
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** Minutes since midnight by the clock of the zone. */
export function minuteOf(at: Instant, zone: string): number {
  const local = at + offsetAt(at, zone);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** The instant at which the clock of the zone shows this minute of the day. */
export function instantAt(day: Day, minute: number, zone: string): Instant {
  const local = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  return local - offsetAt(local - offsetAt(local, zone), zone);
}

const offsets = new Map<string, number>();
const MOST_OFFSETS = 20_000;

/**
 * Milliseconds by which the clock of the zone is ahead of UTC. Clocks change at full quarters of an hour only, so
 * each is worked out once: a plan for thousands asks for the same ones over and over.
 */
function offsetAt(at: Instant, zone: string): number {
  const quarter = `${zone} ${Math.floor(at / QUARTER_MS)}`;
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = IANAZone.create(zone).offset(at) * MINUTE_MS;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}
