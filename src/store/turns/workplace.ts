import type { Membership, WorkplaceRecord } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { RecordedEntry, ScoreChange, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { StoredDocuments } from '../stored-documents.ts';

const SCORECARD = `
  SELECT s.version, s."profileJson", s."criteriaSetId", c.document AS "campaignJson"
  FROM "Scorecard" s JOIN "Campaign" c ON c.id = s."campaignId" WHERE s.id = ?`;

interface ScorecardRow {
  readonly version: number;
  readonly profileJson: string;
  readonly criteriaSetId: string;
  readonly campaignJson: string;
}

/** The scorecard of a membership; null for a person who only answers surveys. */
export async function loadWorkplace(
  db: SqlTransaction,
  documents: StoredDocuments,
  membership: Membership,
): Promise<WorkplaceRecord | null> {
  const { scorecardId, unitId, unitName, roles } = membership;
  if (roles.every((role) => role === 'respondent')) return null;
  const [row] = await db.all<ScorecardRow>(SCORECARD, [scorecardId]);
  if (row === undefined) return null;
  const set = await documents.criteriaSet(row.criteriaSetId, () => loadSet(db, row.criteriaSetId));
  return {
    scorecardId,
    scorecardVersion: row.version,
    campaign: documents.campaign(row.campaignJson),
    unitId,
    unitName,
    profile: documents.profile(row.profileJson),
    set,
    ...(await loadEntries(db, scorecardId)),
    changes: await loadChanges(db, scorecardId),
  };
}

async function loadSet(db: SqlTransaction, id: string): Promise<string> {
  const [row] = await db.all<{ document: string }>(`SELECT document FROM "CriteriaSet" WHERE id = ?`, [id]);
  if (row === undefined) throw new Error(`no criteria set ${id}`);
  return row.document;
}

const ENTRIES = `
  SELECT e."itemKey", e."entryJson", e.version, e."officialId", e."changedAt", o.name
  FROM "ScoreEntry" e JOIN "Official" o ON o.id = e."officialId" WHERE e."scorecardId" = ?`;

interface EntryRow {
  readonly itemKey: string;
  readonly entryJson: string;
  readonly version: number;
  readonly officialId: string;
  readonly changedAt: Instant;
  readonly name: string;
}

async function loadEntries(
  db: SqlTransaction,
  scorecardId: string,
): Promise<Pick<WorkplaceRecord, 'entries' | 'officialNames'>> {
  const rows = await db.all<EntryRow>(ENTRIES, [scorecardId]);
  const entries = new Map<string, RecordedEntry>();
  const officialNames = new Map<string, string>();
  for (const { itemKey, entryJson, version, officialId, changedAt, name } of rows) {
    entries.set(itemKey, { ...readEntry(entryJson), version, changedBy: officialId, changedAt });
    officialNames.set(officialId, name);
  }
  return { entries, officialNames };
}

const CHANGES = `
  SELECT id, "itemKey", "officialId", "officialName", at, "beforeJson", "afterJson", undoes FROM (
    SELECT h.id, h."itemKey", h."officialId", o.name AS "officialName", h.at, h."beforeJson", h."afterJson", h.undoes,
      ROW_NUMBER() OVER (PARTITION BY h."itemKey" ORDER BY h.id DESC) AS recency
    FROM "ScoreChange" h JOIN "Official" o ON o.id = h."officialId" WHERE h."scorecardId" = ?) AS recent
  WHERE recency <= 5 ORDER BY id DESC`;

interface ChangeRow extends Omit<ScoreChange, 'before' | 'after'> {
  readonly beforeJson: string | null;
  readonly afterJson: string | null;
}

async function loadChanges(db: SqlTransaction, scorecardId: string): Promise<readonly ScoreChange[]> {
  const rows = await db.all<ChangeRow>(CHANGES, [scorecardId]);
  return rows.map(({ beforeJson, afterJson, ...change }) => ({
    ...change,
    before: beforeJson === null ? null : readEntry(beforeJson),
    after: afterJson === null ? null : readEntry(afterJson),
  }));
}

/** Not checked again: every entry was checked against its schema before it was written. */
function readEntry(json: string): ScoreEntry {
  return JSON.parse(json) as ScoreEntry;
}
