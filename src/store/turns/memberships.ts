import type { Membership } from '../../application/ports/turn-store.ts';
import { type Role, roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

/** One row for every role and scorecard; a role without a unit reaches every unit of its campaign. */
const GRANTED = `
  SELECT s.id AS "scorecardId", c.name AS "campaignName", c."opensAt", u.id AS "unitId", u.code, u.name AS "unitName",
    g.role, 0 AS everywhere
  FROM "RoleGrant" g
    JOIN "Scorecard" s ON s."campaignId" = g."campaignId" AND s."unitId" = g."unitId"
    JOIN "Campaign" c ON c.id = s."campaignId" JOIN "Unit" u ON u.id = s."unitId"
  WHERE g."officialId" = ?
  UNION ALL
  SELECT s.id, c.name, c."opensAt", u.id, u.code, u.name, g.role, 1
  FROM "RoleGrant" g
    JOIN "Scorecard" s ON s."campaignId" = g."campaignId"
    JOIN "Campaign" c ON c.id = s."campaignId" JOIN "Unit" u ON u.id = s."unitId"
  WHERE g."officialId" = ? AND g."unitId" IS NULL`;

interface GrantedRow extends Omit<Membership, 'roles'> {
  readonly opensAt: Instant;
  readonly code: string;
  readonly role: string;
  readonly everywhere: number;
}

/** The latest campaign first; in it the units granted by name, then those that a campaign-wide role reaches. */
export async function loadMemberships(
  db: SqlTransaction,
  officialId: string,
): Promise<readonly Membership[]> {
  const rows = await db.all<GrantedRow>(GRANTED, [officialId, officialId]);
  const byScorecard = new Map<string, { readonly row: GrantedRow; readonly roles: Set<Role> }>();
  for (const row of [...rows].sort(inOrder)) {
    const known = byScorecard.get(row.scorecardId) ?? { row, roles: new Set<Role>() };
    known.roles.add(roleSchema.parse(row.role));
    byScorecard.set(row.scorecardId, known);
  }
  return [...byScorecard.values()].map(({ row, roles }) => ({
    scorecardId: row.scorecardId,
    campaignName: row.campaignName,
    unitId: row.unitId,
    unitName: row.unitName,
    roles: [...roles],
  }));
}

/** By code unit, because databases sort text each in its own way. */
function inOrder(a: GrantedRow, b: GrantedRow): number {
  return b.opensAt - a.opensAt || a.everywhere - b.everywhere || (sortKey(a) < sortKey(b) ? -1 : 1);
}

function sortKey({ campaignName, code, unitId, role }: GrantedRow): string {
  return [campaignName, code, unitId, role].join('\0');
}
