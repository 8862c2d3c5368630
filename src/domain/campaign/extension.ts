import type { Instant } from '../scaled.ts';

/** Gia hạn, mở lại: a scorecard, or some of its items, may be written to once more between two instants (ms UTC). */
export interface Extension {
  readonly id: string;
  /** Which items; null for the whole scorecard. */
  readonly itemKeys: readonly string[] | null;
  readonly opensAt: Instant;
  /** The first instant at which nothing is accepted any more. */
  readonly closesAt: Instant;
}
