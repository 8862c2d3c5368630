import type { FileInspection } from '../../domain/evidence/file-kind.ts';
import type { Signature } from '../../domain/evidence/signature.ts';
import type { Instant } from '../../domain/scaled.ts';
import { type ChildLimits, createIsolatedChild } from '../isolation/isolated-child.ts';
import type { TrustAnchor } from '../signatures/trust-anchors.ts';

export type InspectionRequest =
  | { readonly what: 'inspect'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly what: 'text' | 'scans'; readonly bytes: Uint8Array }
  | {
      readonly what: 'signatures';
      readonly bytes: Uint8Array;
      readonly anchors: readonly TrustAnchor[];
      readonly now: number;
    };

export type InspectionAnswer =
  | { readonly what: 'inspect'; readonly inspection: FileInspection }
  | { readonly what: 'text'; readonly text: string | null }
  | { readonly what: 'scans'; readonly scans: readonly Uint8Array[] }
  | { readonly what: 'signatures'; readonly signatures: readonly Signature[] };

/** Looks into files in a process of its own, one at a time; never throws, whatever the bytes are. */
export interface InspectionPool {
  /** `timedOut` and `unreadable` are also said of what took too long or too much memory. */
  inspectFile(bytes: Uint8Array, claimedName: string): Promise<FileInspection>;
  /** The text of the first pages of a PDF; null where there is none or it could not be read in time. */
  readPdfText(bytes: Uint8Array): Promise<string | null>;
  /** The scans (JPEG) on the first pages of a PDF; none where there are none or they could not be found in time. */
  scannedPages(bytes: Uint8Array): Promise<readonly Uint8Array[]>;
  /** The signatures of a PDF, judged by the anchors; none where they could not be looked at in time. */
  readSignatures(
    bytes: Uint8Array,
    anchors: readonly TrustAnchor[],
    now: Instant,
  ): Promise<readonly Signature[]>;
  close(): Promise<void>;
}

export function createInspectionPool(limits: ChildLimits): InspectionPool {
  const child = createIsolatedChild<InspectionRequest, InspectionAnswer>(
    './inspection-child',
    import.meta.url,
    limits,
  );
  return {
    async inspectFile(bytes, claimedName) {
      const outcome = await child.ask({ what: 'inspect', bytes, name: claimedName });
      if (outcome.kind === 'answered' && outcome.answer.what === 'inspect') return outcome.answer.inspection;
      return { ok: false, refusal: outcome.kind === 'timedOut' ? 'timedOut' : 'unreadable' };
    },
    async readPdfText(bytes) {
      const outcome = await child.ask({ what: 'text', bytes });
      return outcome.kind === 'answered' && outcome.answer.what === 'text' ? outcome.answer.text : null;
    },
    async scannedPages(bytes) {
      const outcome = await child.ask({ what: 'scans', bytes });
      return outcome.kind === 'answered' && outcome.answer.what === 'scans' ? outcome.answer.scans : [];
    },
    async readSignatures(bytes, anchors, now) {
      const outcome = await child.ask({ what: 'signatures', bytes, anchors, now });
      return outcome.kind === 'answered' && outcome.answer.what === 'signatures'
        ? outcome.answer.signatures
        : [];
    },
    close: child.close,
  };
}
