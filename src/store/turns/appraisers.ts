import type { AppraiserProgress } from '../../conversation/looked-up.ts';
import { type JudgedItem, workOfAppraiser } from '../../domain/appraisal/appraiser-progress.ts';
import { type Grant, type GrantScope, grantScopeSchema } from '../../domain/authority/grant.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { HOLDS } from './people.ts';
import { loadUnitWork } from './unit-work.ts';
import type { TurnMemory } from './workplace.ts';

const GRANTS = `
  SELECT g."officialId", o.name, g.role, g."unitId", g."scopeJson" FROM "RoleGrant" g
    JOIN "Official" o ON o.id = g."officialId"
  WHERE g."campaignId" = ? AND g.status = 'active' AND ${HOLDS} AND g."officialId" IN (
    SELECT "officialId" FROM "RoleGrant" WHERE "campaignId" = ? AND role = 'appraiser')`;

interface GrantRow {
  readonly officialId: string;
  readonly name: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly scopeJson: string | null;
}

const LAST = `
  SELECT a."officialId", MAX(a.at) AS at FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
  WHERE s."campaignId" = ? GROUP BY a."officialId"`;

/** Every appraiser of a campaign with how far they are, by name. */
export async function loadAppraisers(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly AppraiserProgress[]> {
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const last = await db.all<{ officialId: string; at: Instant }>(LAST, [campaignId]);
  const items = await itemsToJudge(db, memory, campaignId, at);
  const lastAt = new Map(last.map((each) => [each.officialId, each.at]));
  return [...new Set(rows.map(({ officialId }) => officialId))]
    .map((officialId): AppraiserProgress => {
      const own = rows.filter((row) => row.officialId === officialId);
      const grants = own.map(grantOf);
      const work = workOfAppraiser(grants, items, at);
      const scope = scopeOf(grants);
      return {
        officialId,
        name: own[0]?.name ?? officialId,
        scope,
        ...work,
        lastAt: lastAt.get(officialId) ?? null,
      };
    })
    .filter(({ officialId }) => rows.some((row) => row.officialId === officialId && row.role === 'appraiser'))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.officialId < b.officialId ? -1 : 1));
}

async function itemsToJudge(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly JudgedItem[]> {
  return (await loadUnitWork(db, memory, campaignId, at)).flatMap(({ unitId, items }) =>
    items.map(({ itemKey, domainKey, state }) => ({
      unitId,
      domainKey,
      itemKey,
      settled: state === 'settled',
    })),
  );
}

function grantOf({ role, unitId, scopeJson }: GrantRow): Grant {
  const scope = scopeJson === null ? null : grantScopeSchema.parse(JSON.parse(scopeJson));
  return { role: roleSchema.parse(role), unitId, scope, validFrom: null, validUntil: null, status: 'active' };
}

/** All that the appraiser's roles reach; null: everything. */
function scopeOf(grants: readonly Grant[]): GrantScope | null {
  const scopes = grants.filter(({ role }) => role === 'appraiser').map(({ scope }) => scope);
  if (scopes.includes(null)) return null;
  return {
    domainKeys: scopes.flatMap((scope) => scope?.domainKeys ?? []),
    itemKeys: scopes.flatMap((scope) => scope?.itemKeys ?? []),
  };
}
