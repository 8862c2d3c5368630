import type { Instant } from '../../domain/scaled.ts';
import { zaloTimes } from './zalo-traits.ts';

/** Nothing is sent for a while, to anybody: the rate counts for the whole account. */
export interface RateHold {
  begin(): void;
  /** How long sending must still wait (ms); 0: not at all. */
  remaining(): number;
}

export function createRateHold(now: () => Instant): RateHold {
  let until: Instant = 0;
  return {
    begin() {
      until = now() + zaloTimes.rateHold;
    },
    remaining: () => Math.max(0, until - now()),
  };
}
