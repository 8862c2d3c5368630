import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';

/** Points of one item or domain in an earlier year, 1/10,000; `points` null where nothing was given. */
const pastScore = z.object({
  key: z.string().min(1),
  code: z.string(),
  name: z.string().min(1),
  points: pointsSchema.nullable(),
  maximum: pointsSchema,
});
export type PastScore = z.infer<typeof pastScore>;

/** Kết quả năm trước of one unit, as published then. */
export const pastResultSchema = z.object({
  year: z.number().int(),
  points: pointsSchema,
  maximum: pointsSchema,
  className: z.string().min(1).nullable(),
  /** Null for a unit that was not ranked. */
  rank: z.number().int().min(1).nullable(),
  rankedUnits: z.number().int().min(0),
  domains: z.array(pastScore),
  items: z.array(pastScore),
});
export type PastResult = z.infer<typeof pastResultSchema>;
