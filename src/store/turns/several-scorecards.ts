import type { SqlTransaction } from '../sql-session.ts';

interface OfScorecard {
  readonly scorecardId: string;
}

/** Asked once the rows are taken: whoever publishes takes them too. */
const PUBLISHED = `
  SELECT p.id FROM "Publication" p JOIN "Scorecard" s ON s."campaignId" = p."campaignId"
  WHERE s.id = ? AND p."withdrawnAt" IS NULL`;

/** Whether the results of the campaign that the scorecards belong to are published. */
export async function isPublished(db: SqlTransaction, [any]: readonly OfScorecard[]): Promise<boolean> {
  return any !== undefined && (await db.all(PUBLISHED, [any.scorecardId])).length > 0;
}

const OF_CAMPAIGN = `SELECT id AS "scorecardId" FROM "Scorecard" WHERE "campaignId" = ?`;

const TAKE = `UPDATE "Scorecard" SET version = version + 1 WHERE id = ?`;

/** Takes every scorecard of a campaign in the one order, so that whoever changes one meanwhile decides again. */
export async function holdCampaign(db: SqlTransaction, campaignId: string): Promise<void> {
  const scorecards = await db.all<OfScorecard>(OF_CAMPAIGN, [campaignId]);
  for (const { scorecardId } of inOrder(scorecards)) await db.run(TAKE, [scorecardId]);
}

/** The one order in which turns take the rows of several scorecards, so that none waits for another in a ring. */
export function inOrder<Of extends OfScorecard>(scorecards: readonly Of[]): readonly Of[] {
  return scorecards.toSorted((a, b) => (a.scorecardId < b.scorecardId ? -1 : 1));
}
