import type { LastSending, UnitContact } from '../../conversation/office.ts';
import type { Instant } from '../../domain/scaled.ts';
import { countSent } from '../reminders/report-sending.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { countPaid } from './paid-notices.ts';
import { HOLDS } from './people.ts';

const DAY_MS = 86_400_000;

const CONTACTS = `
  SELECT DISTINCT g."unitId", g."officialId", CASE WHEN EXISTS (SELECT 1 FROM "ChannelAccount" a
    WHERE a."officialId" = g."officialId" AND a."unreachableSince" IS NULL) THEN 1 ELSE 0 END AS reachable
  FROM "RoleGrant" g WHERE g."campaignId" = ? AND g."unitId" IS NOT NULL AND g.role IN ('scorer', 'head')
    AND g.status = 'active' AND ${HOLDS}
  ORDER BY g."unitId", g."officialId"`;

/** Who of each unit can be told something at this instant. */
export async function loadContacts(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<readonly UnitContact[]> {
  const rows = await db.all<Omit<UnitContact, 'reachable'> & { readonly reachable: number }>(CONTACTS, [
    campaignId,
    at,
    at,
  ]);
  return rows.map((row) => ({ ...row, reachable: row.reachable === 1 }));
}

const BATCHES = `
  SELECT n.batch, MIN(n."createdAt") AS "sentAt" FROM "Notice" n
  WHERE n."campaignId" = ? AND n.purpose = 'broadcast' AND n.batch IS NOT NULL GROUP BY n.batch
  ORDER BY MIN(n.id) DESC`;

/** What became of the last sending of a campaign; null: nothing was sent to many. */
export async function loadLastSending(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<LastSending | null> {
  const batches = await db.all<Pick<LastSending, 'batch' | 'sentAt'>>(BATCHES, [campaignId]);
  const [last] = batches;
  if (last === undefined) return null;
  const sentToday = batches.filter(({ sentAt }) => sentAt > at - DAY_MS).length;
  const counts = await countSent(db, 'n.batch = ?', [last.batch]);
  return { ...last, ...counts, paidMessages: await countPaid(db, campaignId), sentToday };
}
