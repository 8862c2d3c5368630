import { type ChannelName, channelNameSchema } from '../../application/ports/messages.ts';
import type { TurnRecord } from '../../application/ports/turn-record.ts';
import type { Colleague, Membership } from '../../conversation/facts.ts';
import { unitRoles } from '../../domain/authority/grant.ts';
import type { SqlTransaction } from '../sql-session.ts';

const BY_PHONE = `
  SELECT id AS "officialId", name AS "officialName" FROM "Official" WHERE "phoneHash" = ? LIMIT 2`;

/** Two officials under one number are nobody: a shared telephone vouches for no one. */
export async function loadByPhone(
  db: SqlTransaction,
  phoneHash: string,
): Promise<TurnRecord['contactOfficial']> {
  const rows = await db.all<NonNullable<TurnRecord['contactOfficial']>>(BY_PHONE, [phoneHash]);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

const LINKED_CHANNELS = `SELECT DISTINCT channel FROM "ChannelAccount" WHERE "officialId" = ?`;

/** In the order in which channels are listed. */
export async function loadLinkedChannels(
  db: SqlTransaction,
  officialId: string,
): Promise<readonly ChannelName[]> {
  const rows = await db.all<{ channel: string }>(LINKED_CHANNELS, [officialId]);
  const linked = new Set(rows.map(({ channel }) => channel));
  return channelNameSchema.options.filter((channel) => linked.has(channel));
}

const COLLEAGUES = `
  SELECT o.id AS "officialId", o.name,
    (SELECT COUNT(*) FROM "ChannelAccount" a WHERE a."officialId" = o.id) AS accounts
  FROM "Official" o
  WHERE o.id <> ? AND o.id IN (
    SELECT g."officialId" FROM "RoleGrant" g JOIN "Scorecard" s
      ON s."campaignId" = g."campaignId" AND s."unitId" = g."unitId"
    WHERE s.id = ?)`;

export async function loadColleagues(
  db: SqlTransaction,
  officialId: string,
  membership: Membership,
): Promise<readonly Colleague[]> {
  if (!membership.roles.some((role) => unitRoles.includes(role))) return [];
  const rows = await db.all<Colleague>(COLLEAGUES, [officialId, membership.scorecardId]);
  return [...rows].sort((a, b) => (a.officialId < b.officialId ? -1 : 1));
}
