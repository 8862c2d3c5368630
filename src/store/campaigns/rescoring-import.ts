import { isDeepStrictEqual } from 'node:util';
import { type Campaign, campaignSchema, unitProfileSchema } from '../../domain/campaign/campaign.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import type { SetsByGroup } from './store-campaign.ts';
import { settledBy } from './store-scorecards.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Whether points, indexes, classes or ranks of a stored campaign would follow from something else after the import. */
export async function changesResults(
  db: PrismaTransaction,
  { campaign, groups, units }: CampaignImport,
  sets: SetsByGroup,
): Promise<boolean> {
  if (await changesRules(db, campaign)) return true;
  const campaignId = campaign.id;
  const storedGroups = await db.unitGroup.findMany({ where: { campaignId } });
  const groupBefore = new Map(storedGroups.map((group) => [group.code, group]));
  const isOtherGroup = groups.some(({ code, ranked }) => {
    const before = groupBefore.get(code);
    return before?.ranked !== ranked || before.criteriaSetId !== sets.get(code)?.id;
  });
  if (isOtherGroup) return true;
  const scorecards = await db.scorecard.findMany({
    where: { campaignId },
    select: { unitId: true, groupCode: true, criteriaSetId: true, profileJson: true },
  });
  const before = new Map(scorecards.map((scorecard) => [scorecard.unitId, settledBy(scorecard)]));
  return units.some(({ id, groupCode, profile }) => {
    const profileJson = JSON.stringify(unitProfileSchema.parse(profile));
    const criteriaSetId = sets.get(groupCode)?.id ?? '';
    return before.get(id) !== settledBy({ groupCode, criteriaSetId, profileJson });
  });
}

/**
 * Takes every scorecard before it is read: whoever decided by what was stored before decides again, also on a scorecard
 * for which the import makes no difference so far.
 */
export async function holdEveryScorecard(db: PrismaTransaction, campaignId: string): Promise<void> {
  await db.scorecard.updateMany({ where: { campaignId }, data: { version: { increment: 1 } } });
}

/** False for a campaign that is not stored yet. */
async function changesRules(db: PrismaTransaction, campaign: Campaign): Promise<boolean> {
  const row = await db.campaign.findUnique({ where: { id: campaign.id }, select: { document: true } });
  return (
    row !== null &&
    !isDeepStrictEqual(rulesOf(campaignSchema.parse(JSON.parse(row.document))), rulesOf(campaign))
  );
}

function rulesOf({ bonusCap, penaltyCap, referenceDays, classification, ranking }: Campaign) {
  return { bonusCap, penaltyCap, referenceDays, classification, ranking };
}
