import type { AmendmentRefusal } from '../../application/ports/campaign-store.ts';
import type { AmendedScorecard, ScopedRole } from '../../domain/amendment/amendment.ts';
import type { AmendableCampaign } from '../../domain/amendment/preview-amendment.ts';
import { grantScopeSchema } from '../../domain/authority/grant.ts';
import { type Campaign, campaignSchema, unitProfileSchema } from '../../domain/campaign/campaign.ts';
import { type CourseEvent, courseEventSchema } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria-set.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import { entriesByScorecard } from './entries-by-scorecard.ts';
import { isPublished } from './is-published.ts';
import type { PrismaTransaction } from './wholly.ts';

/** A set as stored, with what it is known by. */
export interface SetInUse {
  readonly id: string;
  readonly contentHash: string;
  readonly set: CriteriaSet;
}

export interface LoadedAmendable extends AmendableCampaign {
  readonly kind: 'loaded';
  readonly campaign: Campaign;
  /** Versions of the slug that groups or scorecards of the campaign are at. */
  readonly inUse: readonly SetInUse[];
}

/** Everything that an amendment of the set with this slug touches in a campaign, as of an instant (ms UTC). */
export async function loadAmendable(
  db: PrismaTransaction,
  campaignId: string,
  slug: string,
  at: Instant,
): Promise<LoadedAmendable | AmendmentRefusal> {
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
  const { scorecards, names } = await loadScorecards(db, campaignId, inUse);
  return {
    kind: 'loaded',
    campaign: campaignSchema.parse(JSON.parse(row.document)),
    inUse,
    otherSets: sets.filter(({ set }) => set.slug !== slug).map(({ set }) => set),
    scorecards,
    scopedRoles: await loadScopedRoles(db, campaignId, inUse, at),
    names,
    at,
  };
}

async function loadScorecards(
  db: PrismaTransaction,
  campaignId: string,
  inUse: readonly SetInUse[],
): Promise<Pick<LoadedAmendable, 'scorecards' | 'names'>> {
  const sets = new Map(inUse.map(({ id, set }) => [id, set]));
  const rows = await db.scorecard.findMany({
    where: { campaignId, criteriaSetId: { in: [...sets.keys()] } },
    include: { unit: true, course: { orderBy: { sequence: 'asc' } } },
  });
  const entries = await entriesByScorecard(db, campaignId);
  const scorecards = rows.map((row): AmendedScorecard => {
    const set = sets.get(row.criteriaSetId);
    if (set === undefined) throw new Error(`no criteria set ${row.criteriaSetId}`);
    return {
      scorecardId: row.id,
      unitCode: row.unit.code,
      unitName: row.unit.name,
      profile: unitProfileSchema.parse(JSON.parse(row.profileJson)),
      entries: entries.get(row.id) ?? new Map(),
      set,
      course: foldCourse(
        row.course.map(({ sequence, at, officialId, eventJson }) => {
          return { sequence, at: Number(at), officialId, event: readEvent(eventJson) };
        }),
      ),
    };
  });
  const delegates = scorecards.flatMap(({ course }) => course.delegations.map(({ to }) => to));
  const officials = await db.official.findMany({
    where: { id: { in: [...new Set(delegates)] } },
    select: { id: true, name: true },
  });
  return { scorecards, names: new Map(officials.map(({ id, name }) => [id, name])) };
}

function readEvent(json: string): CourseEvent {
  return courseEventSchema.parse(JSON.parse(json));
}

/** Roles that are not over yet, in the units that use the set and for the whole campaign. */
async function loadScopedRoles(
  db: PrismaTransaction,
  campaignId: string,
  inUse: readonly SetInUse[],
  at: Instant,
): Promise<readonly ScopedRole[]> {
  const ids = inUse.map(({ id }) => id);
  const rows = await db.roleGrant.findMany({
    where: {
      campaignId,
      scopeJson: { not: null },
      AND: [
        { OR: [{ validUntil: null }, { validUntil: { gt: BigInt(at) } }] },
        {
          OR: [
            { unitId: null },
            { unit: { scorecards: { some: { campaignId, criteriaSetId: { in: ids } } } } },
          ],
        },
      ],
    },
    include: { official: { select: { name: true } }, unit: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ official, unit, role, scopeJson }) => {
    const { domainKeys, itemKeys } = grantScopeSchema.parse(JSON.parse(scopeJson ?? ''));
    return {
      officialName: official.name,
      unitName: unit?.name ?? null,
      role: roleSchema.parse(role),
      keys: [...domainKeys, ...itemKeys],
    };
  });
}
