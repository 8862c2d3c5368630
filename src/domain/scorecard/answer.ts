import { z } from 'zod';
import { percentSchema, pointsSchema, quantitySchema } from '../criteria/scoring-rule.ts';

/** A share as typed: a percentage ("92,5 %") or a ratio ("23/25"), kept as typed so that the read-back can show it. */
export const shareAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: percentSchema }),
  z.object({ kind: z.literal('ratio'), part: quantitySchema, whole: quantitySchema }),
]);
export type ShareAnswer = z.infer<typeof shareAnswer>;

/**
 * What the official answered, before any rule turned it into points.
 * One answer kind may serve several rule kinds; `evaluate` refuses the pairs that make no sense.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level'), index: z.number().int().min(0) }),
  z.object({ kind: z.literal('yesNo'), yes: z.boolean() }),
  ...shareAnswer.options,
  z.object({ kind: z.literal('count'), count: z.number().int().min(0) }),
  z.object({ kind: z.literal('parts'), met: z.array(z.string()) }),
  z.object({
    kind: z.literal('cases'),
    counts: z.record(z.string(), z.number().int().min(0)),
    knockOuts: z.array(z.string()),
  }),
  z.object({ kind: z.literal('pair'), first: shareAnswer, second: shareAnswer }),
  /** A day as `YYYY-MM-DD`; null for "never done". */
  z.object({ kind: z.literal('day'), day: z.string().nullable() }),
  z.object({ kind: z.literal('points'), points: pointsSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type AnswerKind = Answer['kind'];
export type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>;
