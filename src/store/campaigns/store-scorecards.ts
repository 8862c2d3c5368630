import { isDeepStrictEqual } from 'node:util';
import { unitProfileSchema } from '../../domain/campaign/campaign.ts';
import type { CampaignImport, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import type { Instant } from '../../domain/scaled.ts';
import { totalScorecard } from '../../domain/scorecard/scorecard-totals.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { type EntriesByItem, entriesByScorecard } from './entries-by-scorecard.ts';
import type { SetsByGroup } from './store-campaign.ts';
import type { PrismaTransaction } from './wholly.ts';

/** What an import decides about a scorecard; the rest belongs to its people. */
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
} as const;

/** One scorecard for every unit, its totals true for the entries that it holds. Tells whether anything changed. */
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
  const wanted = imported.units.map((unit) => {
    const id = stored.get(unit.id)?.id ?? `${campaignId}:${unit.id}`;
    return scorecardOf(imported, sets, unit, id, entries.get(id) ?? new Map());
  });
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

function scorecardOf(
  { campaign }: CampaignImport,
  sets: SetsByGroup,
  unit: ImportedUnit,
  id: string,
  entries: EntriesByItem,
) {
  const found = sets.get(unit.groupCode);
  if (found === undefined)
    throw new Error(`unit ${unit.id} is in no group of the campaign: ${unit.groupCode}`);
  const profile = unitProfileSchema.parse(unit.profile);
  const { points, maximum, answered, toAnswer } = totalScorecard(
    found.set,
    profile,
    campaign,
    entries,
  ).overall;
  return {
    id,
    campaignId: campaign.id,
    unitId: unit.id,
    groupCode: unit.groupCode,
    criteriaSetId: found.id,
    profileJson: JSON.stringify(profile),
    points: points as number,
    maximum: maximum as number,
    answered,
    toAnswer,
  };
}
