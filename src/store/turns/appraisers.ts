import { APPRAISER_REMINDER } from '../../conversation/council/appraiser-reminder-key.ts';
import type { AppraiserProgress, UnitAppraiser } from '../../conversation/looked-up.ts';
import { type JudgedItem, workOfAppraiser } from '../../domain/appraisal/appraiser-progress.ts';
import { openWork } from '../../domain/appraisal/open-work.ts';
import type { UnitWork } from '../../domain/appraisal/unit-work.ts';
import { type Grant, type GrantScope, grantScopeSchema, isPlaced } from '../../domain/authority/grant.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { RemindedAppraiser } from '../../domain/reminders/duties-of.ts';
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

const REACHABLE = `
  SELECT DISTINCT a."officialId" FROM "ChannelAccount" a JOIN "RoleGrant" g ON g."officialId" = a."officialId"
  WHERE g."campaignId" = ? AND g.role = 'appraiser' AND a."unreachableSince" IS NULL`;

const REMINDED = `
  SELECT "officialId", COUNT(*) AS times FROM "Notice"
  WHERE "campaignId" = ? AND purpose = 'notice' AND key LIKE '${APPRAISER_REMINDER}:%' AND "createdAt" > ?
  GROUP BY "officialId"`;

const DAY_MS = 86_400_000;

const LAST_IN_ONE = `
  SELECT "officialId", MAX(at) AS at FROM "AppraisedItem" WHERE "scorecardId" = ? GROUP BY "officialId"`;

/** When each appraiser found something last (ms UTC), by official. */
type LastFindings = ReadonlyMap<string, Instant>;

async function lastOf(db: SqlTransaction, sql: string, id: string): Promise<LastFindings> {
  const rows = await db.all<{ officialId: string; at: Instant }>(sql, [id]);
  return new Map(rows.map(({ officialId, at }) => [officialId, at]));
}

/** Every appraiser of a campaign with how far they are, by name. */
export async function loadAppraisers(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly AppraiserProgress[]> {
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const lastAt = await lastOf(db, LAST, campaignId);
  const reachable = await db.all<{ officialId: string }>(REACHABLE, [campaignId]);
  const reminded = await db.all<{ officialId: string; times: number }>(REMINDED, [campaignId, at - DAY_MS]);
  const works = await loadUnitWork(db, memory, campaignId, at);
  const items = itemsOf(works);
  const linked = new Set(reachable.map(({ officialId }) => officialId));
  const times = new Map(reminded.map((each) => [each.officialId, Number(each.times)]));
  return byName(
    appraisersIn(rows).map((each) => ({
      ...progressOf(each, each.grants, { items, lastAt, at }),
      open: openWork(each.grants, works, at),
      reachable: linked.has(each.officialId),
      remindedToday: times.get(each.officialId) ?? 0,
    })),
  );
}

/** Whoever has something to judge in one scorecard of a campaign that was sent, with how far they are in it, by name. */
export async function loadAppraisersOf(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  scorecardId: string,
  at: Instant,
): Promise<readonly UnitAppraiser[]> {
  const works = await loadUnitWork(db, memory, campaignId, at);
  const work = works.find((each) => each.scorecardId === scorecardId);
  if (work === undefined) return [];
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const lastAt = await lastOf(db, LAST_IN_ONE, scorecardId);
  const items = itemsOf([work]);
  const all = appraisersIn(rows).map((each) => {
    const here = each.grants.filter((grant) => isPlaced(grant, work));
    return progressOf(each, here, { items, lastAt, at });
  });
  return byName(all.filter(({ toJudge }) => toJudge > 0));
}

function progressOf(
  { officialId, name, grants }: ReturnType<typeof appraisersIn>[number],
  here: readonly Grant[],
  {
    items,
    lastAt,
    at,
  }: { readonly items: readonly JudgedItem[]; readonly lastAt: LastFindings; readonly at: Instant },
): UnitAppraiser {
  return {
    officialId,
    name,
    scope: scopeOf(here),
    ...workOfAppraiser(grants, items, at),
    lastAt: lastAt.get(officialId) ?? null,
  };
}

function byName<Of extends UnitAppraiser>(all: readonly Of[]): readonly Of[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.officialId < b.officialId ? -1 : 1));
}

/** What is left to every appraiser of a campaign. */
export async function loadOpenWork(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly RemindedAppraiser[]> {
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const movedAt = await lastOf(db, LAST, campaignId);
  const units = await loadUnitWork(db, memory, campaignId, at);
  return appraisersIn(rows).map(({ officialId, grants }) => ({
    officialId,
    open: openWork(grants, units, at),
    movedAt: movedAt.get(officialId) ?? null,
  }));
}

/** Those who hold the role now, each with all their roles. */
function appraisersIn(rows: readonly GrantRow[]) {
  return [...new Set(rows.map(({ officialId }) => officialId))].flatMap((officialId) => {
    const own = rows.filter((row) => row.officialId === officialId);
    if (!own.some(({ role }) => role === 'appraiser')) return [];
    return [{ officialId, name: own[0]?.name ?? officialId, grants: own.map(grantOf) }];
  });
}

function itemsOf(works: readonly UnitWork[]): readonly JudgedItem[] {
  return works.flatMap(({ unitId, items }) =>
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
