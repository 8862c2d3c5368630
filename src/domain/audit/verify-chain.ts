import { type AuditHead, canonicalText, emptyHead, type Sha256 } from './audit-chain.ts';
import type { AuditRecord } from './audit-record.ts';

/**
 * `altered`: the record is not what was hashed. `missing`: no record has that number any more. `reordered`: a record
 * stands in another's place. `headDiffers`: the records agree with each other, but the stream should end elsewhere.
 */
export type ChainFault = 'altered' | 'missing' | 'reordered' | 'headDiffers';

export type ChainVerdict =
  | { readonly ok: true; readonly head: AuditHead }
  /** `brokenAt`: the sequence number of the first place that is not as it was written. */
  | { readonly ok: false; readonly brokenAt: number; readonly why: ChainFault };

/** Checks the records of one stream, in the order of their numbers; null: where the stream should end is not known. */
export function verifyChain(
  sha256: Sha256,
  stream: string,
  records: readonly AuditRecord[],
  expectedHead: AuditHead | null,
): ChainVerdict {
  let head = emptyHead(sha256, stream);
  for (const [place, record] of records.entries()) {
    const ended = expectedHead?.sequence === head.sequence && expectedHead.hash === head.hash;
    if (ended) return broken(record.sequence, 'headDiffers');
    const fault = faultAt(sha256, stream, records, place, head);
    if (fault !== null) return { ok: false, ...fault };
    head = { sequence: record.sequence, hash: record.hash };
  }
  if (expectedHead === null) return { ok: true, head };
  if (head.sequence < expectedHead.sequence) return broken(head.sequence + 1, 'missing');
  const agrees = head.sequence === expectedHead.sequence && head.hash === expectedHead.hash;
  return agrees ? { ok: true, head } : broken(Math.min(head.sequence, expectedHead.sequence), 'headDiffers');
}

function broken(brokenAt: number, why: ChainFault): ChainVerdict {
  return { ok: false, brokenAt, why };
}

function faultAt(
  sha256: Sha256,
  stream: string,
  records: readonly AuditRecord[],
  place: number,
  before: AuditHead,
): { readonly brokenAt: number; readonly why: ChainFault } | null {
  const record = records[place];
  if (record === undefined) return null;
  const due = before.sequence + 1;
  if (record.sequence !== due) {
    const standsElsewhere = record.sequence < due || records.some(({ sequence }) => sequence === due);
    return { brokenAt: due, why: standsElsewhere ? 'reordered' : 'missing' };
  }
  if (record.stream !== stream) return { brokenAt: due, why: 'altered' };
  const { hash, previousHash } = record;
  if (hash !== hashedAs(sha256, record, due)) {
    return { brokenAt: due, why: wasElsewhere(sha256, record, records) ? 'reordered' : 'altered' };
  }
  if (previousHash === before.hash) return null;
  // Whole in itself, and every record vouches for the one before it: so that one was written anew.
  return { brokenAt: Math.max(before.sequence, 1), why: 'altered' };
}

function hashedAs(sha256: Sha256, record: AuditRecord, sequence: number): string {
  return sha256(record.previousHash + canonicalText({ ...record, sequence }));
}

/** Whole, but for another number of the stream. */
function wasElsewhere(sha256: Sha256, record: AuditRecord, records: readonly AuditRecord[]): boolean {
  return Array.from({ length: records.length + 1 }, (_, at) => at + 1).some(
    (sequence) => record.hash === hashedAs(sha256, record, sequence),
  );
}
