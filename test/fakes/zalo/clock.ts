/** A clock that only moves when it is told to. */
export interface FakeClock {
  now(): number;
  advance(ms: number): void;
}

export function createFakeClock(start: number): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
