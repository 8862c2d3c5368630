import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadSet, type TurnMemory } from './workplace.ts';

const GROUPS = `SELECT code, "criteriaSetId" FROM "UnitGroup" WHERE "campaignId" = ?`;

/** The criteria set of each group of a campaign, by the group's code. */
export async function loadGroupSets(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
): Promise<ReadonlyMap<string, CriteriaSet>> {
  const rows = await db.all<{ code: string; criteriaSetId: string }>(GROUPS, [campaignId]);
  const sets = new Map<string, CriteriaSet>();
  for (const { code, criteriaSetId } of rows)
    sets.set(code, await memory.documents.criteriaSet(criteriaSetId, () => loadSet(db, criteriaSetId)));
  return sets;
}

export async function loadGroupSet(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  groupCode: string,
): Promise<CriteriaSet | null> {
  return (await loadGroupSets(db, memory, campaignId)).get(groupCode) ?? null;
}
