import type { AppraiserProgress } from '../../conversation/looked-up.ts';
import { workOfAppraiser } from '../../domain/appraisal/appraiser-progress.ts';
import { type OpenItem, openWork } from '../../domain/appraisal/open-work.ts';
import { type Grant, type GrantScope, grantScopeSchema } from '../../domain/authority/grant.ts';
import { placedItems } from '../../domain/criteria/criteria-set.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { RemindedAppraiser } from '../../domain/reminders/duties-of.ts';
import type { Instant } from '../../domain/scaled.ts';
import { itemTotals } from '../../domain/scorecard/item-totals.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSets } from './group-sets.ts';
import { HOLDS } from './people.ts';
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

const SENT = `
  SELECT id AS "scorecardId", "unitId", "groupCode", "profileJson" FROM "Scorecard"
  WHERE "campaignId" = ? AND "submittedAt" IS NOT NULL`;

/**
 * What counts of an item: settled, or asked, where it is of the entry that stands and no explanation waits for an
 * answer.
 */
const FOUND = `
  SELECT a."scorecardId", a."itemKey", a.kind FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
    LEFT JOIN "ScoreEntry" e ON e."scorecardId" = a."scorecardId" AND e."itemKey" = a."itemKey"
  WHERE s."campaignId" = ? AND COALESCE(e.version, 0) = a."entryVersion"
    AND (a.explained = 0 OR a.round = 2)`;

const LAST = `
  SELECT a."officialId", MAX(a.at) AS at FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
  WHERE s."campaignId" = ? GROUP BY a."officialId"`;

const CLAIMS = `
  SELECT e."scorecardId", e."itemKey", e."entryJson" FROM "ScoreEntry" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."submittedAt" IS NOT NULL AND e."itemKey" = ?`;

/** Every appraiser of a campaign with how far they are, by name. */
export async function loadAppraisers(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly AppraiserProgress[]> {
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const last = await db.all<{ officialId: string; at: Instant }>(LAST, [campaignId]);
  const items = await itemsToJudge(db, memory, campaignId);
  const lastAt = new Map(last.map((each) => [each.officialId, each.at]));
  return appraisersIn(rows)
    .map(
      ({ officialId, name, grants }): AppraiserProgress => ({
        officialId,
        name,
        scope: scopeOf(grants),
        ...workOfAppraiser(grants, items, at),
        lastAt: lastAt.get(officialId) ?? null,
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.officialId < b.officialId ? -1 : 1));
}

/** What is left to every appraiser of a campaign. */
export async function loadOpenWork(
  db: SqlTransaction,
  memory: Pick<TurnMemory, 'documents'>,
  campaignId: string,
  at: Instant,
): Promise<readonly RemindedAppraiser[]> {
  const rows = await db.all<GrantRow>(GRANTS, [campaignId, at, at, campaignId]);
  const last = await db.all<{ officialId: string; at: Instant }>(LAST, [campaignId]);
  const items = await itemsToJudge(db, memory, campaignId);
  const movedAt = new Map(last.map((each) => [each.officialId, each.at]));
  return appraisersIn(rows).map(({ officialId, grants }) => ({
    officialId,
    open: openWork(grants, items, at),
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

async function itemsToJudge(
  db: SqlTransaction,
  memory: Pick<TurnMemory, 'documents'>,
  campaignId: string,
): Promise<readonly OpenItem[]> {
  const sets = await loadGroupSets(db, memory, campaignId);
  const sent = await db.all<{ scorecardId: string; unitId: string; groupCode: string; profileJson: string }>(
    SENT,
    [campaignId],
  );
  const found = new Map(
    (await db.all<{ scorecardId: string; itemKey: string; kind: string }>(FOUND, [campaignId])).map(
      (row) => [keyOf(row), row.kind] as const,
    ),
  );
  // Units of one group and profile are assessed on the same items, whatever they answered.
  const states = remembered((groupCode: string, profileJson: string) => {
    const set = sets.get(groupCode);
    return set === undefined
      ? null
      : { set, totals: itemTotals(set, memory.documents.profile(profileJson), {}, new Map()) };
  });
  const claimed = await claimsOf(db, campaignId, [...sets.values()].flatMap(placedItems));
  return sent.flatMap(({ scorecardId, unitId, groupCode, profileJson }) => {
    const known = states(groupCode, profileJson);
    if (known === null) return [];
    return placedItems(known.set).flatMap(({ item, domain }): OpenItem[] => {
      const state = known.totals.get(item.key)?.state;
      const key = keyOf({ scorecardId, itemKey: item.key });
      const kind = found.get(key) ?? null;
      const asked = kind === 'asked';
      const settled = kind !== null && !asked;
      const isDue = item.counts === 'regular' || settled || claimed.has(key);
      return state === 'exempt' || state === 'otherKind' || !isDue
        ? []
        : [{ unitId, domainKey: domain.key, itemKey: item.key, settled, asked }];
    });
  });
}

function remembered<Value>(work: (one: string, other: string) => Value): typeof work {
  const values = new Map<string, Value>();
  return (one, other) => {
    const key = `${one}\0${other}`;
    const value = values.get(key) ?? work(one, other);
    values.set(key, value);
    return value;
  };
}

/** Bonus and penalty are to be judged where a unit claims them. */
async function claimsOf(
  db: SqlTransaction,
  campaignId: string,
  placed: ReturnType<typeof placedItems>,
): Promise<ReadonlySet<string>> {
  const keys = new Set(placed.flatMap(({ item }) => (item.counts === 'regular' ? [] : [item.key])));
  const claims: string[] = [];
  for (const itemKey of keys) {
    const rows = await db.all<{ scorecardId: string; itemKey: string; entryJson: string }>(CLAIMS, [
      campaignId,
      itemKey,
    ]);
    claims.push(
      ...rows.filter(({ entryJson }) => (JSON.parse(entryJson) as ScoreEntry).answer !== null).map(keyOf),
    );
  }
  return new Set(claims);
}

function keyOf({ scorecardId, itemKey }: { readonly scorecardId: string; readonly itemKey: string }): string {
  return `${scorecardId}\0${itemKey}`;
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
