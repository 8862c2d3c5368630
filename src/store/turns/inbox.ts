import type { AccountAddress, InboundContent, InboundMessage } from '../../application/ports/messages.ts';
import type { InboxItem } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const SEE_ACCOUNT = `
  INSERT INTO "ChannelAccount" (channel, "botId", "externalId", "lastSeenAt") VALUES (?, ?, ?, ?)
  ON CONFLICT (channel, "botId", "externalId") DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"
  RETURNING id, lines`;

const KEEP_MESSAGE = `
  INSERT INTO "Inbox" (channel, "botId", "externalId", "accountId", line, "sentAt", "receivedAt", "contentJson", status)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting')
  ON CONFLICT (channel, "botId", "externalId") DO NOTHING`;

const COUNT_LINES = `UPDATE "ChannelAccount" SET lines = ? WHERE id = ?`;

interface SeenAccount {
  readonly id: number;
  lines: number;
}

/** Keeps messages in the order given; a known message leaves no trace. */
export async function receiveMessages(
  db: SqlTransaction,
  messages: readonly InboundMessage[],
): Promise<readonly ('accepted' | 'duplicate')[]> {
  const accounts = await seeAccounts(db, messages);
  const outcomes: ('accepted' | 'duplicate')[] = [];
  for (const message of messages) {
    const account = accounts.get(accountKey(message.from));
    if (account === undefined) throw new Error('an account was not seen');
    const { from, externalId, sentAt, receivedAt, content } = message;
    const kept = await db.run(KEEP_MESSAGE, [
      from.channel,
      from.botId,
      externalId,
      account.id,
      account.lines + 1,
      sentAt,
      receivedAt,
      JSON.stringify(content),
    ]);
    if (kept > 0) account.lines += 1;
    outcomes.push(kept > 0 ? 'accepted' : 'duplicate');
  }
  for (const { id, lines } of accounts.values()) await db.run(COUNT_LINES, [lines, id]);
  return outcomes;
}

/** Locks the accounts in one order for everybody, so that two processes never wait for each other. */
async function seeAccounts(
  db: SqlTransaction,
  messages: readonly InboundMessage[],
): Promise<ReadonlyMap<string, SeenAccount>> {
  const latest = new Map(messages.map((message) => [accountKey(message.from), message]));
  const accounts = new Map<string, SeenAccount>();
  for (const [key, { from, receivedAt }] of [...latest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const values = [from.channel, from.botId, from.externalId, receivedAt];
    const [account] = await db.all<SeenAccount>(SEE_ACCOUNT, values);
    if (account !== undefined) accounts.set(key, { ...account });
  }
  return accounts;
}

function accountKey({ channel, botId, externalId }: AccountAddress): string {
  return JSON.stringify([channel, botId, externalId]);
}

const OLDEST_WAITING = `
  SELECT i.id, a.channel, a."botId", a."externalId" AS sender, i."externalId", i."sentAt", i."receivedAt",
    i."contentJson", i.attempts
  FROM "Inbox" i JOIN "ChannelAccount" a ON a.id = i."accountId"
  WHERE i.id IN (SELECT MIN(id) FROM "Inbox" WHERE status = 'waiting' GROUP BY "accountId")
  ORDER BY i.id LIMIT ?`;

interface WaitingRow extends Omit<AccountAddress, 'externalId'> {
  readonly id: number;
  readonly sender: string;
  readonly externalId: string;
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  readonly contentJson: string;
  readonly attempts: number;
}

export async function waitingMessages(db: SqlTransaction, limit: number): Promise<readonly InboxItem[]> {
  const rows = await db.all<WaitingRow>(OLDEST_WAITING, [limit]);
  return rows.map(({ channel, botId, sender, contentJson, ...rest }) => ({
    ...rest,
    from: { channel, botId, externalId: sender },
    content: JSON.parse(contentJson) as InboundContent,
  }));
}
