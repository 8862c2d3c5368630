import type { TurnCommit } from '../../application/ports/turn-commit.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

/** What waits for a telephone that may be in strange hands must not arrive there. */
const WITHDRAW_OF_OFFICIAL = `
  UPDATE "Outbox" SET status = 'withdrawn', "settledAt" = ?, "leasedUntil" = NULL
  WHERE status = 'pending' AND "accountId" IN (SELECT id FROM "ChannelAccount" WHERE "officialId" = ?)`;

const UNLINK_OFFICIAL = `
  UPDATE "ChannelAccount" SET "officialId" = NULL, "linkedAt" = NULL,
    "undeliveredSince" = NULL, "undeliveredReason" = NULL
  WHERE "officialId" = ?`;

export async function unlinkOfficial(
  db: SqlTransaction,
  { officialId, at }: WriteOf<'unlinkOfficial'>,
): Promise<void> {
  await db.run(WITHDRAW_OF_OFFICIAL, [at, officialId]);
  await db.run(UNLINK_OFFICIAL, [officialId]);
}

const ADDRESSED = `channel = ? AND "botId" = ? AND "externalId" = ?`;

const OPEN_ACCOUNT = `
  UPDATE "ChannelAccount" SET "unreachableSince" = NULL, "undeliveredSince" = NULL, "undeliveredReason" = NULL
  WHERE ${ADDRESSED}`;

const CLOSE_ACCOUNT = `
  UPDATE "ChannelAccount" SET "unreachableSince" = ? WHERE "unreachableSince" IS NULL AND ${ADDRESSED}`;

export async function noteReachability(
  db: SqlTransaction,
  { account, reachable }: WriteOf<'noteReachability'>,
  at: Instant,
): Promise<void> {
  const address = [account.channel, account.botId, account.externalId];
  if (reachable) await db.run(OPEN_ACCOUNT, address);
  else await db.run(CLOSE_ACCOUNT, [at, ...address]);
}

const ACCOUNT = `SELECT id, "officialId" FROM "ChannelAccount" WHERE ${ADDRESSED}`;

/** Nothing was said. */
const BLANK_IN = JSON.stringify({ kind: 'text', text: '' });
const BLANK_OUT = JSON.stringify({ text: '', card: null, choices: [] });

/** Messages that came after the wish are a new chat. */
const BLANK_INBOX = `UPDATE "Inbox" SET "contentJson" = ?, "examinedJson" = NULL WHERE "accountId" = ? AND id <= ?`;

const WITHDRAW_OF_ACCOUNT = `
  UPDATE "Outbox" SET status = 'withdrawn', "settledAt" = ?, "leasedUntil" = NULL
  WHERE status = 'pending' AND "accountId" = ?`;

const BLANK_OUTBOX = `UPDATE "Outbox" SET "contentJson" = ?, reason = NULL WHERE "accountId" = ?`;

/** The draft may stand in the conversation under either name. */
const FORGET_CONVERSATION = `DELETE FROM "Conversation" WHERE key = ? OR key = ?`;

const UNLINK_ACCOUNT = `
  UPDATE "ChannelAccount" SET "officialId" = NULL, "linkedAt" = NULL,
    "undeliveredSince" = NULL, "undeliveredReason" = NULL
  WHERE id = ?`;

export async function erasePerson(
  db: SqlTransaction,
  turn: TurnCommit,
  { account: { channel, botId, externalId }, at }: WriteOf<'erasePerson'>,
): Promise<void> {
  const [account] = await db.all<{ id: number; officialId: string | null }>(ACCOUNT, [
    channel,
    botId,
    externalId,
  ]);
  if (account === undefined) return;
  await db.run(BLANK_INBOX, [BLANK_IN, account.id, turn.inboxId]);
  await db.run(WITHDRAW_OF_ACCOUNT, [at, account.id]);
  await db.run(BLANK_OUTBOX, [BLANK_OUT, account.id]);
  const ownKey = `account:${channel}:${botId}:${externalId}`;
  await db.run(FORGET_CONVERSATION, [ownKey, turn.conversation.key]);
  await db.run(UNLINK_ACCOUNT, [account.id]);
}
