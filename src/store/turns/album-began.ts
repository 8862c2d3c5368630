import { inboundContentSchema } from '../../application/ports/messages.ts';
import type { InboxItem } from '../../application/ports/turn-record.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

/** Parts of one album arrive within this long (ms). */
const LONGEST_ALBUM = 60 * 60_000;

const EARLIER = `
  SELECT "sentAt", "contentJson" FROM "Inbox"
  WHERE "accountId" = ? AND id < ? AND "receivedAt" >= ? ORDER BY id DESC LIMIT 100`;

/** When the first part of the message's album was sent; null where it is of none, or the first itself. */
export async function loadAlbumBegan(
  db: SqlTransaction,
  accountId: number,
  { id, content, receivedAt }: InboxItem,
): Promise<Instant | null> {
  if (content.kind !== 'media' || content.album === null) return null;
  const rows = await db.all<{ sentAt: Instant; contentJson: string }>(EARLIER, [
    accountId,
    id,
    receivedAt - LONGEST_ALBUM,
  ]);
  const parts = rows.filter(({ contentJson }) => albumOf(contentJson) === content.album);
  return parts.length === 0 ? null : Math.min(...parts.map(({ sentAt }) => sentAt));
}

function albumOf(contentJson: string): string | null {
  const parsed = inboundContentSchema.safeParse(JSON.parse(contentJson));
  return parsed.success && parsed.data.kind === 'media' ? parsed.data.album : null;
}
