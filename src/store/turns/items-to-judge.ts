import type { JudgedItem } from '../../domain/appraisal/appraiser-progress.ts';
import { appraise } from '../../domain/appraisal/result-standing.ts';
import { type CriteriaSet, placedItems } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { itemTotals } from '../../domain/scorecard/item-totals.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSets } from './group-sets.ts';
import { loadScorecard, type TurnMemory } from './workplace.ts';

const SENT = `
  SELECT id AS "scorecardId", "unitId", "groupCode", "profileJson", judged, "toJudge" FROM "Scorecard"
  WHERE "campaignId" = ? AND "submittedAt" IS NOT NULL`;

interface SentRow {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly groupCode: string;
  readonly profileJson: string;
  readonly judged: number;
  readonly toJudge: number;
}

/** Verdicts of the entry that stands; `settled` where no question and no explanation waits for an answer. */
const HOLDING = `
  SELECT a."scorecardId", a."itemKey",
    CASE WHEN a.kind <> 'asked' AND (a.explained = 0 OR a.round = 2) THEN 1 ELSE 0 END AS settled
  FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
    LEFT JOIN "ScoreEntry" e ON e."scorecardId" = a."scorecardId" AND e."itemKey" = a."itemKey"
  WHERE s."campaignId" = ? AND COALESCE(e.version, 0) = a."entryVersion"`;

interface HoldingRow extends ItemOfScorecard {
  readonly settled: number;
}

const CLAIMS = `
  SELECT e."scorecardId", e."itemKey", e."entryJson" FROM "ScoreEntry" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."submittedAt" IS NOT NULL AND e."itemKey" = ?`;

interface ItemOfScorecard {
  readonly scorecardId: string;
  readonly itemKey: string;
}

interface Kept {
  readonly settled: ReadonlySet<string>;
  /** Judged or claimed, so that also bonus and penalty are to be judged. */
  readonly due: ReadonlySet<string>;
}

/**
 * Every item to be judged of what was sent. Rows alone count at least as much as is settled and due, so where they
 * make the counts of the scorecard they are right; else it is read whole, as where a verdict earns nothing any more
 * because the item that it depends on was judged otherwise.
 */
export async function loadItemsToJudge(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly JudgedItem[]> {
  const sets = await loadGroupSets(db, memory, campaignId);
  const sent = await db.all<SentRow>(SENT, [campaignId]);
  const kept = await loadKept(db, campaignId, [...sets.values()]);
  const items: JudgedItem[] = [];
  for (const row of sent) {
    const set = sets.get(row.groupCode);
    const found = set === undefined ? [] : itemsByRows(memory, set, row, kept);
    const settled = found.filter((each) => each.settled).length;
    const isWhole = settled === row.judged && found.length === row.toJudge;
    items.push(...(isWhole ? found : await itemsOfScorecard(db, memory, row.scorecardId, at)));
  }
  return items;
}

function itemsByRows(
  memory: TurnMemory,
  set: CriteriaSet,
  { scorecardId, unitId, profileJson }: SentRow,
  { settled, due }: Kept,
): readonly JudgedItem[] {
  const totals = itemTotals(set, memory.documents.profile(profileJson), {}, new Map());
  return placedItems(set).flatMap(({ item, domain }): JudgedItem[] => {
    const state = totals.get(item.key)?.state;
    const key = keyOf({ scorecardId, itemKey: item.key });
    const isDue = item.counts === 'regular' || due.has(key);
    return state === 'exempt' || state === 'otherKind' || !isDue
      ? []
      : [{ unitId, domainKey: domain.key, itemKey: item.key, settled: settled.has(key) }];
  });
}

async function itemsOfScorecard(
  db: SqlTransaction,
  memory: TurnMemory,
  scorecardId: string,
  at: Instant,
): Promise<readonly JudgedItem[]> {
  const work = await loadScorecard(db, memory, scorecardId, at);
  if (work === null) return [];
  const { items } = appraise(work);
  return placedItems(work.set).flatMap(({ item, domain }): JudgedItem[] => {
    const standing = items.get(item.key)?.standing;
    return standing === undefined || standing === 'notNeeded' || standing === 'optional'
      ? []
      : [{ unitId: work.unitId, domainKey: domain.key, itemKey: item.key, settled: standing === 'settled' }];
  });
}

async function loadKept(db: SqlTransaction, campaignId: string, sets: readonly CriteriaSet[]): Promise<Kept> {
  const holding = await db.all<HoldingRow>(HOLDING, [campaignId]);
  const optional = sets.flatMap(placedItems).filter(({ item }) => item.counts !== 'regular');
  const claims: string[] = [];
  for (const itemKey of new Set(optional.map(({ item }) => item.key))) {
    const rows = await db.all<ItemOfScorecard & { entryJson: string }>(CLAIMS, [campaignId, itemKey]);
    claims.push(
      ...rows.filter(({ entryJson }) => (JSON.parse(entryJson) as ScoreEntry).answer !== null).map(keyOf),
    );
  }
  return {
    settled: new Set(holding.filter(({ settled }) => settled === 1).map(keyOf)),
    due: new Set([...holding.map(keyOf), ...claims]),
  };
}

function keyOf({ scorecardId, itemKey }: ItemOfScorecard): string {
  return `${scorecardId}\0${itemKey}`;
}
