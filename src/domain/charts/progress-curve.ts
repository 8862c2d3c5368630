import { DateTime } from 'luxon';
import type { Campaign } from '../campaign/campaign.ts';
import type { Day, Instant } from '../scaled.ts';
import type { ChartUnit } from './progress-bars.ts';

/** How many units had sent by the end of each day, from the opening to the last day of self-scoring. */
export interface ProgressCurve {
  readonly days: readonly {
    readonly day: Day;
    /** Null for days that have not begun. */
    readonly sent: number | null;
  }[];
  readonly units: number;
}

/** A campaign that is open for longer is drawn by its last days. */
const MOST_DAYS = 120;

/** Days are those of the campaign's zone; a lock at midnight ends the day before. */
export function progressCurve(
  { opensAt, locksAt, timeZone }: Pick<Campaign, 'opensAt' | 'locksAt' | 'timeZone'>,
  units: readonly ChartUnit[],
  now: Instant,
): ProgressCurve {
  const first = DateTime.fromMillis(opensAt, { zone: timeZone }).startOf('day');
  const last = DateTime.fromMillis(Math.max(opensAt, locksAt - 1), { zone: timeZone }).startOf('day');
  const length = Math.round(last.diff(first, 'days').days) + 1;
  const skipped = Math.max(0, length - MOST_DAYS);
  const days = Array.from({ length: length - skipped }, (_, index) => {
    const day = first.plus({ days: skipped + index });
    return {
      day: day.toFormat('yyyy-MM-dd'),
      sent: day.toMillis() > now ? null : sentBefore(units, day.plus({ days: 1 }).toMillis()),
    };
  });
  return { days, units: units.length };
}

function sentBefore(units: readonly ChartUnit[], end: Instant): number {
  return units.filter(({ submittedAt }) => submittedAt !== null && submittedAt < end).length;
}
