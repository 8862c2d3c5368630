import type { Instant } from '../scaled.ts';
import { startPlanning } from './planning.ts';
import { minuteOfDay } from './quiet-hours.ts';
import type { DueReminder, RecordedReminder, ReminderInput } from './reminder.ts';
import { planReminders, tracksOf } from './reminder-plan.ts';
import { dayOf, instantAt, plusDays } from './working-calendar.ts';

/** A reminder with the instant at which it would go out. */
export interface ForeseenReminder {
  readonly at: Instant;
  readonly reminder: DueReminder;
}

/**
 * Every reminder that would go out from `input.now` up to `until` (included) if nobody did anything: the plan itself,
 * asked at each instant at which its answer can change.
 */
export function nextMoments(input: ReminderInput, until: Instant): readonly ForeseenReminder[] {
  const foreseen: ForeseenReminder[] = [];
  const history: RecordedReminder[] = [...input.history];
  for (let at: Instant | null = input.now; at !== null && at <= until; ) {
    const asked = { ...input, now: at, history };
    for (const reminder of planReminders(asked)) {
      history.push({ ...reminder, at });
      if (reminder.fate === 'send') foreseen.push({ at, reminder });
    }
    at = nextChange(asked);
  }
  return foreseen;
}

/** The first instant after now at which something becomes due, or at which what was held back may go out. */
function nextChange(input: ReminderInput): Instant | null {
  const planning = startPlanning(input);
  const { now, calendar, schedule } = input;
  const tracks = tracksOf(planning).filter(({ closesAt }) => closesAt > now);
  if (tracks.length === 0) return null;
  const due = tracks.flatMap(({ candidates }) => candidates.map(({ dueAt }) => dueAt));
  const minutes = new Set([
    minuteOfDay(schedule.quietHours.until),
    ...tracks.map(({ settings }) => planning.minuteFor(settings.preferredHour)),
  ]);
  const today = dayOf(now, calendar.zone);
  const starts = [today, plusDays(today, 1)].flatMap((day) =>
    [...minutes].map((minute) => instantAt(day, minute, calendar.zone)),
  );
  return [...due, ...starts].reduce(
    (next: Instant | null, at) => (at > now && (next === null || at < next) ? at : next),
    null,
  );
}
