import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Gives how many accounts were taken away. What waits for them must not arrive in strange hands. */
export async function unlinkOfficial(
  db: PrismaTransaction,
  trail: AuditTrail,
  officialId: string,
  at: Instant,
): Promise<number> {
  await trail.add(administrationDraft('unlinkOfficial', at, { subject: officialId }));
  await db.outbox.updateMany({
    where: { status: 'pending', account: { officialId } },
    data: { status: 'withdrawn', settledAt: BigInt(at), leasedUntil: null },
  });
  const { count } = await db.channelAccount.updateMany({
    where: { officialId },
    data: { officialId: null, linkedAt: null, undeliveredSince: null, undeliveredReason: null },
  });
  return count;
}
