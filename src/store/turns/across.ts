import type { AcrossRow, ItemAcross } from '../../conversation/looked-up.ts';
import type { Round, Verdict } from '../../domain/appraisal/verdict.ts';
import { placedItems } from '../../domain/criteria/criteria-set.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { evidenceFor } from '../../domain/evidence/proof.ts';
import type { Instant } from '../../domain/scaled.ts';
import { assessedItems } from '../../domain/scorecard/assessed-items.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSet } from './group-sets.ts';
import type { TurnMemory } from './workplace.ts';

const ROWS = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."profileJson",
    e."entryJson", e.version AS "entryVersion", e."officialId" AS "changedBy", e."changedAt",
    a.round, a."verdictJson", a."officialId" AS "judgedBy", a.at AS "judgedAt", a.explained
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId"
    LEFT JOIN "ScoreEntry" e ON e."scorecardId" = s.id AND e."itemKey" = ?
    LEFT JOIN "AppraisedItem" a ON a."scorecardId" = s.id AND a."itemKey" = ?
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL`;

interface Row {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly profileJson: string;
  readonly entryJson: string | null;
  readonly entryVersion: number | null;
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
  readonly round: Round | null;
  readonly verdictJson: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: Instant | null;
  readonly explained: number | null;
}

const DOCUMENTS = `
  SELECT e."scorecardId", e."documentJson" FROM "Evidence" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL AND e."documentJson" LIKE ? ESCAPE '~'`;

/** Texts that hold the item's key as JSON writes it. An escape of our own, since PostgreSQL takes a backslash for one. */
function naming(itemKey: string): string {
  return `%${JSON.stringify(itemKey).replace(/[~%_]/gu, '~$&')}%`;
}

/** One item in every scorecard of a group that was sent; null where the group or the item is unknown. */
export async function loadAcross(
  db: SqlTransaction,
  memory: TurnMemory,
  {
    campaignId,
    groupCode,
    itemKey,
  }: { readonly campaignId: string; readonly groupCode: string; readonly itemKey: string },
): Promise<ItemAcross | null> {
  const set = await loadGroupSet(db, memory, campaignId, groupCode);
  if (set === null || !placedItems(set).some(({ item }) => item.key === itemKey)) return null;
  const rows = await db.all<Row>(ROWS, [itemKey, itemKey, campaignId, groupCode]);
  // A document may hold the key elsewhere than among its items; `evidenceFor` decides.
  const documents = await db.all<{ scorecardId: string; documentJson: string }>(DOCUMENTS, [
    campaignId,
    groupCode,
    naming(itemKey),
  ]);
  const count = new Map<string, number>();
  for (const { scorecardId, documentJson } of documents) {
    const proves = evidenceFor([JSON.parse(documentJson) as Evidence], itemKey).length;
    count.set(scorecardId, (count.get(scorecardId) ?? 0) + proves);
  }
  const isAssessed = (profileJson: string) =>
    assessedItems(set, memory.documents.profile(profileJson)).some(({ item }) => item.key === itemKey);
  return {
    groupCode,
    itemKey,
    set,
    rows: rows
      .map(
        (row): AcrossRow => ({
          scorecardId: row.scorecardId,
          unitId: row.unitId,
          code: row.code,
          name: row.name,
          assessed: isAssessed(row.profileJson),
          entry: entryOf(row),
          documents: count.get(row.scorecardId) ?? 0,
          verdict: verdictOf(row),
          explained: row.explained === 1,
        }),
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function entryOf({ entryJson, entryVersion, changedBy, changedAt }: Row): AcrossRow['entry'] {
  if (entryJson === null || entryVersion === null || changedBy === null || changedAt === null) return null;
  return { ...(JSON.parse(entryJson) as ScoreEntry), version: entryVersion, changedBy, changedAt };
}

function verdictOf({ round, verdictJson, judgedBy, judgedAt }: Row): AcrossRow['verdict'] {
  if (round === null || verdictJson === null || judgedBy === null || judgedAt === null) return null;
  return { round, verdict: JSON.parse(verdictJson) as Verdict, by: judgedBy, at: judgedAt };
}
