import { DateTime } from 'luxon';
import type { EvidencePage, RecordedEvidence } from '../../domain/evidence/evidence.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Vault } from '../ports/vault.ts';

/** A document with what its pages print at their foot. */
export interface StoredEvidence {
  readonly document: RecordedEvidence;
  /** Printed codes of the items that it proves. */
  readonly codes: readonly string[];
  readonly timeZone: string;
}

/** Pages of a PDF, in order. `turns`: quarter turns clockwise. */
export interface PdfPage {
  readonly jpeg: Uint8Array;
  readonly turns: number;
  readonly footer: string;
}

/** Makes one PDF; the same input gives the same bytes. `at` is written into it as its time (ms UTC). */
export type ComposePdf = (
  pages: readonly PdfPage[],
  about: { readonly title: string; readonly at: Instant },
) => Promise<Uint8Array>;

export interface EvidenceFileParts {
  readonly vault: Vault;
  readonly evidence: (id: string) => Promise<StoredEvidence | null>;
  readonly composePdf: ComposePdf;
}

/** The bytes of a document of a scorecard; null when there is none, or the vault lost it. */
export async function loadEvidenceFile(parts: EvidenceFileParts, id: string): Promise<Uint8Array | null> {
  const stored = await parts.evidence(id);
  if (stored === null) return null;
  const { body } = stored.document;
  return body.kind === 'file'
    ? bytesOf(parts.vault, body.file.sha256)
    : composeScan(parts, stored, body.pages);
}

async function composeScan(
  { vault, composePdf }: EvidenceFileParts,
  { document, codes, timeZone }: StoredEvidence,
  pages: readonly EvidencePage[],
): Promise<Uint8Array | null> {
  const composed: PdfPage[] = [];
  for (const [index, { page, turns }] of pages.entries()) {
    const jpeg = await bytesOf(vault, page);
    if (jpeg === null) return null;
    const footer = footerOf(codes, index + 1, pages.length, document.addedAt, timeZone);
    composed.push({ jpeg, turns, footer });
  }
  const title = document.name ?? document.fields?.number ?? codes.map((code) => `TC ${code}`).join(', ');
  return composePdf(composed, { title, at: document.addedAt });
}

/** "TC 1.1.1, 1.4.1 · trang 2/7 · 17:00 07/11/2026": printed on a record, so in Vietnamese whoever looks. */
function footerOf(codes: readonly string[], page: number, pages: number, at: Instant, zone: string): string {
  const time = DateTime.fromMillis(at, { zone }).toFormat('HH:mm dd/MM/yyyy');
  return [...(codes.length === 0 ? [] : [`TC ${codes.join(', ')}`]), `trang ${page}/${pages}`, time].join(
    ' · ',
  );
}

async function bytesOf(vault: Vault, sha256: string): Promise<Uint8Array | null> {
  const opened = await vault.open(sha256);
  return opened.kind === 'found' ? opened.bytes : null;
}
