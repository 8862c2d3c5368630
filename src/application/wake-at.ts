import type { Instant } from '../domain/scaled.ts';

/** Calls `wake` once at the instant, or at once when it has passed. Returns what calls it off. */
export type WakeAt = (at: Instant, wake: () => void) => () => void;

/** The longest that a timer of the platform can wait (ms). */
const LONGEST = 2 ** 31 - 1;

/** Timers that do not keep the program alive. One set for later than they can wait wakes early. */
export function timersOf(now: () => Instant): WakeAt {
  return (at, wake) => {
    const timer = setTimeout(wake, Math.min(Math.max(0, at - now()), LONGEST));
    timer.unref();
    return () => clearTimeout(timer);
  };
}
