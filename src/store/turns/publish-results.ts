import { campaignSchema } from '../../domain/campaign/campaign.ts';
import { boardsHash } from '../../domain/publication/publication-check.ts';
import type { BoardUnit, GroupBoard } from '../../domain/ranking/board.ts';
import { rankBoard } from '../../domain/ranking/rank-board.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadBoard } from './board.ts';
import { loadPublication } from './publication.ts';
import { holdCampaign } from './several-scorecards.ts';
import type { WriteOf } from './writes.ts';

const CAMPAIGN = `SELECT document FROM "Campaign" WHERE id = ?`;

const PUBLISH = `
  INSERT INTO "Publication" (id, "campaignId", at, "officialId", decision, "boardsJson") VALUES (?, ?, ?, ?, ?, ?)`;

/** False where the rankings are others by now than these, or where results are published already. */
export async function publishResults(
  db: SqlTransaction,
  { campaignId, publicationId, boards, decision, officialId, at }: WriteOf<'publishResults'>,
): Promise<boolean> {
  await holdCampaign(db, campaignId);
  const [row] = await db.all<{ document: string }>(CAMPAIGN, [campaignId]);
  if (row === undefined || (await loadPublication(db, campaignId)) !== null) return false;
  const { groups, units } = await loadBoard(db, campaignId);
  const now = rankBoard(campaignSchema.parse(JSON.parse(row.document)), groups, units);
  if (boardsHash(now) !== boardsHash(boards) || standingsIn(now) !== standingsIn(boards)) return false;
  await db.run(PUBLISH, [publicationId, campaignId, at, officialId, decision, JSON.stringify(boards)]);
  return true;
}

/** When each was sent and confirmed: a unit that sends, or is opened again, meanwhile was not shown as it is. */
function standingsIn(boards: readonly GroupBoard[]): string {
  const standing = ({ scorecardId, submittedAt, confirmedAt }: BoardUnit) =>
    [scorecardId, submittedAt, confirmedAt].join('/');
  return boards
    .flatMap(({ ranked, apart, unfinished }) => [
      ...[...ranked, ...apart].map(({ unit }) => unit),
      ...unfinished,
    ])
    .map(standing)
    .join('\n');
}

const WITHDRAW = `
  UPDATE "Publication" SET "withdrawnAt" = ?, "withdrawnBy" = ?, "withdrawalReason" = ?
  WHERE id = ? AND "campaignId" = ? AND "withdrawnAt" IS NULL`;

export async function withdrawPublication(
  db: SqlTransaction,
  { campaignId, publicationId, reason, officialId, at }: WriteOf<'withdrawPublication'>,
): Promise<boolean> {
  await holdCampaign(db, campaignId);
  return (await db.run(WITHDRAW, [at, officialId, reason, publicationId, campaignId])) > 0;
}
