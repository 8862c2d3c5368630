import { z } from 'zod';
import { WHOLE } from '../fraction.ts';
import type { ScoreIndex } from '../scorecard/score-index.ts';

const boundSchema = z.object({
  /** A percentage or points, scaled by 10,000. */
  value: z.number().int().min(0),
  /** "Từ 90" holds 90, "trên 90" does not. */
  included: z.boolean(),
});
export type Bound = z.infer<typeof boundSchema>;

/** Between which figures a result lies (giới hạn): of the index in percent, or of the points. At least one is there. */
export const limitsSchema = z.object({
  by: z.enum(['index', 'points']),
  low: boundSchema.nullable(),
  high: boundSchema.nullable(),
});
export type Limits = z.infer<typeof limitsSchema>;

/** By exact comparison: 89,9999 % is not "từ 90 %". False without a maximum. */
export function isWithin(index: ScoreIndex, { by, low, high }: Limits): boolean {
  if (index.maximum <= 0) return false;
  const above = (bound: Bound) =>
    by === 'points'
      ? BigInt(index.points) - BigInt(bound.value)
      : BigInt(index.points) * WHOLE - BigInt(bound.value) * BigInt(index.maximum);
  const reaches = low === null || above(low) > 0n || (low.included && above(low) === 0n);
  const stays = high === null || above(high) < 0n || (high.included && above(high) === 0n);
  return reaches && stays;
}
