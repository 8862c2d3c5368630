import type { OutboundContent } from '../../application/ports/messages.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const NEXT_LINES = `UPDATE "ChannelAccount" SET lines = lines + ? WHERE id = ? RETURNING lines, channel`;

const ADD_REPLY = `
  INSERT INTO "Outbox" ("accountId", channel, "inboxId", line, "contentJson", status, "createdAt", "dueAt", "movedFromId")
  VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?)`;

/** What a message is there for: the message it answers, and the one it says again for another account. */
export interface ReplyCause {
  readonly inboxId: number | null;
  readonly accountId: number;
  readonly movedFromId: number | null;
}

/** Puts messages at the end of the account's chat, due at once. */
export async function addReplies(
  db: SqlTransaction,
  cause: ReplyCause,
  replies: readonly OutboundContent[],
  at: Instant,
): Promise<void> {
  const { inboxId, accountId, movedFromId } = cause;
  if (replies.length === 0) return;
  const [account] = await db.all<{ lines: number; channel: string }>(NEXT_LINES, [replies.length, accountId]);
  if (account === undefined) throw new Error(`no account ${accountId}`);
  const before = account.lines - replies.length;
  for (const [index, reply] of replies.entries()) {
    const line = before + index + 1;
    const content = JSON.stringify(reply);
    await db.run(ADD_REPLY, [accountId, account.channel, inboxId, line, content, at, at, movedFromId]);
  }
}

/** PostgreSQL keeps no NUL in a text. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
