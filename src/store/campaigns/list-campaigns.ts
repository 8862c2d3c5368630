import type { CampaignSummary } from '../../application/ports/campaign-store.ts';
import { campaignSchema } from '../../domain/campaign/campaign.ts';
import type { PrismaDatabase } from '../prisma-client.ts';

export async function listCampaigns(prisma: PrismaDatabase): Promise<readonly CampaignSummary[]> {
  const rows = await prisma.campaign.findMany({ select: { document: true } });
  return rows
    .map(({ document }) => campaignSchema.parse(JSON.parse(document)))
    .map(({ id, name, year, demo }) => ({ id, name, year, demo }))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}
