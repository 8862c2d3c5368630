import type { AuditDraft, AuditRecord } from './audit-record.ts';

/** SHA-256 (hex) of a text in UTF-8. */
export type Sha256 = (text: string) => string;

/** Where a stream ends: its last record. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of a stream that holds nothing yet. */
export function emptyHead(sha256: Sha256, stream: string): AuditHead {
  return { sequence: 0, hash: sha256(stream) };
}

/** An array, so that no two records share a text: where one field ends and the next begins is in it. */
export function canonicalText(record: AuditDraft & { readonly sequence: number }): string {
  const { stream, sequence, at, officialId, onBehalfOf, act, subject, before, after } = record;
  return JSON.stringify([stream, sequence, at, officialId, onBehalfOf, act, subject, before, after]);
}

/** The drafts as the next records of the stream that ends in `head`. All must be of that stream. */
export function extendChain(
  sha256: Sha256,
  head: AuditHead,
  drafts: readonly AuditDraft[],
): readonly AuditRecord[] {
  let { sequence, hash } = head;
  return drafts.map((draft) => {
    sequence += 1;
    const previousHash = hash;
    hash = sha256(previousHash + canonicalText({ ...draft, sequence }));
    return { ...draft, sequence, previousHash, hash };
  });
}
