import type { Examination, Examine } from '../application/ports/examine.ts';
import type { FileKind } from '../domain/evidence/file-kind.ts';
import type { Instant } from '../domain/scaled.ts';
import { type ClamdAddress, scanWithClamd } from './files/clamd.ts';
import { createInspectionPool } from './files/inspection-pool.ts';
import { createPicturePool } from './pictures/picture-pool.ts';
import type { TrustAnchor } from './signatures/trust-anchors.ts';
import { createReader } from './text/reader.ts';

export interface ExaminerSettings {
  /** Whether print in photographs is read. */
  readonly ocr: boolean;
  /** Null: nothing is scanned for viruses. */
  readonly clamd: ClamdAddress | null;
  readonly anchors: readonly TrustAnchor[];
  readonly now: () => Instant;
  /** Told when a file was taken without the virus scan that the settings ask for. */
  readonly unscanned: () => void;
}

export interface Examiner {
  readonly examine: Examine;
  close(): Promise<void>;
}

const INSPECTION = { timeoutMs: 20_000, memoryMb: 768 } as const;
const PICTURES = { processes: 1, timeoutMs: 30_000, memoryMb: 1_024 } as const;
const PICTURE_KINDS: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'webp', 'heic']);

/**
 * Looks at files in processes of their own: what a file is, what it hides, the page on a photograph, who signed, and
 * what can be read. What takes too long or too much memory is refused; the program itself never parses such bytes.
 */
export function createExaminer({ ocr, clamd, anchors, now, unscanned }: ExaminerSettings): Examiner {
  const inspection = createInspectionPool(INSPECTION);
  const pictures = createPicturePool(PICTURES);
  const reader = createReader({ enabled: ocr });

  async function isInfected(bytes: Uint8Array): Promise<boolean> {
    if (clamd === null) return false;
    const verdict = await scanWithClamd(bytes, clamd);
    if (verdict === 'unavailable') unscanned();
    return verdict === 'infected';
  }

  /** A PDF without any text is most often paper that went through a scanner. */
  async function readScans(bytes: Uint8Array): Promise<string | null> {
    if (!ocr) return null;
    const texts: string[] = [];
    for (const scan of await inspection.scannedPages(bytes)) {
      const prepared = await pictures.prepare(scan);
      const text = prepared.ok ? await reader.read(prepared.page.jpeg) : null;
      if (text !== null) texts.push(text);
    }
    return texts.length === 0 ? null : texts.join('\f');
  }

  const examine: Examine = async (bytes, { name }): Promise<Examination> => {
    const inspected = await inspection.inspectFile(bytes, name ?? '');
    if (!inspected.ok) return inspected;
    if (await isInfected(bytes)) return { ok: false, refusal: 'infected' };
    const found = { ok: true as const, kind: inspected.kind, flags: inspected.flags, name: inspected.name };
    if (PICTURE_KINDS.has(inspected.kind)) {
      const prepared = await pictures.prepare(bytes);
      if (!prepared.ok) return prepared;
      const { jpeg, perceptualHash, faults } = prepared.page;
      const text = await reader.read(jpeg);
      return { ...found, page: { jpeg, perceptualHash, faults }, signatures: [], text };
    }
    if (inspected.kind !== 'pdf') return { ...found, page: null, signatures: [], text: null };
    const signatures = await inspection.readSignatures(bytes, anchors, now());
    const text = (await inspection.readPdfText(bytes)) ?? (await readScans(bytes));
    return { ...found, page: null, signatures, text };
  };

  return {
    examine,
    async close() {
      await Promise.all([inspection.close(), pictures.close(), reader.close()]);
    },
  };
}
