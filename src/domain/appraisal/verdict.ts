import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import type { Points } from '../scaled.ts';
import { answerSchema } from '../scorecard/answer.ts';

/** Vòng thẩm định: the first, and the second that follows the unit's explanation. */
export const roundSchema = z.union([z.literal(1), z.literal(2)]);
export type Round = z.infer<typeof roundSchema>;

/** Why points differ from the self-score (lý do), before it is said in words. */
export const reasonCodes = [
  'evidenceMissing',
  'evidenceUnfit',
  'figuresDiffer',
  'belowLevel',
  'ruleMisread',
  'inspection',
  'other',
] as const;
export const reasonSchema = z.object({ code: z.enum(reasonCodes), text: z.string().min(1).max(2000) });
export type Reason = z.infer<typeof reasonSchema>;

/** What the appraiser put in the place of the self-score: another answer to the same rule, or points as such. */
export const awardSchema = z.discriminatedUnion('kind', [
  /** `underCase`: the case of a conditional rule that the answer was given under. */
  z.object({ kind: z.literal('answer'), answer: answerSchema, underCase: z.string().optional() }),
  z.object({ kind: z.literal('points') }),
  /** Of a survey: the share of the maximum, 1/10,000 of one percent. */
  z.object({ kind: z.literal('share'), percent: z.number().int().min(0).max(1_000_000) }),
  /** Of a survey: how many answered A, B, C and D, worth 100, 60, 20 and 0 % of the maximum (Yên Bái). */
  z.object({
    kind: z.literal('grades'),
    a: z.number().int().min(0),
    b: z.number().int().min(0),
    c: z.number().int().min(0),
    d: z.number().int().min(0),
  }),
]);
export type Award = z.infer<typeof awardSchema>;

/** The version of the self-scored entry that was judged; 0: there was none. */
const entryVersion = z.number().int().min(0);

/**
 * What an appraiser found of one item (kết luận thẩm định). A verdict on another version of the entry than the one
 * that stands holds no longer. `points`: 1/10,000, when judged; conditional items are evaluated anew on reading.
 */
export const verdictSchema = z.discriminatedUnion('kind', [
  /** Nhất trí with the self-score, or with the claim that the item does not apply. */
  z.object({ kind: z.literal('agreed'), entryVersion, points: pointsSchema.nullable() }),
  /** Chấm khác. Council-only and survey items have no self-score, so their reason is how the points came about. */
  z.object({
    kind: z.literal('changed'),
    entryVersion,
    award: awardSchema,
    points: pointsSchema,
    reason: reasonSchema,
  }),
  /** Yêu cầu giải trình, bổ sung: no points yet. */
  z.object({ kind: z.literal('asked'), entryVersion, text: z.string().min(1).max(2000) }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** False for points as such that are more than the item is worth since an amendment of the set. */
export function fitsItem(verdict: Verdict, maxPoints: Points): boolean {
  return verdict.kind !== 'changed' || verdict.award.kind !== 'points' || verdict.points <= maxPoints;
}
