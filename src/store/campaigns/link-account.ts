import type { AccountAddress } from '../../application/ports/messages.ts';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from './wholly.ts';

export async function linkAccount(
  db: PrismaTransaction,
  trail: AuditTrail,
  { channel, botId, externalId }: AccountAddress,
  officialId: string,
  at: Instant,
): Promise<void> {
  await trail.add(
    administrationDraft('linkAccount', at, { subject: officialId, after: JSON.stringify({ channel }) }),
  );
  const linked = { officialId, linkedAt: BigInt(at) };
  await db.channelAccount.upsert({
    where: { channel_botId_externalId: { channel, botId, externalId } },
    create: { channel, botId, externalId, ...linked },
    update: linked,
  });
}
