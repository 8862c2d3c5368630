import type { AccountAddress, DeliveryOutcome } from '../../application/ports/messages.ts';
import type { MovedOutbound, OutboxItem } from '../../application/ports/outbound.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { addReplies, withoutNul } from './outbox.ts';

/** A lease that somebody else took over meanwhile is theirs. */
const WAIT = `
  UPDATE "Outbox" SET attempts = attempts + 1, "dueAt" = ?, "leasedUntil" = NULL
  WHERE id = ? AND status = 'pending' AND "leasedUntil" = ?`;

const SETTLE = `
  UPDATE "Outbox" SET attempts = attempts + 1, status = ?, "settledAt" = ?, "externalId" = ?, reason = ?,
    paid = CASE WHEN ? = 1 THEN TRUE ELSE FALSE END, "leasedUntil" = NULL
  WHERE id = ? AND status = 'pending' RETURNING "accountId", "movedFromId"`;

const CLOSE_ACCOUNT = `
  UPDATE "ChannelAccount" SET "unreachableSince" = ? WHERE id = ? AND "unreachableSince" IS NULL`;

const NOTE_UNDELIVERED = `
  UPDATE "ChannelAccount" SET "undeliveredSince" = COALESCE("undeliveredSince", ?), "undeliveredReason" = ?
  WHERE id = ? AND "officialId" IS NOT NULL`;

/** A message arrived, so the official can be contacted, on whatever account others failed. */
const NOTE_DELIVERED = `
  UPDATE "ChannelAccount" SET "undeliveredSince" = NULL, "undeliveredReason" = NULL
  WHERE "undeliveredSince" IS NOT NULL AND (id = ?
    OR "officialId" = (SELECT own."officialId" FROM "ChannelAccount" own WHERE own.id = ?))`;

interface SettledRow {
  readonly accountId: number;
  readonly movedFromId: number | null;
}

/** A message that was settled once stays as it was settled; only a throttled one is sent again. */
export async function recordDelivery(
  db: SqlTransaction,
  item: OutboxItem,
  at: Instant,
  outcome: DeliveryOutcome,
  moved: MovedOutbound | null,
): Promise<void> {
  if (outcome.kind === 'throttled') {
    await db.run(WAIT, [at + outcome.retryAfterMs, item.id, item.leasedUntil]);
    return;
  }
  const externalId = outcome.kind === 'sent' ? outcome.externalId : null;
  const reason = 'reason' in outcome ? withoutNul(outcome.reason) : null;
  const paid = outcome.kind === 'sent' && outcome.paid === true ? 1 : 0;
  const values = [outcome.kind, at, externalId, reason, paid, item.id];
  const [settled] = await db.all<SettledRow>(SETTLE, values);
  if (settled === undefined) return;
  const { accountId } = settled;
  if (outcome.kind === 'unreachable') await db.run(CLOSE_ACCOUNT, [at, accountId]);
  if (outcome.kind === 'sent') await db.run(NOTE_DELIVERED, [accountId, accountId]);
  else if (meansNoContact(outcome.kind) && !(await move(db, item.id, at, moved))) {
    await db.run(NOTE_UNDELIVERED, [at, outcome.kind, accountId]);
  }
}

function meansNoContact(kind: DeliveryOutcome['kind']): boolean {
  return kind === 'unreachable' || kind === 'windowClosed' || kind === 'stopped';
}

const OTHER_ACCOUNTS = `
  SELECT other.id, other.channel, other."botId", other."externalId"
  FROM "Outbox" o JOIN "ChannelAccount" own ON own.id = o."accountId"
    JOIN "ChannelAccount" other ON other."officialId" = own."officialId"
  WHERE o.id = ? AND o."movedFromId" IS NULL AND other.id <> own.id AND other."unreachableSince" IS NULL
  ORDER BY CASE WHEN other."lastSeenAt" IS NULL THEN 1 ELSE 0 END, other."lastSeenAt" DESC, other.id`;

interface OtherAccountRow extends AccountAddress {
  readonly id: number;
}

export async function otherAccounts(
  db: SqlTransaction,
  outboxId: number,
): Promise<readonly AccountAddress[]> {
  const rows = await db.all<OtherAccountRow>(OTHER_ACCOUNTS, [outboxId]);
  return rows.map(({ id: _, ...address }) => address);
}

/** Looks again whose the account is: it may have been unlinked since it was chosen. */
async function move(
  db: SqlTransaction,
  outboxId: number,
  at: Instant,
  moved: MovedOutbound | null,
): Promise<boolean> {
  if (moved === null) return false;
  const rows = await db.all<OtherAccountRow>(OTHER_ACCOUNTS, [outboxId]);
  const target = rows.find(
    ({ channel, botId, externalId }) =>
      channel === moved.to.channel && botId === moved.to.botId && externalId === moved.to.externalId,
  );
  if (target === undefined) return false;
  const cause = { inboxId: null, accountId: target.id, movedFromId: outboxId };
  await addReplies(db, cause, moved.contents, at);
  return true;
}
