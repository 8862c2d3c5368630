import type { AcrossRow, ItemAcross } from '../../conversation/looked-up.ts';
import type { ItemStanding } from '../../domain/appraisal/appraised-item.ts';
import { appraiseScorecard } from '../../domain/appraisal/appraised-scorecard.ts';
import type { Findings, GivenVerdict } from '../../domain/appraisal/item-appraisal.ts';
import type { Round, Verdict } from '../../domain/appraisal/verdict.ts';
import { placedItems } from '../../domain/criteria/criteria-set.ts';
import { setAround } from '../../domain/criteria/deciding-items.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { evidenceFor } from '../../domain/evidence/proof.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadGroupSet } from './group-sets.ts';
import type { TurnMemory } from './workplace.ts';

const CAMPAIGN = `SELECT document FROM "Campaign" WHERE id = ?`;

const SENT = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."profileJson"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId"
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL`;

type SentRow = Pick<AcrossRow, 'scorecardId' | 'unitId' | 'code' | 'name'> & { readonly profileJson: string };

const entriesOf = (keys: number): string => `
  SELECT e."scorecardId", e."itemKey", e."entryJson", e.version FROM "ScoreEntry" e
    JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL AND e."itemKey" IN (${places(keys)})`;

interface EntryRow {
  readonly scorecardId: string;
  readonly itemKey: string;
  readonly entryJson: string;
  readonly version: number;
}

const verdictsOf = (keys: number): string => `
  SELECT a."scorecardId", a."itemKey", a.round, a."verdictJson", a."officialId" AS by, a.at, a.explained
  FROM "AppraisedItem" a JOIN "Scorecard" s ON s.id = a."scorecardId"
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL AND a."itemKey" IN (${places(keys)})`;

interface VerdictRow {
  readonly scorecardId: string;
  readonly itemKey: string;
  readonly round: Round;
  readonly verdictJson: string;
  readonly by: string;
  readonly at: Instant;
  readonly explained: number;
}

const DOCUMENTS = `
  SELECT e."scorecardId", e."documentJson" FROM "Evidence" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."groupCode" = ? AND s."submittedAt" IS NOT NULL AND e."documentJson" LIKE ? ESCAPE '~'`;

/** Texts that hold the item's key as JSON writes it. An escape of our own, since PostgreSQL takes a backslash for one. */
function naming(itemKey: string): string {
  return `%${JSON.stringify(itemKey).replace(/[~%_]/gu, '~$&')}%`;
}

interface AcrossWanted {
  readonly campaignId: string;
  readonly groupCode: string;
  readonly itemKey: string;
}

/**
 * One item in every scorecard of a group that was sent; null where the group or the item is unknown. Only the item and
 * those that decide it are read, and judged as a whole scorecard would be.
 */
export async function loadAcross(
  db: SqlTransaction,
  memory: TurnMemory,
  { campaignId, groupCode, itemKey }: AcrossWanted,
): Promise<ItemAcross | null> {
  const set = await loadGroupSet(db, memory, campaignId, groupCode);
  const [stored] = await db.all<{ document: string }>(CAMPAIGN, [campaignId]);
  if (stored === undefined || set === null) return null;
  const around = setAround(set, itemKey);
  const keys = placedItems(around).map(({ item }) => item.key);
  if (keys.length === 0) return null;
  const campaign = memory.documents.campaign(stored.document);
  const sent = await db.all<SentRow>(SENT, [campaignId, groupCode]);
  const here = [campaignId, groupCode, ...keys];
  const entries = byScorecard(await db.all<EntryRow>(entriesOf(keys.length), here), entryOf);
  const findings = byScorecard(await db.all<VerdictRow>(verdictsOf(keys.length), here), findingsOf);
  const documents = await countDocuments(db, { campaignId, groupCode, itemKey });
  const standingIn = ({ scorecardId, profileJson }: SentRow): ItemStanding => {
    const { items } = appraiseScorecard(
      around,
      memory.documents.profile(profileJson),
      campaign,
      entries.get(scorecardId) ?? new Map(),
      { appraisals: findings.get(scorecardId) ?? new Map(), submission: null },
    );
    const found = items.get(itemKey);
    if (found === undefined) throw new Error(`no such item: ${itemKey}`);
    const { standing, self, points, verdict } = found;
    return { standing, self, points, verdict };
  };
  return {
    groupCode,
    itemKey,
    set,
    rows: sent
      .map((row): AcrossRow => {
        const { scorecardId, unitId, code, name } = row;
        const count = documents.get(scorecardId) ?? 0;
        return { scorecardId, unitId, code, name, documents: count, appraised: standingIn(row) };
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** How many documents prove the item, by scorecard. */
async function countDocuments(
  db: SqlTransaction,
  { campaignId, groupCode, itemKey }: AcrossWanted,
): Promise<ReadonlyMap<string, number>> {
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
  return count;
}

function entryOf({ entryJson, version }: EntryRow): ScoreEntry & { readonly version: number } {
  return { ...(JSON.parse(entryJson) as ScoreEntry), version };
}

/** The last verdict is enough: what counts now does not follow from those before it. */
function findingsOf({ round, verdictJson, by, at, explained }: VerdictRow): Findings {
  const given: GivenVerdict = { round, verdict: JSON.parse(verdictJson) as Verdict, by, at };
  return { verdicts: [given], explanations: { length: explained } };
}

/** What the rows say of each item, by scorecard. */
function byScorecard<Row extends { readonly scorecardId: string; readonly itemKey: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  const found = new Map<string, Map<string, Value>>();
  for (const row of rows) {
    const items = found.get(row.scorecardId) ?? new Map<string, Value>();
    found.set(row.scorecardId, items.set(row.itemKey, read(row)));
  }
  return found;
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
