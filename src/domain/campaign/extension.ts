import type { Instant } from '../scaled.ts';

/** More time (gia hạn, mở lại): `itemKeys` null moves the lock of the whole scorecard, else reopens only these items. */
export interface Extension {
  readonly id: string;
  readonly itemKeys: readonly string[] | null;
  /** From here (ms UTC) until `closesAt`, the first instant at which nothing is accepted any more. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}
