import type { UnitPerson } from '../../conversation/facts.ts';
import { type Role, roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

/** True of a grant that holds at an instant, given twice; whether it is confirmed is asked apart. */
export const HOLDS = `(g."validFrom" IS NULL OR g."validFrom" <= ?) AND (g."validUntil" IS NULL OR g."validUntil" > ?)`;

const PEOPLE = `
  SELECT o.id AS "officialId", o.name, g.role, g.status, g."unitId"
  FROM "RoleGrant" g JOIN "Official" o ON o.id = g."officialId"
  WHERE g."campaignId" = ? AND (g."unitId" = ? OR (g."unitId" IS NULL AND g.role = 'organiser')) AND ${HOLDS}`;

interface PersonRow {
  readonly officialId: string;
  readonly name: string;
  readonly role: string;
  readonly status: string;
  readonly unitId: string | null;
}

export interface PeopleOfUnit {
  readonly people: readonly UnitPerson[];
  readonly organisers: readonly string[];
}

/** Who holds a role in the unit at this instant, and who organises the campaign; both by id. */
export async function loadPeople(
  db: SqlTransaction,
  campaignId: string,
  unitId: string,
  at: Instant,
): Promise<PeopleOfUnit> {
  const rows = await db.all<PersonRow>(PEOPLE, [campaignId, unitId, at, at]);
  const own = rows.filter((row) => row.unitId !== null);
  const organisers = new Set(
    rows.filter((row) => row.unitId === null && row.status === 'active').map(({ officialId }) => officialId),
  );
  return {
    people: [...new Set(own.map(({ officialId }) => officialId))].sort().map((id) => personOf(id, own)),
    organisers: [...organisers].sort(),
  };
}

function personOf(officialId: string, rows: readonly PersonRow[]): UnitPerson {
  const theirs = rows.filter((row) => row.officialId === officialId);
  const rolesThat = (status: string): Role[] =>
    roleSchema.options.filter((role) =>
      theirs.some((row) => row.role === role && (row.status === 'active') === (status === 'active')),
    );
  return {
    officialId,
    name: theirs[0]?.name ?? officialId,
    roles: rolesThat('active'),
    pending: rolesThat('pending'),
  };
}
