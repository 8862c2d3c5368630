import type { Instant } from '../../domain/scaled.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Gives how many accounts were taken away. What waits for them must not arrive in strange hands. */
export async function unlinkOfficial(
  db: PrismaTransaction,
  officialId: string,
  at: Instant,
): Promise<number> {
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
