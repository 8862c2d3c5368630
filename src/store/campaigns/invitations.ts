import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Throws for an official that is not stored, and for a hash that is. */
export async function storeInvitation(
  db: PrismaTransaction,
  trail: AuditTrail,
  invitation: {
    readonly officialId: string;
    readonly codeHash: string;
    readonly expiresAt: Instant;
    readonly at: Instant;
  },
): Promise<void> {
  const { officialId, codeHash, expiresAt, at } = invitation;
  const after = JSON.stringify({ expiresAt });
  await trail.add(administrationDraft('issueInvitation', at, { subject: officialId, after }));
  await db.invitation.updateMany({
    where: { officialId, usedAt: null, revokedAt: null, expiresAt: { gt: BigInt(at) } },
    data: { revokedAt: BigInt(at) },
  });
  await db.invitation.create({
    data: { id: randomUUID(), officialId, codeHash, createdAt: BigInt(at), expiresAt: BigInt(expiresAt) },
  });
}
