import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import { itemStates } from '../scorecard/item-totals.ts';
import { hasHalfCharacter } from './canonical-json.ts';

const wholeText = z.string().refine((text) => !hasHalfCharacter(text));
const words = wholeText.min(1);
const instant = z.int().min(0);
const count = z.int().min(0);
/** SHA-256 in hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const official = z.strictObject({ id: words, name: words });

/** Where one item stood: points in 1/10,000 or null, and the SHA-256 of every file that proves it. */
const receiptLine = z.strictObject({
  key: words,
  /** As printed in the set, where it may be empty. */
  code: wholeText,
  points: pointsSchema.nullable(),
  state: z.enum(itemStates),
  evidence: z.array(hash),
});
export type ReceiptLine = z.infer<typeof receiptLine>;

/** 128 random bits in hex: whoever was not given a receipt cannot guess its id. */
export const receiptIdSchema = z.string().regex(/^[0-9a-f]{32}$/u);

/**
 * What a receipt (biên nhận) testifies: what was sent, by whom, and what had been approved. `kind` keeps a signature
 * under a receipt from ever passing for a signature under something else. Points in 1/10,000, instants in ms UTC.
 * The only personal data are names of officials.
 */
export const receiptManifestSchema = z.strictObject({
  kind: z.literal('cchc-receipt'),
  version: z.literal(1),
  receiptId: receiptIdSchema,
  campaign: z.strictObject({ id: words, name: words, year: z.int(), rehearsal: z.boolean() }),
  unit: z.strictObject({ id: words, code: words.nullable(), name: words }),
  criteriaSet: z.strictObject({ slug: words, version: count }),
  /** Of exactly what was approved. */
  contentHash: hash,
  totals: z.strictObject({ points: pointsSchema, maximum: pointsSchema, answered: count, toAnswer: count }),
  lines: z.array(receiptLine),
  approver: z.strictObject({ id: words, name: words, approvedAt: instant }),
  signedReport: z.strictObject({ sha256: hash.nullable() }),
  submittedBy: official,
  submittedAt: instant,
  /** What sending late costs; 0 when in time. */
  latePenalty: pointsSchema,
  /** The last entry of the audit trail before the submission; null where there is none. */
  auditHead: z.strictObject({ sequence: count, hash }).nullable(),
});
export type ReceiptManifest = z.infer<typeof receiptManifestSchema>;
