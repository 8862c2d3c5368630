import { emptyHead } from '../../domain/audit/audit-chain.ts';
import { type ChainVerdict, verifyChain } from '../../domain/audit/verify-chain.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import { sha256 } from './sha256.ts';

/** Checks one stream as it is stored; one without a head should hold nothing. */
export async function verifyStream(audit: AuditStore, stream: string): Promise<ChainVerdict> {
  const { head, records } = await audit.chain(stream);
  return verifyChain(sha256, stream, records, head ?? emptyHead(sha256, stream));
}
