import { emptyHead } from '../../domain/audit/audit-chain.ts';
import { type ChainVerdict, verifyChain } from '../../domain/audit/verify-chain.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { AuditStore } from '../ports/audit-store.ts';

/** Checks one stream as it is stored; one without a head should hold nothing. */
export async function verifyStream(audit: AuditStore, stream: string): Promise<ChainVerdict> {
  const { head, records } = await audit.chain(stream);
  return verifyChain(sha256, stream, records, head ?? emptyHead(sha256, stream));
}
