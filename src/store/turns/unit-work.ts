import { appraise } from '../../domain/appraisal/result-standing.ts';
import { type UnitWork, type WorkItem, workState } from '../../domain/appraisal/unit-work.ts';
import type { Round, Verdict } from '../../domain/appraisal/verdict.ts';
import { type CriteriaSet, type PlacedItem, placedItems } from '../../domain/criteria/criteria-set.ts';
import type { Instant, Points } from '../../domain/scaled.ts';
import { assessedItems } from '../../domain/scorecard/assessed-items.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSets } from './group-sets.ts';
import { loadScorecard, type TurnMemory } from './workplace.ts';

const SENT = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."groupCode", s."profileJson", s.judged, s."toJudge"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId"
  WHERE s."campaignId" = ? AND s."submittedAt" IS NOT NULL`;

type SentRow = Omit<UnitWork, 'items'> & {
  readonly profileJson: string;
  readonly judged: number;
  readonly toJudge: number;
};

const VERDICTS = `
  SELECT a."scorecardId", a."itemKey", a.kind, a.round, a.points, a."entryVersion", a.explained, COALESCE(e.version, 0) AS version
  FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
    LEFT JOIN "ScoreEntry" e ON e."scorecardId" = a."scorecardId" AND e."itemKey" = a."itemKey"
  WHERE s."campaignId" = ?`;

interface VerdictRow {
  readonly scorecardId: string;
  readonly itemKey: string;
  readonly kind: Verdict['kind'];
  readonly round: Round;
  readonly points: Points | null;
  readonly entryVersion: number;
  readonly explained: number;
  readonly version: number;
}

/**
 * What has to be judged of every scorecard of a campaign that was sent, by group, then by code. Rows alone count at
 * least as much as is settled and due, so where they make the counts of the scorecard they are right; else it is read
 * whole, as where a verdict earns nothing any more because the item that it depends on was judged otherwise. So is a
 * scorecard with a verdict of more points than the item is worth now, whose rows do not say whether it holds.
 */
export async function loadUnitWork(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string,
  at: Instant,
): Promise<readonly UnitWork[]> {
  const sets = await loadGroupSets(db, memory, campaignId);
  const sent = await db.all<SentRow>(SENT, [campaignId]);
  const verdicts = new Map(
    (await db.all<VerdictRow>(VERDICTS, [campaignId])).map((row) => [keyOf(row), row]),
  );
  const claimed = await claimsOf(db, campaignId, [...sets.values()].flatMap(placedItems));
  const assessed = assessedBy(memory, sets);
  const works: UnitWork[] = [];
  for (const { profileJson, judged, toJudge, ...unit } of sent) {
    let isDoubtful = false;
    const items = assessed(unit.groupCode, profileJson).flatMap(({ item, domain }): WorkItem[] => {
      const key = keyOf({ scorecardId: unit.scorecardId, itemKey: item.key });
      const verdict = verdicts.get(key);
      isDoubtful ||= (verdict?.points ?? 0) > item.maxPoints;
      const isDue = item.counts === 'regular' || verdict !== undefined || claimed.has(key);
      return isDue ? [{ itemKey: item.key, domainKey: domain.key, state: stateOf(verdict) }] : [];
    });
    const settled = items.filter(({ state }) => state === 'settled').length;
    const isWhole = settled === judged && items.length === toJudge && !isDoubtful;
    works.push({ ...unit, items: isWhole ? items : await itemsOf(db, memory, unit.scorecardId, at) });
  }
  return works.sort(inOrder);
}

async function itemsOf(
  db: SqlTransaction,
  memory: TurnMemory,
  scorecardId: string,
  at: Instant,
): Promise<readonly WorkItem[]> {
  const work = await loadScorecard(db, memory, scorecardId, at);
  if (work === null) return [];
  const { items } = appraise(work);
  return placedItems(work.set).flatMap(({ item, domain }): WorkItem[] => {
    const standing = items.get(item.key)?.standing;
    return standing === undefined || standing === 'notNeeded' || standing === 'optional'
      ? []
      : [{ itemKey: item.key, domainKey: domain.key, state: standing }];
  });
}

function stateOf(row: VerdictRow | undefined): WorkItem['state'] {
  return row === undefined
    ? workState({ entryVersion: 0, verdict: null, explained: false })
    : workState({ entryVersion: row.version, verdict: row, explained: row.explained === 1 });
}

/** The items that units of one group and profile are assessed on; worked out once for all that share them. */
function assessedBy(
  { documents }: TurnMemory,
  sets: ReadonlyMap<string, CriteriaSet>,
): (groupCode: string, profileJson: string) => readonly PlacedItem[] {
  const known = new Map<string, readonly PlacedItem[]>();
  return (groupCode, profileJson) => {
    const key = `${groupCode}\0${profileJson}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const set = sets.get(groupCode);
    const found = set === undefined ? [] : assessedItems(set, documents.profile(profileJson));
    known.set(key, found);
    return found;
  };
}

/** Bonus and penalty are to be judged where a unit claims them; a claim that they do not apply may be one as well. */
async function claimsOf(
  db: SqlTransaction,
  campaignId: string,
  placed: readonly PlacedItem[],
): Promise<ReadonlySet<string>> {
  const keys = [
    ...new Set(placed.flatMap(({ item }) => (item.counts === 'regular' ? [] : [item.key]))),
  ].sort();
  if (keys.length === 0) return new Set();
  const rows = await db.all<{ scorecardId: string; itemKey: string; entryJson: string }>(
    `SELECT e."scorecardId", e."itemKey", e."entryJson" FROM "ScoreEntry" e
       JOIN "Scorecard" s ON s.id = e."scorecardId"
     WHERE s."campaignId" = ? AND s."submittedAt" IS NOT NULL AND e."itemKey" IN (${keys.map(() => '?').join(', ')})`,
    [campaignId, ...keys],
  );
  return new Set(rows.filter(({ entryJson }) => isClaim(JSON.parse(entryJson) as ScoreEntry)).map(keyOf));
}

function isClaim({ answer, notApplicable }: ScoreEntry): boolean {
  return answer !== null || notApplicable !== null;
}

function keyOf({ scorecardId, itemKey }: { readonly scorecardId: string; readonly itemKey: string }): string {
  return `${scorecardId}\0${itemKey}`;
}

/** By code unit, because databases sort text each in its own way. */
function inOrder(a: UnitWork, b: UnitWork): number {
  const [left, right] = [a, b].map(({ groupCode, code, unitId }) => [groupCode, code, unitId].join('\0'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
