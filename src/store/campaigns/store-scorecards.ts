import { isDeepStrictEqual } from 'node:util';
import { unitProfileSchema } from '../../domain/campaign/campaign.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { emptyCourse } from '../../domain/course/course.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { coursesByScorecard } from './courses-by-scorecard.ts';
import { entriesByScorecard } from './entries-by-scorecard.ts';
import { columnsOf, storedColumns } from './scorecard-columns.ts';
import type { SetsByGroup } from './store-campaign.ts';
import type { PrismaTransaction } from './wholly.ts';

/** What an import decides about a scorecard, and what follows from it; the rest belongs to its people. */
const IMPORTED = {
  id: true,
  campaignId: true,
  unitId: true,
  groupCode: true,
  criteriaSetId: true,
  profileJson: true,
  points: true,
  maximum: true,
  answered: true,
  toAnswer: true,
  judged: true,
  toJudge: true,
  flagged: true,
  explained: true,
  appraisedPoints: true,
  appraisedMaximum: true,
  domainsJson: true,
  confirmable: true,
  confirmedAt: true,
} as const;

/**
 * One scorecard for every unit, its totals and its result true for what it holds; a unit that the import no longer
 * names keeps its own, which goes with its group. Tells whether anything changed.
 */
export async function storeScorecards(
  db: PrismaTransaction,
  trail: AuditTrail,
  imported: CampaignImport,
  sets: SetsByGroup,
  at: Instant,
): Promise<boolean> {
  const campaignId = imported.campaign.id;
  const rows = await db.scorecard.findMany({ where: { campaignId }, select: IMPORTED });
  const stored = new Map(rows.map((row) => [row.unitId, row]));
  const entries = await entriesByScorecard(db, campaignId);
  const courses = await coursesByScorecard(db, campaignId);
  const wanted: ReturnType<typeof rowOf>[] = [];
  for (const settled of await settledScorecards(db, imported, sets, rows)) {
    const { id, profile, set } = settled;
    const columns = columnsOf({
      set,
      profile,
      campaign: imported.campaign,
      entries: entries.get(id) ?? new Map(),
      course: courses.get(id) ?? emptyCourse,
    });
    wanted.push(rowOf(campaignId, settled, columns));
  }
  const create = wanted.filter(({ unitId }) => !stored.has(unitId));
  const update = wanted.filter(
    (row) => stored.has(row.unitId) && !isDeepStrictEqual(stored.get(row.unitId), row),
  );
  if (create.length > 0) {
    await db.scorecard.createMany({ data: create.map((row) => ({ ...row, version: 1 })) });
  }
  for (const { id, ...row } of update) {
    const before = settledBy(stored.get(row.unitId));
    const after = settledBy(row);
    if (before !== after)
      await trail.add(administrationDraft('changeScorecard', at, { stream: id, before, after }));
    await db.scorecard.update({ where: { id }, data: { ...row, version: { increment: 1 } } });
  }
  return create.length + update.length > 0;
}

/** What an import settles about a scorecard; its totals follow from it. */
export function settledBy(
  row: { groupCode: string; criteriaSetId: string; profileJson: string } | undefined,
) {
  if (row === undefined) return null;
  const { groupCode, criteriaSetId, profileJson } = row;
  return JSON.stringify({ groupCode, criteriaSetId, profile: JSON.parse(profileJson) as unknown });
}

type Settled = Awaited<ReturnType<typeof settledScorecards>>[number];

/** Of the units of the import, and of those stored that it does not name. */
async function settledScorecards(
  db: PrismaTransaction,
  { campaign, units }: CampaignImport,
  sets: SetsByGroup,
  rows: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly groupCode: string;
    readonly criteriaSetId: string;
    readonly profileJson: string;
  }[],
) {
  const ids = new Map(rows.map(({ id, unitId }) => [unitId, id]));
  const named = units.map(({ id: unitId, groupCode, profile }) => {
    const found = sets.get(groupCode);
    if (found === undefined) throw new Error(`unit ${unitId} is in no group of the campaign: ${groupCode}`);
    const id = ids.get(unitId) ?? `${campaign.id}:${unitId}`;
    const checked = unitProfileSchema.parse(profile);
    return { id, unitId, groupCode, criteriaSetId: found.id, set: found.set, profile: checked };
  });
  const unitIds = new Set(units.map(({ id }) => id));
  const others = rows.filter(({ unitId }) => !unitIds.has(unitId));
  const older = await loadSets(
    db,
    others.filter(({ groupCode }) => !sets.has(groupCode)),
  );
  return [
    ...named,
    ...others.map(({ id, unitId, groupCode, criteriaSetId, profileJson }) => {
      const { id: setId, set } = sets.get(groupCode) ?? { id: criteriaSetId, set: older.get(criteriaSetId) };
      if (set === undefined) throw new Error(`no criteria set ${criteriaSetId}`);
      const profile = unitProfileSchema.parse(JSON.parse(profileJson));
      return { id, unitId, groupCode, criteriaSetId: setId, set, profile };
    }),
  ];
}

async function loadSets(
  db: PrismaTransaction,
  scorecards: readonly { readonly criteriaSetId: string }[],
): Promise<ReadonlyMap<string, CriteriaSet>> {
  const ids = [...new Set(scorecards.map(({ criteriaSetId }) => criteriaSetId))];
  const rows = ids.length === 0 ? [] : await db.criteriaSet.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, document }) => [id, criteriaSetSchema.parse(JSON.parse(document))]));
}

function rowOf(
  campaignId: string,
  { id, unitId, groupCode, criteriaSetId, profile }: Settled,
  columns: ReturnType<typeof columnsOf>,
) {
  const profileJson = JSON.stringify(profile);
  return { id, campaignId, unitId, groupCode, criteriaSetId, profileJson, ...storedColumns(columns) };
}
