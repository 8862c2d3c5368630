import { sha256 } from '../../application/audit/sha256.ts';
import type { PrismaTransaction } from './wholly.ts';

/**
 * SHA-256 (hex) of what is stored of a campaign but for points: its document, groups, units and roles. Officials are
 * in it by id alone. Null when it is not stored.
 */
export async function campaignContentHash(db: PrismaTransaction, id: string): Promise<string | null> {
  const campaign = await db.campaign.findUnique({
    where: { id },
    select: {
      document: true,
      groups: { select: { code: true, name: true, criteriaSetId: true, ranked: true } },
      scorecards: {
        select: { groupCode: true, criteriaSetId: true, profileJson: true, unit: true },
      },
      grants: { select: { officialId: true, unitId: true, role: true } },
    },
  });
  if (campaign === null) return null;
  const { document, groups, scorecards, grants } = campaign;
  return sha256(JSON.stringify([document, sorted(groups), sorted(scorecards), sorted(grants)]));
}

/** Rows come in no order of their own. */
function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
