import type { SendingReport } from '../../application/ports/reminder-store.ts';
import type { SqlTransaction, SqlValue } from '../sql-session.ts';

const DAY_MS = 86_400_000;

/** Whoever was told, with what became of the first message and of every account it was moved to. */
const SENT = `
  SELECT n.status, n.reason, n."officialId", n."scorecardId", n."settledAt", o.status AS outcome,
    CASE WHEN EXISTS (SELECT 1 FROM "Outbox" m WHERE m."movedFromId" = o.id AND m.status = 'sent') THEN 1 ELSE 0 END AS moved,
    CASE WHEN EXISTS (SELECT 1 FROM "Outbox" m WHERE m."movedFromId" = o.id AND m.status = 'pending') THEN 1 ELSE 0 END AS moving,
    CASE WHEN EXISTS (SELECT 1 FROM "ScoreChange" c WHERE c."officialId" = n."officialId" AND c."scorecardId" = n."scorecardId"
        AND c.at > n."settledAt" AND c.at <= n."settledAt" + ${DAY_MS})
      OR EXISTS (SELECT 1 FROM "CourseEvent" e WHERE e."officialId" = n."officialId" AND e."scorecardId" = n."scorecardId"
        AND e.at > n."settledAt" AND e.at <= n."settledAt" + ${DAY_MS})
      OR EXISTS (SELECT 1 FROM "Evidence" d WHERE d."officialId" = n."officialId" AND d."scorecardId" = n."scorecardId"
        AND d."changedAt" > n."settledAt" AND d."changedAt" <= n."settledAt" + ${DAY_MS})
      THEN 1 ELSE 0 END AS acted
  FROM "Notice" n LEFT JOIN "Outbox" o ON o.id = n."outboxId"
  WHERE`;

const SUPERSEDED = `SELECT COUNT(*) AS count FROM "Reminder" WHERE "campaignId" = ? AND fate = 'superseded'`;

interface SentRow {
  readonly status: string;
  readonly reason: string | null;
  readonly outcome: string | null;
  readonly moved: number;
  readonly moving: number;
  readonly acted: number;
}

/** What became of the reminders, or of the broadcasts, of a campaign. */
export async function reportSending(
  db: SqlTransaction,
  campaignId: string,
  of: 'reminder' | 'broadcast',
): Promise<SendingReport> {
  const [missed] =
    of === 'reminder' ? await db.all<{ count: number }>(SUPERSEDED, [campaignId]) : [{ count: 0 }];
  const superseded = Number(missed?.count ?? 0);
  const counts = await countSent(db, `n."campaignId" = ? AND n.purpose = ?`, [campaignId, of]);
  return { ...counts, superseded, planned: counts.planned + superseded };
}

/** What became of the notices of which a condition on "Notice" n is true. */
export async function countSent(
  db: SqlTransaction,
  those: string,
  values: readonly SqlValue[],
): Promise<Omit<SendingReport, 'superseded'>> {
  const rows = await db.all<SentRow>(`${SENT} ${those}`, values);
  const count = (fate: Fate) => rows.filter((row) => fateOf(row) === fate).length;
  return {
    planned: rows.length,
    waiting: count('waiting'),
    delivered: count('delivered'),
    unreachable: count('unreachable'),
    dropped: count('dropped'),
    actedUpon: rows.filter((row) => fateOf(row) === 'delivered' && row.acted === 1).length,
  };
}

type Fate = 'waiting' | 'delivered' | 'unreachable' | 'dropped';

function fateOf({ status, reason, outcome, moved, moving }: SentRow): Fate {
  if (status === 'waiting') return 'waiting';
  if (status !== 'enqueued') return reason === 'noAccount' ? 'unreachable' : 'dropped';
  if (outcome === 'sent' || moved === 1) return 'delivered';
  return outcome === 'pending' || moving === 1 ? 'waiting' : 'unreachable';
}
