import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { LoadedAmendable, UsedSets } from './amendable-campaign.ts';
import { columnsOf, type ScorecardColumns, storedColumns } from './scorecard-columns.ts';
import { settledBy } from './store-scorecards.ts';
import type { PrismaTransaction } from './wholly.ts';

/**
 * Takes every scorecard that uses the set before it is read, growing its version: whoever scores meanwhile waits and
 * decides again, instead of making the whole amendment start over.
 */
export async function holdScorecards(db: PrismaTransaction, { campaign, inUse }: UsedSets): Promise<void> {
  await db.scorecard.updateMany({
    where: { campaignId: campaign.id, criteriaSetId: { in: inUse.map(({ id }) => id) } },
    data: { version: { increment: 1 } },
  });
}

/** Every held scorecard to one version of the set, with what its entries and verdicts come to by it. */
export async function moveScorecards(
  db: PrismaTransaction,
  trail: AuditTrail,
  { campaign, scorecards, at }: LoadedAmendable,
  older: readonly string[],
  newer: { readonly id: string; readonly set: CriteriaSet },
): Promise<void> {
  const stored = await db.scorecard.findMany({
    where: { campaignId: campaign.id, criteriaSetId: { in: older.filter((id) => id !== newer.id) } },
    select: { id: true, groupCode: true, criteriaSetId: true, profileJson: true },
  });
  const byId = new Map(scorecards.map((scorecard) => [scorecard.scorecardId, scorecard]));
  const alike = new Map<string, { readonly columns: ScorecardColumns; readonly ids: string[] }>();
  for (const { id, ...row } of stored) {
    const scorecard = byId.get(id);
    if (scorecard === undefined) throw new Error(`scorecard ${id} was not read`);
    const [before, after] = [settledBy(row), settledBy({ ...row, criteriaSetId: newer.id })];
    await trail.add(administrationDraft('changeScorecard', at, { stream: id, before, after }));
    const columns = columnsOf({ ...scorecard, campaign, set: newer.set });
    const key = JSON.stringify(columns);
    const same = alike.get(key) ?? { columns, ids: [] };
    same.ids.push(id);
    alike.set(key, same);
  }
  for (const { columns, ids } of alike.values()) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await db.scorecard.updateMany({
        where: { id: { in: ids.slice(from, from + AT_ONCE) } },
        data: { criteriaSetId: newer.id, ...storedColumns(columns) },
      });
    }
  }
}

/** Fewer than a database takes as parameters. */
const AT_ONCE = 500;
