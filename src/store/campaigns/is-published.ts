import type { PrismaTransaction } from './wholly.ts';

/** Whether results of the campaign stand published: what they were computed by is not changed any more. */
export async function isPublished(db: PrismaTransaction, campaignId: string): Promise<boolean> {
  return (await db.publication.count({ where: { campaignId, withdrawnAt: null } })) > 0;
}
