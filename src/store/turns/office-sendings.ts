import { channelNameSchema } from '../../application/ports/messages.ts';
import type { LastSending, UnitContact } from '../../conversation/office.ts';
import type { Instant } from '../../domain/scaled.ts';
import { countSent } from '../reminders/report-sending.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { countPaid } from './paid-notices.ts';
import { HOLDS } from './people.ts';

const DAY_MS = 86_400_000;

const CONTACTS = `
  SELECT g."unitId", g."officialId", o.name, a.channel,
    MAX(CASE WHEN a.id IS NOT NULL AND a."unreachableSince" IS NULL THEN 1 ELSE 0 END) AS reachable,
    MAX(CASE WHEN a.id IS NOT NULL AND a."unreachableSince" IS NULL AND a."undeliveredSince" IS NULL
      THEN 1 ELSE 0 END) AS heard
  FROM "RoleGrant" g JOIN "Official" o ON o.id = g."officialId"
    LEFT JOIN "ChannelAccount" a ON a."officialId" = g."officialId"
  WHERE g."campaignId" = ? AND g."unitId" IS NOT NULL AND g.role IN ('scorer', 'head')
    AND g.status = 'active' AND ${HOLDS}
  GROUP BY g."unitId", g."officialId", o.name, a.channel ORDER BY g."unitId", g."officialId"`;

/** A person of a unit on one channel; without a channel they have no account. */
interface ContactRow {
  readonly unitId: string;
  readonly officialId: string;
  readonly name: string;
  readonly channel: string | null;
  readonly reachable: number;
  readonly heard: number;
}

/** Who of each unit can be told something at this instant, and where. */
export async function loadContacts(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<readonly UnitContact[]> {
  const rows = await db.all<ContactRow>(CONTACTS, [campaignId, at, at]);
  const people = new Map<string, ContactRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.unitId, row.officialId]);
    const others = people.get(key);
    if (others === undefined) people.set(key, [row]);
    else others.push(row);
  }
  return [...people.values()].flatMap(contactOf);
}

function contactOf(rows: readonly ContactRow[]): readonly UnitContact[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { unitId, officialId, name } = first;
  return [
    {
      unitId,
      officialId,
      name,
      channels: channelNameSchema.options.filter((each) => rows.some(({ channel }) => channel === each)),
      reachable: rows.some(({ reachable }) => reachable === 1),
      unheard: rows.every(({ heard }) => heard === 0),
    },
  ];
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
