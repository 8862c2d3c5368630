import { emptyHead, extendChain } from '../../../src/domain/audit/audit-chain.ts';
import type { AuditDraft, AuditRecord } from '../../../src/domain/audit/audit-record.ts';
import { sha256 } from '../../../src/domain/sha256.ts';

export function draft(changes: Partial<AuditDraft> = {}): AuditDraft {
  return {
    stream: 'k2026:u1',
    at: 1_000,
    officialId: 'an',
    onBehalfOf: null,
    act: 'saveEntry',
    subject: 'a',
    before: null,
    after: '{}',
    ...changes,
  };
}

/** The drafts as one whole chain from its beginning. */
export function chainOf(drafts: readonly AuditDraft[]): readonly AuditRecord[] {
  return extendChain(sha256, emptyHead(sha256, drafts[0]?.stream ?? ''), drafts);
}
