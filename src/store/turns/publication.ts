import type { Publication, PublishedBoards } from '../../domain/publication/publication.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import type { SqlTransaction } from '../sql-session.ts';

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
