import { z } from 'zod';
import type { UndeliverableOfficial } from '../../application/ports/campaign-store.ts';
import { channelNameSchema } from '../../application/ports/messages.ts';
import type { PrismaDatabase } from '../prisma-client.ts';

const reasonSchema = z.enum(['unreachable', 'windowClosed', 'stopped']);

/** One line for every official of the campaign with an account that could not be delivered to. */
export async function listUndeliverable(
  prisma: PrismaDatabase,
  campaignId: string,
): Promise<readonly UndeliverableOfficial[]> {
  const officials = await prisma.official.findMany({
    where: { grants: { some: { campaignId } }, accounts: { some: { undeliveredSince: { not: null } } } },
    include: {
      accounts: true,
      grants: { where: { campaignId, unitId: { not: null } }, include: { unit: true } },
    },
  });
  const listed = officials.flatMap(({ id, name, accounts, grants }) => {
    const failed = accounts
      .flatMap(({ undeliveredSince: since, ...account }) => (since === null ? [] : [{ ...account, since }]))
      .sort((a, b) => Number(a.since - b.since));
    const [first] = failed;
    const last = failed.at(-1);
    if (first === undefined || last === undefined) return [];
    // Writing on any account shows that the official can be contacted after all.
    if (accounts.some(({ lastSeenAt }) => lastSeenAt !== null && lastSeenAt > last.since)) return [];
    const units = grants.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    const [unit] = units.sort((a, b) => (a.code < b.code ? -1 : 1));
    return [
      {
        officialId: id,
        name,
        unitName: unit?.name ?? null,
        channel: channelNameSchema.parse(last.channel),
        reason: reasonSchema.parse(last.undeliveredReason),
        since: Number(first.since),
      },
    ];
  });
  return listed.sort((a, b) => a.since - b.since || (a.officialId < b.officialId ? -1 : 1));
}
