import { z } from 'zod';
import { fileFlagSchema, fileKindSchema } from './file-kind.ts';
import { pageFaultSchema } from './page-fault.ts';
import { recordFieldsSchema } from './record-fields.ts';
import { signatureSchema } from './signature.ts';

const address = z.string().regex(/^[0-9a-f]{64}$/u);
const bytes = z.number().int().min(0);

/** One photographed page. Both files lie in the vault under their SHA-256 (hex). */
const evidencePage = z.object({
  /** The bytes as they were received. */
  original: address,
  originalSize: bytes,
  /** The page made readable: a JPEG without any camera or location data. */
  page: address,
  pageSize: bytes,
  perceptualHash: z.string(),
  faults: z.array(pageFaultSchema),
  /** How often the page was photographed again. */
  retakes: z.number().int().min(0),
  /** The person keeps it although it has faults. */
  kept: z.boolean(),
  /** Quarter turns clockwise for showing it. */
  turns: z.number().int().min(0).max(3),
});
export type EvidencePage = z.infer<typeof evidencePage>;

const evidenceFile = z.object({
  sha256: address,
  size: bytes,
  kind: fileKindSchema,
  flags: z.array(fileFlagSchema),
  signatures: z.array(signatureSchema),
});
/**
 * One document (tài liệu kiểm chứng): photographed pages that read as one PDF, or a file as it was sent. It may prove
 * several items; one without items waits for the person to say what it is for. A removed one stays on record.
 */
export const evidenceSchema = z.object({
  id: z.string().min(1),
  /** What the person calls it, or how the file was named; null for photographs nobody named. */
  name: z.string().min(1).max(200).nullable(),
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('scan'), pages: z.array(evidencePage).min(1).max(100) }),
    z.object({ kind: z.literal('file'), file: evidenceFile }),
  ]),
  /** What its head says, as far as it could be read. */
  fields: recordFieldsSchema.nullable(),
  itemKeys: z.array(z.string()),
  removed: z.boolean(),
  /**
   * The signed report (báo cáo có chữ ký), which proves no item, or what a unit adds to its explanation after the first
   * round (tài liệu bổ sung), which is no part of what was approved and sent; left out: evidence.
   */
  purpose: z.enum(['signedReport', 'supplement']).exactOptional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A document with who added it and when. `version` counts its changes, from 1. */
export interface RecordedEvidence extends Evidence {
  readonly version: number;
  readonly addedBy: string;
  readonly addedAt: number;
}

/** Every address in the vault that the document is made of, with its size in bytes. */
export function filesOfEvidence({
  body,
}: Evidence): readonly { readonly sha256: string; readonly size: number }[] {
  if (body.kind === 'file') return [{ sha256: body.file.sha256, size: body.file.size }];
  return body.pages.flatMap((page) => [
    { sha256: page.original, size: page.originalSize },
    { sha256: page.page, size: page.pageSize },
  ]);
}

/** Bytes that the documents take, the same bytes counted once. */
export function evidenceBytes(documents: readonly Evidence[]): number {
  const sizes = new Map(documents.flatMap(filesOfEvidence).map(({ sha256, size }) => [sha256, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** A page that should be photographed again: at most twice, then it is taken as it is and stays marked. */
export function asksForRetake({ faults, kept, retakes }: EvidencePage): boolean {
  return faults.length > 0 && !kept && retakes < MOST_RETAKES;
}

const MOST_RETAKES = 2;
