import type { KeptPicture } from '../../application/ports/picture-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const KEEP = `
  INSERT INTO "Picture" (id, "campaignId", "publicationId", "pictureJson", "saidAt") VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET "saidAt" = excluded."saidAt"`;

/** Keeps what the pictures of a turn's messages show, as the turn read it. */
export async function keepPictures(
  db: SqlTransaction,
  pictures: readonly KeptPicture[],
  at: Instant,
): Promise<void> {
  for (const { id, picture } of pictures) {
    const publicationId = 'published' in picture ? (picture.published?.id ?? null) : null;
    await db.run(KEEP, [id, picture.campaign.id, publicationId, JSON.stringify(picture), at]);
  }
}
