import { cleanName } from '../../domain/evidence/clean-name.ts';
import type { FileInspection } from '../../domain/evidence/file-kind.ts';
import { type Signature, signatureOf } from './file-signatures.ts';
import { type Findings, refuse } from './findings.ts';
import { inspectCompound } from './inspect-compound.ts';
import { inspectHeic } from './inspect-heic.ts';
import { inspectOffice } from './inspect-office.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectJpeg, inspectPng, inspectWebp } from './inspect-picture.ts';
import { inspectText } from './inspect-text.ts';
import { isPolyglot } from './polyglot.ts';

/** Bytes; a scan of sixty pages is about half of it. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

const inspections: Record<Signature, (bytes: Buffer) => Findings | Promise<Findings>> = {
  executable: () => refuse('executable'),
  archive: () => refuse('archive'),
  otherPicture: () => refuse('unknownKind'),
  zip: inspectOffice,
  jpeg: inspectJpeg,
  png: inspectPng,
  webp: inspectWebp,
  heic: inspectHeic,
  compound: inspectCompound,
  pdf: inspectPdf,
};

/**
 * What a file is by its own bytes; the claimed name only gives the stem of the name. What another program would open
 * as something else is flagged `polyglot`. Bounded in time and memory, but meant to run in a process of its own.
 */
export async function inspectFile(input: Uint8Array, claimedName: string): Promise<FileInspection> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.length === 0) return { ok: false, refusal: 'empty' };
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, refusal: 'tooLarge' };
  const signature = signatureOf(bytes);
  const findings = await (signature === null ? inspectText(bytes) : inspections[signature](bytes));
  if (!findings.ok) return findings;
  const flags = new Set(findings.flags);
  if (isPolyglot(bytes, findings.kind)) flags.add('polyglot');
  return {
    ok: true,
    kind: findings.kind,
    flags: [...flags].sort(),
    name: cleanName(claimedName, findings.kind),
  };
}
