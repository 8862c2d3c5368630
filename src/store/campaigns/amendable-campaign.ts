import type { AmendmentRefusal } from '../../application/ports/campaign-store.ts';
import type { AmendedScorecard, ScopedRole } from '../../domain/amendment/amendment.ts';
import type { AmendableCampaign } from '../../domain/amendment/preview-amendment.ts';
import { grantScopeSchema } from '../../domain/authority/grant.ts';
import { type Campaign, campaignSchema, unitProfileSchema } from '../../domain/campaign/campaign.ts';
import { emptyCourse } from '../../domain/course/course.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria-set.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import { coursesByScorecard } from './courses-by-scorecard.ts';
import { entriesByScorecard } from './entries-by-scorecard.ts';
import { isPublished } from './is-published.ts';
import type { PrismaTransaction } from './wholly.ts';

/** A set as stored, with what it is known by. */
export interface SetInUse {
  readonly id: string;
  readonly contentHash: string;
  readonly set: CriteriaSet;
}

/** A campaign with the sets that it uses. */
export interface UsedSets {
  readonly kind: 'used';
  readonly campaign: Campaign;
  /** Versions of the slug that groups or scorecards of the campaign are at. */
  readonly inUse: readonly SetInUse[];
  readonly otherSets: readonly CriteriaSet[];
}

export interface LoadedAmendable extends AmendableCampaign {
  readonly campaign: Campaign;
}

/** What the set with this slug is used for in a campaign, or why it cannot be amended there. */
export async function loadUsedSets(
  db: PrismaTransaction,
  campaignId: string,
  slug: string,
): Promise<UsedSets | AmendmentRefusal> {
  const row = await db.campaign.findUnique({ where: { id: campaignId }, select: { document: true } });
  if (row === null) return { kind: 'unknownCampaign' };
  if (await isPublished(db, campaignId)) return { kind: 'published' };
  const ofCampaign = { some: { campaignId } };
  const rows = await db.criteriaSet.findMany({
    where: { OR: [{ groups: ofCampaign }, { scorecards: ofCampaign }] },
  });
  const sets = rows.map(({ id, contentHash, document }): SetInUse => {
    return { id, contentHash, set: criteriaSetSchema.parse(JSON.parse(document)) };
  });
  const inUse = sets.filter(({ set }) => set.slug === slug);
  if (inUse.length === 0)
    return { kind: 'slugNotUsed', slugs: [...new Set(sets.map(({ set }) => set.slug))].sort() };
  return {
    kind: 'used',
    campaign: campaignSchema.parse(JSON.parse(row.document)),
    inUse,
    otherSets: sets.filter(({ set }) => set.slug !== slug).map(({ set }) => set),
  };
}

/** Everything that an amendment touches, as of an instant (ms UTC). */
export async function loadAmendable(
  db: PrismaTransaction,
  { campaign, inUse, otherSets }: UsedSets,
  at: Instant,
): Promise<LoadedAmendable> {
  const names = await namesOf(db, campaign.id);
  return {
    campaign,
    otherSets,
    scorecards: await loadScorecards(db, campaign.id, inUse),
    scopedRoles: await loadScopedRoles(db, { campaignId: campaign.id, inUse, names, at }),
    names,
    at,
  };
}

/**
 * Whole tables of the campaign, put together here: with what they include, the rows of thousands of units would be more
 * parameters than a database takes.
 */
async function loadScorecards(
  db: PrismaTransaction,
  campaignId: string,
  inUse: readonly SetInUse[],
): Promise<readonly AmendedScorecard[]> {
  const sets = new Map(inUse.map(({ id, set }) => [id, set]));
  const rows = await db.scorecard.findMany({
    where: { campaignId, criteriaSetId: { in: [...sets.keys()] } },
    select: { id: true, unitId: true, criteriaSetId: true, profileJson: true },
  });
  const units = new Map(
    (await db.unit.findMany({ where: { scorecards: { some: { campaignId } } } })).map((unit) => [
      unit.id,
      unit,
    ]),
  );
  const entries = await entriesByScorecard(db, campaignId);
  const courses = await coursesByScorecard(db, campaignId);
  return rows.map(({ id, unitId, criteriaSetId, profileJson }): AmendedScorecard => {
    const [set, unit] = [sets.get(criteriaSetId), units.get(unitId)];
    if (set === undefined || unit === undefined) throw new Error(`scorecard ${id} was not read whole`);
    return {
      scorecardId: id,
      unitCode: unit.code,
      unitName: unit.name,
      profile: unitProfileSchema.parse(JSON.parse(profileJson)),
      entries: entries.get(id) ?? new Map(),
      set,
      course: courses.get(id) ?? emptyCourse,
    };
  });
}

/** Everybody with a role in the campaign. */
async function namesOf(db: PrismaTransaction, campaignId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.official.findMany({
    where: { grants: { some: { campaignId } } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Roles extends Pick<LoadedAmendable, 'names' | 'at'> {
  readonly campaignId: string;
  readonly inUse: readonly SetInUse[];
}

/** Roles that are not over yet, in the units that use the set and for the whole campaign. */
async function loadScopedRoles(
  db: PrismaTransaction,
  { campaignId, inUse, names, at }: Roles,
): Promise<readonly ScopedRole[]> {
  const criteriaSetId = { in: inUse.map(({ id }) => id) };
  const ofUnits = { scorecards: { some: { campaignId, criteriaSetId } } };
  const rows = await db.roleGrant.findMany({
    where: { campaignId, scopeJson: { not: null }, OR: [{ unitId: null }, { unit: ofUnits }] },
    orderBy: { id: 'asc' },
  });
  const units = await db.unit.findMany({ where: ofUnits, select: { id: true, name: true } });
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  return rows
    .filter(({ validUntil }) => validUntil === null || Number(validUntil) > at)
    .map(({ officialId, unitId, role, scopeJson }) => {
      const { domainKeys, itemKeys } = grantScopeSchema.parse(JSON.parse(scopeJson ?? ''));
      return {
        officialName: names.get(officialId) ?? officialId,
        unitName: unitId === null ? null : (unitNames.get(unitId) ?? unitId),
        role: roleSchema.parse(role),
        keys: [...domainKeys, ...itemKeys],
      };
    });
}
