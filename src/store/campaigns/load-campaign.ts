import type { StoredCampaign } from '../../application/ports/campaign-store.ts';
import { campaignSchema } from '../../domain/campaign/campaign.ts';
import type { PrismaDatabase } from '../prisma-client.ts';

export async function loadCampaign(prisma: PrismaDatabase, id: string): Promise<StoredCampaign | null> {
  const row = await prisma.campaign.findUnique({ where: { id }, select: { document: true, storedAt: true } });
  return row === null
    ? null
    : { campaign: campaignSchema.parse(JSON.parse(row.document)), storedAt: Number(row.storedAt) };
}
