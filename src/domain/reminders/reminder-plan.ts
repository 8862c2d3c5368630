import { closingWindow, dutyTrack, worksOn } from './duty-track.ts';
import { organiserTracks } from './organiser-tracks.ts';
import { type Planning, startPlanning } from './planning.ts';
import type { DueReminder, Duty, ReminderInput } from './reminder.ts';
import { type Ripe, ripen, type Track } from './track.ts';
import { dayOf } from './working-calendar.ts';

/**
 * Every reminder that is due now, computed from deadlines, progress, wishes and what was recorded before; never
 * from what a process happened to be awake for. Recording the answer and asking again gives nothing.
 *
 * - One person hears one thing about one scorecard: the latest moment that has passed. Earlier ones that were
 *   missed come out as `superseded`. Nothing comes once the work is done or the phase has closed.
 * - Days count back from the last day on which anything is accepted, at the hour the person wishes or the
 *   campaign's; on a day off they move to the working day before (`slotOnDay`).
 * - Nothing goes out in the quiet hours. What becomes due in them waits for the morning, except that a reminder of
 *   the last hours goes out one hour before they begin when less than an hour would be left in the morning
 *   (`outOfQuiet`).
 * - Reminders of the last hours are final: neither muting, snoozing, preferred hour, working days nor cap hold them
 *   back. What a person asked for ("nhắc lại lúc …") keeps to the quiet hours alone.
 * - Whatever the cap holds back is tried again the next day, unless something later has taken its place.
 */
export function planReminders(input: ReminderInput): readonly DueReminder[] {
  const planning = startPlanning(input);
  return withinCap(
    tracksOf(planning).map((track) => ripen(track, planning)),
    planning,
  );
}

/** All tracks of a plan, for whoever wants to know when something comes next. */
export function tracksOf(planning: Planning): readonly Track[] {
  const { duties } = planning.input;
  const carriers = windowCarriers(duties);
  return [
    ...duties.flatMap((duty) => dutyTrack(duty, carriers.get(duty.officialId) === duty, planning) ?? []),
    ...organiserTracks(planning),
  ];
}

/** A person has one window however many units: the duty that closes first speaks for it. */
function windowCarriers(duties: readonly Duty[]): ReadonlyMap<string, Duty> {
  const carriers = new Map<string, Duty>();
  for (const duty of duties) {
    if (closingWindow(duty) === null || !worksOn(duty)) continue;
    const before = carriers.get(duty.officialId);
    if (before === undefined || placeInLine(duty) < placeInLine(before)) carriers.set(duty.officialId, duty);
  }
  return carriers;
}

function placeInLine({ closesAt, scorecardId, phase }: Duty): string {
  return `${String(closesAt).padStart(16, '0')} ${scorecardId ?? ''} ${phase}`;
}

function withinCap(ripe: readonly Ripe[], { input }: Planning): readonly DueReminder[] {
  const used = usedToday(input);
  const spoken = new Set<string>();
  const out: DueReminder[] = [];
  for (const { reminder, superseded } of ripe.toSorted(byUrgency)) {
    if (reminder === null) {
      out.push(...superseded);
      continue;
    }
    const { officialId, kind } = reminder;
    // Any other message of this minute leads into the conversation just as well.
    const needless = kind === 'windowClosing' && spoken.has(officialId);
    const already = used.get(officialId) ?? 0;
    if (!needless && isCounted(reminder)) {
      if (already >= input.schedule.capPerDay) continue;
      used.set(officialId, already + 1);
    }
    spoken.add(officialId);
    out.push(needless ? { ...reminder, fate: 'superseded' } : reminder, ...superseded);
  }
  return out.toSorted((one, other) => one.dueAt - other.dueAt || (one.key < other.key ? -1 : 1));
}

/** What closes first comes first, and of that what was silent longest, so that a cap starves no unit. */
function byUrgency(one: Ripe, other: Ripe): number {
  const [a, b] = [one.reminder, other.reminder];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const late = Number(a.kind === 'windowClosing') - Number(b.kind === 'windowClosing');
  const silence = one.lastToldAt - other.lastToldAt;
  return late || a.closesAt - b.closesAt || silence || (a.key < b.key ? -1 : 1);
}

function isCounted({ final, kind }: Pick<DueReminder, 'final' | 'kind'>): boolean {
  return !final && kind !== 'snoozed';
}

function usedToday({ history, now, calendar }: ReminderInput): Map<string, number> {
  const today = dayOf(now, calendar.zone);
  const used = new Map<string, number>();
  for (const each of history) {
    const near = Math.abs(each.at - now) <= LONGEST_DAY;
    if (each.fate !== 'send' || !isCounted(each) || !near || dayOf(each.at, calendar.zone) !== today)
      continue;
    used.set(each.officialId, (used.get(each.officialId) ?? 0) + 1);
  }
  return used;
}

const LONGEST_DAY = 25 * 3_600_000;
