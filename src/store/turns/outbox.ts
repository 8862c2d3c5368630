import type {
  AccountAddress,
  ChannelName,
  DeliveryOutcome,
  OutboundContent,
} from '../../application/ports/messages.ts';
import type { OutboxItem } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const NEXT_LINES = `UPDATE "ChannelAccount" SET lines = lines + ? WHERE id = ? RETURNING lines, channel`;

const ADD_REPLY = `
  INSERT INTO "Outbox" ("accountId", channel, "inboxId", line, "contentJson", status, "createdAt", "dueAt")
  VALUES (?, ?, ?, ?, ?, 'pending', ?, ?)`;

/** Puts the replies to one message at the end of the account's chat, due at once. */
export async function addReplies(
  db: SqlTransaction,
  message: { readonly inboxId: number; readonly accountId: number },
  replies: readonly OutboundContent[],
  at: Instant,
): Promise<void> {
  const { inboxId, accountId } = message;
  if (replies.length === 0) return;
  const [account] = await db.all<{ lines: number; channel: string }>(NEXT_LINES, [replies.length, accountId]);
  if (account === undefined) throw new Error(`no account ${accountId}`);
  const before = account.lines - replies.length;
  for (const [index, reply] of replies.entries()) {
    const line = before + index + 1;
    await db.run(ADD_REPLY, [accountId, account.channel, inboxId, line, JSON.stringify(reply), at, at]);
  }
}

const DUE = `
  SELECT o.id, a.channel, a."botId", a."externalId", o."contentJson", o.attempts, o."createdAt"
  FROM "Outbox" o JOIN "ChannelAccount" a ON a.id = o."accountId"
  WHERE o.status = 'pending' AND o.channel = ? AND o."dueAt" <= ? AND NOT EXISTS (
    SELECT 1 FROM "Outbox" earlier WHERE earlier.status = 'pending' AND earlier."accountId" = o."accountId"
      AND earlier.id < o.id AND earlier."dueAt" > ?)
  ORDER BY o.id LIMIT ?`;

interface DueRow extends AccountAddress {
  readonly id: number;
  readonly contentJson: string;
  readonly attempts: number;
  readonly createdAt: Instant;
}

/** Nothing overtakes an earlier message of its account that must still wait. */
export async function dueOutbound(
  db: SqlTransaction,
  channel: ChannelName,
  now: Instant,
  limit: number,
): Promise<readonly OutboxItem[]> {
  const rows = await db.all<DueRow>(DUE, [channel, now, now, limit]);
  return rows.map(({ channel, botId, externalId, contentJson, ...rest }) => ({
    ...rest,
    to: { channel, botId, externalId },
    content: JSON.parse(contentJson) as OutboundContent,
  }));
}

const WAIT = `
  UPDATE "Outbox" SET attempts = attempts + 1, "dueAt" = ? WHERE id = ? AND status = 'pending'`;

const SETTLE = `
  UPDATE "Outbox" SET attempts = attempts + 1, status = ?, "settledAt" = ?, "externalId" = ?, reason = ?
  WHERE id = ? AND status = 'pending'`;

/** A message that was settled once stays as it was settled; only a throttled one is sent again. */
export async function recordDelivery(
  db: SqlTransaction,
  outboxId: number,
  at: Instant,
  outcome: DeliveryOutcome,
): Promise<void> {
  if (outcome.kind === 'throttled') {
    await db.run(WAIT, [at + outcome.retryAfterMs, outboxId]);
    return;
  }
  const externalId = outcome.kind === 'sent' ? outcome.externalId : null;
  const reason = 'reason' in outcome ? withoutNul(outcome.reason) : null;
  await db.run(SETTLE, [outcome.kind, at, externalId, reason, outboxId]);
}

/** PostgreSQL keeps no NUL in a text. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
