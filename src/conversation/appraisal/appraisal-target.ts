import { z } from 'zod';
import { awardSchema, reasonCodes, reasonSchema } from '../../domain/appraisal/verdict.ts';
import { pointsSchema } from '../../domain/criteria/scoring-rule.ts';

/**
 * One item of one unit at the desk of an appraiser. `walk`: the list it was opened from, which the next one comes from
 * too: everything of the appraiser's, one unit, one item across units, or what units were asked.
 */
export const targetSchema = z.object({
  scorecardId: z.string(),
  itemKey: z.string(),
  walk: z.enum(['queue', 'unit', 'item', 'answers']),
});
export type Target = z.infer<typeof targetSchema>;

/**
 * What stood when the card was drawn: the version of the unit's entry, the last verdict, how often it explained and
 * what it explained last, and what its own answer was worth.
 */
export const seenSchema = z.object({
  entry: z.number().int().min(0),
  verdict: z.string(),
  explanations: z.number().int().min(0),
  /** One may be taken back and another given in its place; empty where there is none. */
  lastExplanation: z.string().default(''),
  worth: pointsSchema.nullable(),
  /** The version of the criteria set: level 2 may mean something else in another one. */
  set: z.number().int(),
});
export type Seen = z.infer<typeof seenSchema>;

/** A value in the place of the self-score, before its reason is told. */
export const valueSchema = z.object({ award: awardSchema, points: pointsSchema });
export type Value = z.infer<typeof valueSchema>;

export const reasonCodeSchema = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/** A verdict before it is recorded: it gets the version of the entry that it is about then. */
export const findingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreed') }),
  z.object({ kind: z.literal('changed'), ...valueSchema.shape, reason: reasonSchema }),
  z.object({ kind: z.literal('asked'), text: z.string() }),
]);
export type Finding = z.infer<typeof findingSchema>;
