import type { Publication, PublishedBoards } from '../../domain/publication/publication.ts';
import type { BoardUnit, GroupBoard } from '../../domain/ranking/board.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const STANDING = `
  SELECT id, at, "officialId" AS by, decision FROM "Publication"
  WHERE "campaignId" = ? AND "withdrawnAt" IS NULL ORDER BY at DESC, id`;

/** The publication of a campaign that stands; null before it, and after it was taken back. */
export async function loadPublication(db: SqlTransaction, campaignId: string): Promise<Publication | null> {
  const [row] = await db.all<Publication>(STANDING, [campaignId]);
  return row ?? null;
}

export async function loadPublishedBoards(
  db: SqlTransaction,
  campaignId: string,
): Promise<PublishedBoards | null> {
  const publication = await loadPublication(db, campaignId);
  if (publication === null) return null;
  const [row] = await db.all<{ boardsJson: string }>(`SELECT "boardsJson" FROM "Publication" WHERE id = ?`, [
    publication.id,
  ]);
  // Not checked again: it was computed here, and is never altered.
  return { publication, boards: JSON.parse(row?.boardsJson ?? '[]') as readonly GroupBoard[] };
}

/** Takes every scorecard, so that whoever changes one meanwhile decides again. */
const HOLD = `UPDATE "Scorecard" SET version = version + 1 WHERE "campaignId" = ?`;

const RESULTS = `
  SELECT id, "appraisedPoints" AS points, "appraisedMaximum" AS maximum, "submittedAt", "confirmedAt"
  FROM "Scorecard" WHERE "campaignId" = ?`;

interface ResultRow extends Pick<BoardUnit, 'submittedAt' | 'confirmedAt'> {
  readonly id: string;
  readonly points: number | null;
  readonly maximum: number | null;
}

const PUBLISH = `
  INSERT INTO "Publication" (id, "campaignId", at, "officialId", decision, "boardsJson") VALUES (?, ?, ?, ?, ?, ?)`;

/** False where a result is another by now than in these rankings, or where results are published already. */
export async function publishResults(
  db: SqlTransaction,
  { campaignId, publicationId, boards, decision, officialId, at }: WriteOf<'publishResults'>,
): Promise<boolean> {
  await db.run(HOLD, [campaignId]);
  if ((await loadPublication(db, campaignId)) !== null) return false;
  const shown = new Map(boards.flatMap(resultsIn));
  const rows = await db.all<ResultRow>(RESULTS, [campaignId]);
  const isSame = rows.every((row) => shown.get(row.id) === resultText(row, row));
  if (!isSame || rows.length !== shown.size) return false;
  await db.run(PUBLISH, [publicationId, campaignId, at, officialId, decision, JSON.stringify(boards)]);
  return true;
}

function resultsIn({ ranked, apart, unfinished }: GroupBoard): readonly (readonly [string, string])[] {
  const none = { points: null, maximum: null };
  return [
    ...[...ranked, ...apart].map(({ unit, result }) => [unit.scorecardId, resultText(unit, result)] as const),
    ...unfinished.map((unit) => [unit.scorecardId, resultText(unit, none)] as const),
  ];
}

/** Also when it was sent and confirmed: a unit that sends, or is opened again, meanwhile was not shown as it is. */
function resultText(
  { submittedAt, confirmedAt }: Pick<BoardUnit, 'submittedAt' | 'confirmedAt'>,
  { points, maximum }: Pick<ResultRow, 'points' | 'maximum'>,
): string {
  return [submittedAt, confirmedAt, points, maximum].join('/');
}

const WITHDRAW = `
  UPDATE "Publication" SET "withdrawnAt" = ?, "withdrawnBy" = ?, "withdrawalReason" = ?
  WHERE id = ? AND "campaignId" = ? AND "withdrawnAt" IS NULL`;

export async function withdrawPublication(
  db: SqlTransaction,
  { campaignId, publicationId, reason, officialId, at }: WriteOf<'withdrawPublication'>,
): Promise<boolean> {
  await db.run(HOLD, [campaignId]);
  return (await db.run(WITHDRAW, [at, officialId, reason, publicationId, campaignId])) > 0;
}
