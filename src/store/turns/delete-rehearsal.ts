import { campaignStream } from '../../domain/audit/audit-record.ts';
import { campaignSchema } from '../../domain/campaign/campaign.ts';
import { dropStreams } from '../audit/drop-streams.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { holdCampaign } from './several-scorecards.ts';
import type { WriteOf } from './writes.ts';

const CAMPAIGN = `SELECT document FROM "Campaign" WHERE id = ?`;
const SCORECARDS = `SELECT id FROM "Scorecard" WHERE "campaignId" = ? ORDER BY id`;

const OF_CAMPAIGN = `(SELECT id FROM "Scorecard" WHERE "campaignId" = ?)`;
const OF_EVIDENCE = `(SELECT id FROM "Evidence" WHERE "scorecardId" IN ${OF_CAMPAIGN})`;
const NOTICES = `"campaignId" = ? OR "scorecardId" IN ${OF_CAMPAIGN}`;

/** What waits to be said about it is not said any more. */
const WITHDRAW = `
  UPDATE "Outbox" SET status = 'withdrawn', "settledAt" = ?, "leasedUntil" = NULL
  WHERE status = 'pending' AND id IN (SELECT "outboxId" FROM "Notice" WHERE ${NOTICES})`;

/** People stay in their chats, but no longer at this place. */
const LEAVE = [
  `UPDATE "Conversation" SET "scorecardId" = NULL, version = version + 1 WHERE "scorecardId" IN ${OF_CAMPAIGN}`,
  `UPDATE "Conversation" SET "officeCampaignId" = NULL, version = version + 1 WHERE "officeCampaignId" = ?`,
];

/** Children before their parents. */
const DELETE = [
  ...['EvidenceFile', 'EvidenceChange'].map(
    (table) => `DELETE FROM "${table}" WHERE "evidenceId" IN ${OF_EVIDENCE}`,
  ),
  ...['Evidence', 'ScoreChange', 'ScoreEntry', 'CourseEvent', 'AppraisedItem', 'Receipt'].map(
    (table) => `DELETE FROM "${table}" WHERE "scorecardId" IN ${OF_CAMPAIGN}`,
  ),
  ...[
    'RoleGrant',
    'Scorecard',
    'UnitGroup',
    'Picture',
    'Publication',
    'PastResult',
    'BoardSnapshot',
    'Reminder',
  ].map((table) => `DELETE FROM "${table}" WHERE "campaignId" = ?`),
  `DELETE FROM "Campaign" WHERE id = ?`,
];

/**
 * Deletes everything of a rehearsal (kỳ thử) but what people wrote in their chats, and bytes in the vault. False where
 * it is gone already. Throws for a real campaign: nothing may ask for that.
 */
export async function deleteRehearsal(
  db: SqlTransaction,
  { campaignId, at }: WriteOf<'deleteRehearsal'>,
): Promise<boolean> {
  const [row] = await db.all<{ document: string }>(CAMPAIGN, [campaignId]);
  if (row === undefined) return false;
  if (!campaignSchema.parse(JSON.parse(row.document)).rehearsal)
    throw new Error(`not a rehearsal: ${campaignId}`);
  await holdCampaign(db, campaignId);
  const scorecards = await db.all<{ id: string }>(SCORECARDS, [campaignId]);
  await db.run(WITHDRAW, [at, campaignId, campaignId]);
  await db.run(`DELETE FROM "Notice" WHERE ${NOTICES}`, [campaignId, campaignId]);
  for (const sql of [...LEAVE, ...DELETE]) await db.run(sql, [campaignId]);
  await dropStreams(db, [campaignStream(campaignId), ...scorecards.map(({ id }) => id)]);
  return true;
}
