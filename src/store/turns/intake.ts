import type { InboundContent, OutboundContent } from '../../application/ports/messages.ts';
import type { ExaminedMedia, InboxItem } from '../../application/ports/turn-record.ts';
import type { Instant } from '../../domain/scaled.ts';
import { inSavepoint, type SqlTransaction } from '../sql-session.ts';
import { INBOX_COLUMNS, inboxItem, type WaitingRow } from './inbox.ts';
import { addReplies } from './outbox.ts';

/** Media messages of an account with nothing else, not handled yet, before them. */
const MEDIA_FIRST = `
  SELECT ${INBOX_COLUMNS}
  FROM "Inbox" i JOIN "ChannelAccount" a ON a.id = i."accountId"
  WHERE i.status = 'intake' AND NOT EXISTS (
    SELECT 1 FROM "Inbox" w WHERE w.status = 'waiting' AND w."accountId" = i."accountId" AND w.id < i.id)
  ORDER BY i.id`;

export async function mediaToTakeIn(db: SqlTransaction): Promise<readonly (readonly InboxItem[])[]> {
  const rows = await db.all<WaitingRow>(MEDIA_FIRST, []);
  const byAccount = new Map<string, InboxItem[]>();
  for (const item of rows.map(inboxItem)) {
    const key = JSON.stringify(item.from);
    byAccount.set(key, [...(byAccount.get(key) ?? []), item]);
  }
  return [...byAccount.values()];
}

export interface Intake {
  readonly inboxIds: readonly number[];
  readonly examined: ExaminedMedia;
  readonly at: Instant;
  readonly forget: boolean;
}

const MESSAGE_OF = `
  SELECT i."accountId" FROM "Inbox" i
  WHERE i.id = ? AND i.status = 'intake' AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o."inboxId" = i.id)`;

/** Nothing is said any more once the message has gone on to its turn. */
export async function sayMeanwhile(
  db: SqlTransaction,
  inboxId: number,
  content: OutboundContent,
  at: Instant,
): Promise<void> {
  const [message] = await db.all<{ accountId: number }>(MESSAGE_OF, [inboxId]);
  if (message === undefined) return;
  await addReplies(db, { inboxId, accountId: message.accountId, movedFromId: null }, [content], at);
}

const TO_TURN = `
  UPDATE "Inbox" SET status = 'waiting', "examinedJson" = ? WHERE id = ? AND status = 'intake'`;
const JOINED = `UPDATE "Inbox" SET status = 'done', "handledAt" = ? WHERE id = ? AND status = 'intake'`;

/** All of them or none. */
export async function commitIntake(db: SqlTransaction, intake: Intake): Promise<boolean> {
  const { inboxIds, examined, at, forget } = intake;
  const [first, ...others] = inboxIds;
  if (first === undefined) return false;
  return inSavepoint(
    db,
    'one_intake',
    async () => {
      if ((await db.run(TO_TURN, [JSON.stringify(examined), first])) === 0) return false;
      for (const id of others) if ((await db.run(JOINED, [at, id])) === 0) return false;
      if (forget) for (const id of inboxIds) await forgetReferences(db, id);
      return true;
    },
    (kept) => kept,
  );
}

const CONTENT = `SELECT "contentJson" FROM "Inbox" WHERE id = ?`;
const REPLACE_CONTENT = `UPDATE "Inbox" SET "contentJson" = ? WHERE id = ?`;

async function forgetReferences(db: SqlTransaction, id: number): Promise<void> {
  const [row] = await db.all<{ contentJson: string }>(CONTENT, [id]);
  const content = JSON.parse(row?.contentJson ?? 'null') as InboundContent | null;
  if (content?.kind !== 'media') return;
  const media = content.media.map(({ what }) => ({ what, reference: 'forgotten', name: null, size: null }));
  await db.run(REPLACE_CONTENT, [JSON.stringify({ ...content, media, caption: '' }), id]);
}
