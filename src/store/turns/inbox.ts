import type { AccountAddress, InboundContent, InboundMessage } from '../../application/ports/messages.ts';
import type { ExaminedMedia, InboxItem } from '../../application/ports/turn-record.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const ACCOUNT = `
  INSERT INTO "ChannelAccount" (channel, "botId", "externalId") VALUES (?, ?, ?)
  ON CONFLICT (channel, "botId", "externalId") DO UPDATE SET lines = "ChannelAccount".lines
  RETURNING id, lines, "officialId"`;

const KEEP_MESSAGE = `
  INSERT INTO "Inbox" (channel, "botId", "externalId", "accountId", line, "sentAt", "receivedAt", "contentJson", status)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (channel, "botId", "externalId") DO NOTHING`;

const COUNT_LINES = `UPDATE "ChannelAccount" SET lines = ? WHERE id = ?`;

/** Whoever interacts can be reached. A message that comes late does not turn the clock back. */
const SEE_ACCOUNT = `
  UPDATE "ChannelAccount" SET lines = ?, "unreachableSince" = NULL, "undeliveredSince" = NULL,
    "undeliveredReason" = NULL,
    "lastSeenAt" = CASE WHEN "lastSeenAt" > ? THEN "lastSeenAt" ELSE ? END
  WHERE id = ?`;

interface SeenAccount {
  readonly id: number;
  readonly officialId: string | null;
  lines: number;
  /** The latest interaction among the new messages. */
  seenAt: Instant | null;
}

/** Keeps messages in the order given; a known message leaves no trace. */
export async function receiveMessages(
  db: SqlTransaction,
  messages: readonly InboundMessage[],
): Promise<readonly ('accepted' | 'duplicate')[]> {
  const accounts = await lockAccounts(db, messages);
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
      // Nothing is fetched for somebody who is nobody here.
      content.kind === 'media' && account.officialId !== null ? 'intake' : 'waiting',
    ]);
    if (kept > 0) countMessage(account, message);
    outcomes.push(kept > 0 ? 'accepted' : 'duplicate');
  }
  for (const { id, lines, seenAt } of accounts.values()) {
    if (seenAt === null) await db.run(COUNT_LINES, [lines, id]);
    else await db.run(SEE_ACCOUNT, [lines, seenAt, seenAt, id]);
  }
  return outcomes;
}

/** Leaving is told by the platform, not an interaction. Platforms count interactions by their own clock. */
function countMessage(account: SeenAccount, { content, sentAt, receivedAt }: InboundMessage): void {
  account.lines += 1;
  if (content.kind === 'reachability' && !content.reachable) return;
  account.seenAt = Math.max(account.seenAt ?? 0, Math.min(sentAt, receivedAt));
}

/** Locks the accounts in one order for everybody, so that two processes never wait for each other. */
async function lockAccounts(
  db: SqlTransaction,
  messages: readonly InboundMessage[],
): Promise<ReadonlyMap<string, SeenAccount>> {
  const addresses = new Map(messages.map(({ from }) => [accountKey(from), from]));
  const accounts = new Map<string, SeenAccount>();
  for (const [key, from] of [...addresses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const values = [from.channel, from.botId, from.externalId];
    const [account] = await db.all<Omit<SeenAccount, 'seenAt'>>(ACCOUNT, values);
    if (account !== undefined) accounts.set(key, { ...account, seenAt: null });
  }
  return accounts;
}

function accountKey({ channel, botId, externalId }: AccountAddress): string {
  return JSON.stringify([channel, botId, externalId]);
}

export const INBOX_COLUMNS = `
  i.id, a.channel, a."botId", a."externalId" AS sender, i."externalId", i."sentAt", i."receivedAt",
  i."contentJson", i.attempts, i."examinedJson"`;

/** The oldest message of every account, unless its pictures or files are still being looked at. */
const OLDEST_WAITING = `
  SELECT ${INBOX_COLUMNS}
  FROM "Inbox" i JOIN "ChannelAccount" a ON a.id = i."accountId"
  WHERE i.status = 'waiting'
    AND i.id IN (SELECT MIN(id) FROM "Inbox" WHERE status IN ('waiting', 'intake') GROUP BY "accountId")
  ORDER BY i.id LIMIT ?`;

export interface WaitingRow extends Omit<AccountAddress, 'externalId'> {
  readonly id: number;
  readonly sender: string;
  readonly externalId: string;
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  readonly contentJson: string;
  readonly attempts: number;
  readonly examinedJson: string | null;
}

export async function waitingMessages(db: SqlTransaction, limit: number): Promise<readonly InboxItem[]> {
  const rows = await db.all<WaitingRow>(OLDEST_WAITING, [limit]);
  return rows.map(inboxItem);
}

export function inboxItem({
  channel,
  botId,
  sender,
  contentJson,
  examinedJson,
  ...rest
}: WaitingRow): InboxItem {
  return {
    ...rest,
    from: { channel, botId, externalId: sender },
    content: JSON.parse(contentJson) as InboundContent,
    examined: examinedJson === null ? null : (JSON.parse(examinedJson) as ExaminedMedia),
  };
}
