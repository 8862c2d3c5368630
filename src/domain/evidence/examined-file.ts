import { z } from 'zod';
import { fileFlagSchema, fileKindSchema, fileRefusalSchema } from './file-kind.ts';
import { pageFaultSchema } from './page-fault.ts';
import { recordFieldsSchema } from './record-fields.ts';
import { signatureSchema } from './signature.ts';

/** What became of one picture or file that a person sent. Accepted ones lie in the vault already. */
export const examinedFileSchema = z.discriminatedUnion('ok', [
  /** `name`: as the sender's device named it; null for a picture without a name. */
  z.object({ ok: z.literal(false), name: z.string().nullable(), refusal: fileRefusalSchema }),
  z.object({
    ok: z.literal(true),
    name: z.string(),
    kind: fileKindSchema,
    flags: z.array(fileFlagSchema),
    /** SHA-256 (hex) and size (bytes) as received. */
    original: z.string(),
    size: z.number().int(),
    /** A photographed page made readable; null for other files. */
    page: z
      .object({
        sha256: z.string(),
        size: z.number().int(),
        perceptualHash: z.string(),
        faults: z.array(pageFaultSchema),
      })
      .nullable(),
    signatures: z.array(signatureSchema),
    fields: recordFieldsSchema.nullable(),
    /** What could be read, where it may be a report with totals (`totals-text.ts`). */
    totalsText: z.string().exactOptional(),
  }),
]);
export type ExaminedFile = z.infer<typeof examinedFileSchema>;
export type AcceptedFile = Extract<ExaminedFile, { ok: true }>;

/** Whether something among files that were sent together seems to be a state secret. */
export function holdSecret(files: readonly ExaminedFile[]): boolean {
  return files.some((file) => !file.ok && file.refusal === 'secret');
}

/** Pages sent together are most often one document, so nothing that was sent with a secret one is accepted. */
export function refusedBesideSecret(files: readonly ExaminedFile[]): readonly ExaminedFile[] {
  return files.map((file) => (file.ok ? { ok: false, name: null, refusal: 'besideSecret' } : file));
}
