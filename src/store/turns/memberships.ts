import type { Membership } from '../../conversation/facts.ts';
import { type Role, roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { HOLDS } from './people.ts';

/** 1 for a rehearsal, which is nobody's first place to be. */
export const IS_REHEARSAL = `CASE WHEN c.document LIKE '%"rehearsal":true%' THEN 1 ELSE 0 END AS rehearsal`;

/**
 * One row for every role in a unit that holds now. Appraisers of a unit are not its members, and neither makes a role
 * for the whole campaign anybody one: what such a person may see of units is asked where it is shown.
 */
const GRANTED = `
  SELECT s.id AS "scorecardId", c.id AS "campaignId", c.name AS "campaignName", c."opensAt", ${IS_REHEARSAL}, u.id AS "unitId", u.code, u.name AS "unitName", g.role
  FROM "RoleGrant" g
    JOIN "Scorecard" s ON s."campaignId" = g."campaignId" AND s."unitId" = g."unitId"
    JOIN "Campaign" c ON c.id = s."campaignId" JOIN "Unit" u ON u.id = s."unitId"
  WHERE g."officialId" = ? AND g.status = 'active' AND g.role NOT IN ('appraiser', 'appraisalLead') AND ${HOLDS}`;

interface GrantedRow extends Omit<Membership, 'roles'> {
  readonly opensAt: Instant;
  /** 1 or 0. */
  readonly rehearsal: number;
  readonly code: string;
  readonly role: string;
}

/** Real campaigns before rehearsals, the latest first; in it the units by their codes. */
export async function loadMemberships(
  db: SqlTransaction,
  officialId: string,
  at: Instant,
): Promise<readonly Membership[]> {
  const rows = await db.all<GrantedRow>(GRANTED, [officialId, at, at]);
  const byScorecard = new Map<string, { readonly row: GrantedRow; readonly roles: Set<Role> }>();
  for (const row of [...rows].sort(inOrder)) {
    const known = byScorecard.get(row.scorecardId) ?? { row, roles: new Set<Role>() };
    known.roles.add(roleSchema.parse(row.role));
    byScorecard.set(row.scorecardId, known);
  }
  return [...byScorecard.values()].map(({ row, roles }) => ({
    scorecardId: row.scorecardId,
    campaignId: row.campaignId,
    campaignName: row.campaignName,
    unitId: row.unitId,
    unitName: row.unitName,
    roles: [...roles],
  }));
}

/** By code unit, because databases sort text each in its own way. */
function inOrder(a: GrantedRow, b: GrantedRow): number {
  return a.rehearsal - b.rehearsal || b.opensAt - a.opensAt || (sortKey(a) < sortKey(b) ? -1 : 1);
}

function sortKey({ campaignName, code, unitId, role }: GrantedRow): string {
  return [campaignName, code, unitId, role].join('\0');
}
