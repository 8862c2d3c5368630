import type { WakeAt } from '../../src/application/wake-at.ts';

/** A clock that stands still until it is moved, and the alarms set on it. */
export interface FakeTime {
  now(): number;
  readonly wakeAt: WakeAt;
  /** Moves to the next alarm and rings everything due there; false when none is set before `end`. */
  ring(end: number): boolean;
  /** Moves on to an instant at which no alarm has to ring before. */
  set(at: number): void;
}

export function fakeTime(start: number): FakeTime {
  let now = start;
  const alarms = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => now,
    wakeAt: (at, wake) => {
      const alarm = { at, wake };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    ring(end) {
      const next = Math.min(...[...alarms].map(({ at }) => at));
      if (next > end) return false;
      now = Math.max(now, next);
      for (const alarm of [...alarms].filter(({ at }) => at <= now)) {
        alarms.delete(alarm);
        alarm.wake();
      }
      return true;
    },
    set(at) {
      now = at;
    },
  };
}
