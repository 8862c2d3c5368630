import { sha256 } from '../../domain/sha256.ts';
import type { PrismaTransaction } from './wholly.ts';

/**
 * SHA-256 (hex) of what is stored of a campaign but for points: its document, groups, units and roles. Officials are
 * in it by id alone. Null when it is not stored.
 */
export async function campaignContentHash(db: PrismaTransaction, campaignId: string): Promise<string | null> {
  const campaign = await db.campaign.findUnique({
    where: { id: campaignId },
    select: { document: true },
  });
  if (campaign === null) return null;
  const inCampaign = { where: { campaignId } };
  const groups = await db.unitGroup.findMany(inCampaign);
  const scorecards = await db.scorecard.findMany({
    ...inCampaign,
    select: { unitId: true, groupCode: true, criteriaSetId: true, profileJson: true },
  });
  const units = await db.unit.findMany({ where: { scorecards: { some: { campaignId } } } });
  const grants = await db.roleGrant.findMany({
    ...inCampaign,
    select: {
      officialId: true,
      unitId: true,
      role: true,
      scopeJson: true,
      validFrom: true,
      validUntil: true,
    },
  });
  const roles = grants.map(({ validFrom, validUntil, ...grant }) => ({
    ...grant,
    valid: [`${validFrom}`, `${validUntil}`],
  }));
  const rows = [groups, scorecards, units, roles].map(sorted);
  return sha256(JSON.stringify([campaign.document, ...rows]));
}

/** Rows come in no order of their own. */
function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
