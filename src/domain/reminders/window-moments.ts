import type { Instant } from '../scaled.ts';
import type { PhaseSchedule } from './reminder-schedule.ts';
import { nextSlot, outOfQuiet, type SendingHours, slotOnDay } from './sending-slots.ts';
import { dayOf, plusDays } from './working-calendar.ts';

const HOUR = 3_600_000;

/** From when to when a phase is open for one scorecard (ms UTC). */
export interface PhaseWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** One point of the schedule, on the clock. */
export interface Moment {
  readonly kind: 'opening' | 'before' | 'lastHours';
  readonly name: string;
  readonly dueAt: Instant;
  readonly final: boolean;
  /** Which of two at the same instant says more: the higher. */
  readonly rank: number;
}

/** The moments of a phase for whoever works in it. Those that would fall before the opening are left out. */
export function windowMoments(
  window: PhaseWindow,
  phase: PhaseSchedule,
  minute: number,
  hours: SendingHours,
): readonly Moment[] {
  const days = phase.daysBefore.flatMap((before): Moment[] => {
    const dueAt = daysBeforeClosing(before, window, minute, hours);
    return dueAt === null
      ? []
      : [{ kind: 'before', name: `${before}d`, dueAt, final: false, rank: rankOfDays(before) }];
  });
  const last = phase.hoursBefore.flatMap((before): Moment[] => {
    const dueAt = outOfQuiet(window.closesAt - before * HOUR, window.closesAt, hours);
    return dueAt < window.opensAt
      ? []
      : [{ kind: 'lastHours', name: `${before}h`, dueAt, final: true, rank: 1000 - before }];
  });
  return [...openingMoment(window, phase, minute, hours), ...days, ...last];
}

/** So many calendar days before the last day on which anything is accepted. Null when the phase is shorter. */
export function daysBeforeClosing(
  before: number,
  window: PhaseWindow,
  minute: number,
  hours: SendingHours,
): Instant | null {
  const lastDay = dayOf(window.closesAt - 1, hours.calendar.zone);
  return slotOnDay(plusDays(lastDay, -before), minute, window, hours);
}

export function rankOfDays(before: number): number {
  return 100 - before;
}

/** The instant of the reminder that comes before the one of `days` days, by which one sees whether anything moved. */
export function momentBefore(
  days: number,
  window: PhaseWindow,
  phase: PhaseSchedule,
  hours: SendingHours,
): Instant {
  const earlier = phase.daysBefore.filter((each) => each > days);
  const minute = hours.schedule.hour * 60;
  return earlier.length === 0
    ? window.opensAt
    : (daysBeforeClosing(Math.min(...earlier), window, minute, hours) ?? window.opensAt);
}

/** Opening cannot be told before it happens, so a day off moves it to the next working day, if one is left. */
function openingMoment(
  window: PhaseWindow,
  phase: PhaseSchedule,
  minute: number,
  hours: SendingHours,
): readonly Moment[] {
  if (!phase.opening) return [];
  const slot = nextSlot(window.opensAt, minute, hours);
  const anyDay = { ...hours, schedule: { ...hours.schedule, workingDaysOnly: false } };
  const dueAt = slot < window.closesAt ? slot : nextSlot(window.opensAt, minute, anyDay);
  return dueAt < window.closesAt ? [{ kind: 'opening', name: 'opening', dueAt, final: false, rank: 0 }] : [];
}
