import type { AccountAddress, ChannelName, OutboundContent } from '../../application/ports/messages.ts';
import type { ClaimedOutbound, OutboundClaim, OutboxItem } from '../../application/ports/outbound.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import type { StoredDocuments } from '../stored-documents.ts';
import { allowCosts } from './paid-notices.ts';

/**
 * The first waiting message of each account whose time has come and which nobody is sending. What waits behind it
 * waits for it, so that nothing overtakes.
 */
const READY_ACCOUNTS = `
  SELECT o."accountId" FROM "Outbox" o
  WHERE o.id IN (SELECT MIN(id) FROM "Outbox" WHERE status = 'pending' AND channel = ? GROUP BY "accountId")
    AND o."dueAt" <= ? AND NOT EXISTS (
      SELECT 1 FROM "Outbox" other
      WHERE other."accountId" = o."accountId" AND other.status = 'pending' AND other."leasedUntil" > ?)
  ORDER BY o.id LIMIT ?`;

/** Two senders were lost with this message: whether it arrived cannot be known, and once more would be a third time. */
const GIVE_UP = `
  UPDATE "Outbox" SET status = 'uncertain', "settledAt" = ?, reason = 'leaseRanOutTwice', "leasedUntil" = NULL
  WHERE status = 'pending' AND channel = ? AND repeats > 0 AND "leasedUntil" <= ?`;

/** Asks again for what the snapshot showed: another process may have been quicker in between. */
const TAKE = `
  UPDATE "Outbox" SET "leasedUntil" = ?, repeats = CASE WHEN "leasedUntil" IS NULL THEN repeats ELSE 1 END
  WHERE status = 'pending' AND "accountId" = ? AND "dueAt" <= ? AND ("leasedUntil" IS NULL OR "leasedUntil" <= ?)`;

const HEAD_ONLY = `
    AND id = (SELECT MIN(id) FROM "Outbox" first WHERE first.status = 'pending' AND first."accountId" = ?)`;

/** A later message is not taken past an earlier one that must still wait or is being sent. */
const NONE_OVERTAKES = `
    AND NOT EXISTS (SELECT 1 FROM "Outbox" earlier WHERE earlier.status = 'pending'
      AND earlier."accountId" = "Outbox"."accountId" AND earlier.id < "Outbox".id
      AND (earlier."dueAt" > ? OR earlier."leasedUntil" > ?))`;

const TAKEN = `RETURNING id, "contentJson", attempts, "createdAt", repeats`;

const TAKE_HEAD = `${TAKE}${HEAD_ONLY} ${TAKEN}`;
const TAKE_ALL = `${TAKE}${NONE_OVERTAKES} ${TAKEN}`;

/** Seen where another process took earlier messages while ours waited for it. */
const SENT_BY_OTHERS = `
  SELECT COUNT(*) AS messages FROM "Outbox"
  WHERE status = 'pending' AND "accountId" = ? AND "leasedUntil" > ? AND id < ?`;

const RECEIVER = `
  SELECT channel, "botId", "externalId", "lastSeenAt" FROM "ChannelAccount" WHERE id = ?`;

interface TakenRow {
  readonly id: number;
  readonly contentJson: string;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly repeats: number;
}

interface ReceiverRow extends AccountAddress {
  readonly lastSeenAt: Instant | null;
}

/** Looks without writing first, so that looking for nothing costs no write lock. */
export async function claimOutbound(
  session: SqlSession,
  documents: StoredDocuments,
  claim: OutboundClaim,
): Promise<readonly ClaimedOutbound[]> {
  const ready = await session.read((db) => readyAccounts(db, claim));
  if (ready.length === 0) return [];
  return session.write(async (db) => {
    const givenUp = await db.run(GIVE_UP, [claim.now, claim.channel, claim.now]);
    const accountIds = givenUp > 0 ? await readyAccounts(db, claim) : ready;
    return allowCosts(db, documents, claim, await take(db, claim, accountIds));
  });
}

async function readyAccounts(db: SqlTransaction, claim: OutboundClaim): Promise<readonly number[]> {
  const { channel, now, limit } = claim;
  const rows = await db.all<{ accountId: number }>(READY_ACCOUNTS, [channel, now, now, limit]);
  return rows.map(({ accountId }) => accountId);
}

async function take(
  db: SqlTransaction,
  claim: OutboundClaim,
  accountIds: readonly number[],
): Promise<readonly ClaimedOutbound[]> {
  const { now, leaseUntil, wholeAccounts } = claim;
  const claimed: ClaimedOutbound[] = [];
  // In one order for everybody, so that two processes never wait for each other.
  for (const accountId of [...accountIds].sort((a, b) => a - b)) {
    const values = [leaseUntil, accountId, now, now, ...(wholeAccounts ? [now, now] : [accountId])];
    const rows = await db.all<TakenRow>(wholeAccounts ? TAKE_ALL : TAKE_HEAD, values);
    if (rows.length === 0) continue;
    const items = rows.map((row) => outboxItem(row, leaseUntil)).sort((a, b) => a.id - b.id);
    const [others] = await db.all<{ messages: number }>(SENT_BY_OTHERS, [accountId, now, items[0]?.id ?? 0]);
    if (others !== undefined && others.messages > 0) {
      await releaseOutbound(db, items, now);
      continue;
    }
    const [receiver] = await db.all<ReceiverRow>(RECEIVER, [accountId]);
    if (receiver === undefined) throw new Error(`no account ${accountId}`);
    const { lastSeenAt, ...to } = receiver;
    claimed.push({ to, lastInteractionAt: lastSeenAt, items });
  }
  return claimed.sort((a, b) => (a.items[0]?.id ?? 0) - (b.items[0]?.id ?? 0));
}

function outboxItem({ contentJson, repeats, ...row }: TakenRow, leasedUntil: Instant): OutboxItem {
  const content = JSON.parse(contentJson) as OutboundContent;
  return { ...row, content, leasedUntil, repeats: repeats === 0 ? 0 : 1, mayPay: true };
}

const RELEASE = `
  UPDATE "Outbox" SET "leasedUntil" = NULL, "dueAt" = CASE WHEN "dueAt" > ? THEN "dueAt" ELSE ? END
  WHERE id = ? AND status = 'pending' AND "leasedUntil" = ?`;

/** A lease that somebody else took over meanwhile is theirs. */
export async function releaseOutbound(
  db: SqlTransaction,
  items: readonly OutboxItem[],
  dueAt: Instant,
): Promise<void> {
  for (const { id, leasedUntil } of items) await db.run(RELEASE, [dueAt, dueAt, id, leasedUntil]);
}

const NEXT_AT = `
  SELECT MIN(at) AS at FROM (
    SELECT CASE WHEN "leasedUntil" > "dueAt" THEN "leasedUntil" ELSE "dueAt" END AS at FROM "Outbox"
    WHERE id IN (SELECT MIN(id) FROM "Outbox" WHERE status = 'pending' AND channel = ? GROUP BY "accountId")
  ) AS heads WHERE at > ?`;

export async function nextOutboundAt(
  db: SqlTransaction,
  channel: ChannelName,
  now: Instant,
): Promise<Instant | null> {
  const [row] = await db.all<{ at: Instant | null }>(NEXT_AT, [channel, now]);
  return row?.at ?? null;
}
