import type { OutboundContent } from '../../application/ports/messages.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { addReplies, withoutNul } from './outbox.ts';

const MAX_ERROR_LENGTH = 4_000;

const COUNT_FAILURE = `
  UPDATE "Inbox" SET attempts = attempts + 1, "lastError" = ?, status = ?, "handledAt" = ?
  WHERE id = ? AND status = 'waiting' RETURNING "accountId"`;

/** Does nothing to a message that no longer waits. */
export async function recordFailure(
  db: SqlTransaction,
  failure: {
    readonly inboxId: number;
    readonly error: string;
    readonly quarantine: boolean;
    readonly reply: OutboundContent | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { inboxId, error, quarantine, reply, at } = failure;
  const [row] = await db.all<{ accountId: number }>(COUNT_FAILURE, [
    withoutNul(error).slice(0, MAX_ERROR_LENGTH),
    quarantine ? 'quarantined' : 'waiting',
    quarantine ? at : null,
    inboxId,
  ]);
  if (row === undefined || reply === null) return;
  await addReplies(db, { inboxId, accountId: row.accountId, movedFromId: null }, [reply], at);
}
