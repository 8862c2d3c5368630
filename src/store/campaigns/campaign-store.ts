import type { CampaignStore } from '../../application/ports/campaign-store.ts';
import type { PrismaDatabase } from '../prisma-client.ts';
import { latestCriteriaSet, storeCriteriaSet } from './criteria-sets.ts';
import { storeInvitation } from './invitations.ts';
import { listCampaigns } from './list-campaigns.ts';
import { listOfficials } from './list-officials.ts';
import { listUndeliverable } from './list-undeliverable.ts';
import { storeCampaign } from './store-campaign.ts';
import { unlinkOfficial } from './unlink-official.ts';
import { wholly } from './wholly.ts';

/** Administration through Prisma, on either database. */
export function createCampaignStore(prisma: PrismaDatabase): CampaignStore {
  return {
    latestCriteriaSet: (slug) => latestCriteriaSet(prisma, slug),
    storeCriteriaSet: (set, at) => wholly(prisma, (db) => storeCriteriaSet(db, set, at)),
    storeCampaign: (campaign, at) => wholly(prisma, (db) => storeCampaign(db, campaign, at)),
    campaigns: () => listCampaigns(prisma),
    storeInvitation: (officialId, codeHash, expiresAt, at) =>
      wholly(prisma, (db) => storeInvitation(db, { officialId, codeHash, expiresAt, at })),
    linkAccount: async (account, officialId, at) => {
      const linked = { officialId, linkedAt: BigInt(at) };
      const { channel, botId, externalId } = account;
      await prisma.channelAccount.upsert({
        where: { channel_botId_externalId: { channel, botId, externalId } },
        create: { channel, botId, externalId, ...linked },
        update: linked,
      });
    },
    unlinkOfficial: (officialId, at) => wholly(prisma, (db) => unlinkOfficial(db, officialId, at)),
    isLinked: async (officialId) => (await prisma.channelAccount.count({ where: { officialId } })) > 0,
    isLinkedAccount: async ({ channel, botId, externalId }) =>
      (await prisma.channelAccount.count({
        where: { channel, botId, externalId, officialId: { not: null } },
      })) > 0,
    officials: (campaignId) => listOfficials(prisma, campaignId),
    undeliverable: (campaignId) => listUndeliverable(prisma, campaignId),
  };
}
