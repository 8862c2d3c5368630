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

const OF_UNITS = `
  SELECT g."unitId", g."officialId" FROM "RoleGrant" g
  WHERE g."campaignId" = ? AND g."unitId" IS NOT NULL AND g.role IN ('scorer', 'head') AND g.status = 'active'
    AND ${HOLDS}`;

/** Scorers and heads of every unit of a campaign at this instant, by unit. */
export async function loadPeopleOfUnits(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.all<{ unitId: string; officialId: string }>(OF_UNITS, [campaignId, at, at]);
  const units = new Map<string, Set<string>>();
  for (const { unitId, officialId } of rows)
    units.set(unitId, (units.get(unitId) ?? new Set()).add(officialId));
  return new Map([...units].map(([unitId, people]) => [unitId, [...people].sort()]));
}

const OVERSEERS = `
  SELECT DISTINCT g."officialId" FROM "RoleGrant" g
  WHERE g."campaignId" = ? AND g."unitId" IS NULL AND g.role IN ('leader', 'organiser') AND g.status = 'active'
    AND ${HOLDS}`;

/** Leaders and organisers of a whole campaign at this instant, by id. */
export async function loadOverseers(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<readonly string[]> {
  const rows = await db.all<{ officialId: string }>(OVERSEERS, [campaignId, at, at]);
  return rows.map(({ officialId }) => officialId).sort();
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
