import type { Instant } from '../scaled.ts';
import { isQuiet } from './quiet-hours.ts';
import type { Duty, RecordedReminder, ReminderInput, ReminderKind } from './reminder.ts';
import { type DutyPhase, scheduleOf } from './reminder-schedule.ts';
import { firstMinute, isSendingDay, nextSlot, type SendingHours } from './sending-slots.ts';
import { type Moment, type PhaseWindow, windowMoments } from './window-moments.ts';
import { dayOf, minuteOf } from './working-calendar.ts';

/** What is worked out once for a whole plan, however many people there are. */
export interface Planning {
  readonly input: ReminderInput;
  readonly hours: SendingHours;
  readonly minuteFor: (preferredHour: number | null) => number;
  readonly momentsOf: (phase: DutyPhase, window: PhaseWindow, minute: number) => readonly Moment[];
  /** Whether something of this kind may go out at this very instant. */
  readonly maySend: (
    kind: ReminderKind,
    final: boolean,
    preferredHour: number | null,
    closesAt: Instant,
  ) => boolean;
  readonly recorded: ReadonlySet<string>;
  /** What a person was last told of a phase of a scorecard. */
  readonly lastTold: (duty: Pick<Duty, 'officialId' | 'scorecardId' | 'phase'>) => RecordedReminder | null;
}

export function startPlanning(input: ReminderInput): Planning {
  const { now, schedule, calendar } = input;
  const hours = { calendar, schedule };
  const today = dayOf(now, calendar.zone);
  const minuteNow = minuteOf(now, calendar.zone);
  const quiet = isQuiet(now, schedule.quietHours, calendar.zone);
  const nextWorkingSlot = nextSlot(now, schedule.hour * 60, hours);
  const minuteFor = remembered((preferredHour: number | null) => firstMinute(preferredHour, hours));
  const told = lastTold(input.history);
  const drawn = new Map<string, readonly Moment[]>();
  return {
    input,
    hours,
    minuteFor,
    momentsOf: (phase, window, minute) => {
      const name = `${phase} ${window.opensAt} ${window.closesAt} ${minute}`;
      const known = drawn.get(name);
      if (known !== undefined) return known;
      const moments = windowMoments(window, scheduleOf(schedule, phase), minute, hours);
      drawn.set(name, moments);
      return moments;
    },
    maySend: (kind, final, preferredHour, closesAt) => {
      if (quiet) return false;
      if (final || kind === 'snoozed') return true;
      // A day off holds nothing back when no working day is left before the closing.
      if (!isSendingDay(today, hours) && nextWorkingSlot < closesAt) return false;
      return kind === 'windowClosing' || minuteNow >= minuteFor(preferredHour);
    },
    recorded: new Set(input.history.map(({ key }) => key)),
    lastTold: (duty) => told.get(placeOf(duty)) ?? null,
  };
}

function placeOf({ officialId, scorecardId, phase }: Pick<Duty, 'officialId' | 'scorecardId' | 'phase'>) {
  return `${phase} ${officialId} ${scorecardId ?? ''}`;
}

function lastTold(history: readonly RecordedReminder[]): ReadonlyMap<string, RecordedReminder> {
  const told = new Map<string, RecordedReminder>();
  for (const each of history) {
    if (each.fate !== 'send') continue;
    const before = told.get(placeOf(each));
    if (before === undefined || before.at <= each.at) told.set(placeOf(each), each);
  }
  return told;
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
