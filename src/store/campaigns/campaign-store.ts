import type { CampaignStore } from '../../application/ports/campaign-store.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { audited } from '../audit/prisma-audit-rows.ts';
import type { PrismaDatabase } from '../prisma-client.ts';
import { amendCriteria, readAmendment } from './amend-criteria.ts';
import { latestCriteriaSet, storeCriteriaSet } from './criteria-sets.ts';
import { storeInvitation } from './invitations.ts';
import { linkAccount } from './link-account.ts';
import { listCampaigns } from './list-campaigns.ts';
import { listExtensions } from './list-extensions.ts';
import { listOfficials } from './list-officials.ts';
import { listUndeliverable } from './list-undeliverable.ts';
import { loadCampaign } from './load-campaign.ts';
import { rehearseCampaign } from './rehearse-campaign.ts';
import { storeCampaign } from './store-campaign.ts';
import { unlinkOfficial } from './unlink-official.ts';
import { type PrismaTransaction, wholly } from './wholly.ts';

/** Administration through Prisma, on either database. */
export function createCampaignStore(prisma: PrismaDatabase): CampaignStore {
  const whollyAudited = <T>(work: (db: PrismaTransaction, trail: AuditTrail) => Promise<T>): Promise<T> =>
    wholly(prisma, (db) => audited(db, (trail) => work(db, trail)));
  return {
    latestCriteriaSet: (slug) => latestCriteriaSet(prisma, slug),
    storeCriteriaSet: (set, at) => whollyAudited((db, trail) => storeCriteriaSet(db, trail, set, at)),
    storeCampaign: (campaign, at) => whollyAudited((db, trail) => storeCampaign(db, trail, campaign, at)),
    campaign: (id) => loadCampaign(prisma, id),
    campaigns: () => listCampaigns(prisma),
    storeInvitation: (officialId, codeHash, expiresAt, at) =>
      whollyAudited((db, trail) => storeInvitation(db, trail, { officialId, codeHash, expiresAt, at })),
    linkAccount: (account, officialId, at) =>
      whollyAudited((db, trail) => linkAccount(db, trail, account, officialId, at)),
    unlinkOfficial: (officialId, at) =>
      whollyAudited((db, trail) => unlinkOfficial(db, trail, officialId, at)),
    isLinked: async (officialId) => (await prisma.channelAccount.count({ where: { officialId } })) > 0,
    isLinkedAccount: async ({ channel, botId, externalId }) =>
      (await prisma.channelAccount.count({
        where: { channel, botId, externalId, officialId: { not: null } },
      })) > 0,
    officials: (campaignId) => listOfficials(prisma, campaignId),
    rehearse: (campaignId, window, at) =>
      whollyAudited((db, trail) => rehearseCampaign(db, trail, campaignId, window, at)),
    previewAmendment: (campaignId, set, at) => wholly(prisma, (db) => readAmendment(db, campaignId, set, at)),
    amend: (campaignId, set, amendment) =>
      whollyAudited((db, trail) => amendCriteria(db, trail, campaignId, set, amendment)),
    extensions: (campaignId) => listExtensions(prisma, campaignId),
    undeliverable: (campaignId) => listUndeliverable(prisma, campaignId),
  };
}
