import type { PrismaTransaction } from './wholly.ts';

/** Whether results of the campaign were published: what they were computed by is not changed any more. */
export async function isPublished(_db: PrismaTransaction, _campaignId: string): Promise<boolean> {
  return false;
}
