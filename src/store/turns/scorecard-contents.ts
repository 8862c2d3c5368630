import type { Evidence, RecordedEvidence } from '../../domain/evidence/evidence.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { RecordedEntry, ScoreChange, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';

/** A change as stored: who made it by id, since names may be corrected later. */
export type StoredChange = Omit<ScoreChange, 'officialName'>;

export interface ScorecardContent {
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  /** The five most recent changes of every item, newest first. */
  readonly changes: readonly StoredChange[];
  /** Every document, removed ones too, in the order in which it was added. */
  readonly evidence: readonly RecordedEvidence[];
}

interface VersionedContent extends ScorecardContent {
  readonly version: number;
}

const REMEMBERED_SCORECARDS = 200;
const CHANGES_PER_ITEM = 5;

/**
 * Reads what is recorded on scorecards, remembering each as of its version. Whoever changes entries takes the
 * scorecard's row first, grows its version and appends to its history, so that an equal version means equal content
 * and the changes after the last one known tell everything that is new. Reading it all is most of a turn's cost.
 */
export class ScorecardContents {
  readonly #known = new Map<string, VersionedContent>();

  /** `version` must come from the snapshot that `db` reads. */
  async load(db: SqlTransaction, scorecardId: string, version: number): Promise<ScorecardContent> {
    const known = this.#known.get(scorecardId);
    if (known?.version === version) return known;
    // Another turn may already have read a later snapshot than this one.
    const isOlder = known !== undefined && known.version < version;
    const content = isOlder ? await rollForward(db, scorecardId, known) : await loadAll(db, scorecardId);
    if (known === undefined || isOlder) this.#remember(scorecardId, { ...content, version });
    return content;
  }

  #remember(scorecardId: string, content: VersionedContent): void {
    this.#known.delete(scorecardId);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= REMEMBERED_SCORECARDS) this.#known.delete(oldest);
    this.#known.set(scorecardId, content);
  }
}

const EVIDENCE = `
  SELECT "documentJson", version, "officialId", "addedAt" FROM "Evidence"
  WHERE "scorecardId" = ? AND "scorecardVersion" > ? ORDER BY "addedAt", id`;

const ENTRY_COLUMNS = `"itemKey", "entryJson", version, "officialId", "changedAt"`;
const ENTRIES = `SELECT ${ENTRY_COLUMNS} FROM "ScoreEntry" WHERE "scorecardId" = ?`;
const ENTRY = `${ENTRIES} AND "itemKey" = ?`;

const CHANGE_COLUMNS = `id, "itemKey", "officialId", at, "beforeJson", "afterJson", undoes`;
const NEW_CHANGES = `SELECT ${CHANGE_COLUMNS} FROM "ScoreChange" WHERE "scorecardId" = ? AND id > ? ORDER BY id DESC`;
const RECENT_CHANGES = `
  SELECT ${CHANGE_COLUMNS} FROM (
    SELECT ${CHANGE_COLUMNS}, ROW_NUMBER() OVER (PARTITION BY "itemKey" ORDER BY id DESC) AS recency
    FROM "ScoreChange" WHERE "scorecardId" = ?) AS ranked
  WHERE recency <= ${CHANGES_PER_ITEM} ORDER BY id DESC`;

interface EntryRow {
  readonly itemKey: string;
  readonly entryJson: string;
  readonly version: number;
  readonly officialId: string;
  readonly changedAt: Instant;
}

interface ChangeRow extends Omit<StoredChange, 'before' | 'after'> {
  readonly beforeJson: string | null;
  readonly afterJson: string | null;
}

interface EvidenceRow {
  readonly documentJson: string;
  readonly version: number;
  readonly officialId: string;
  readonly addedAt: Instant;
}

async function loadEvidence(
  db: SqlTransaction,
  scorecardId: string,
  changedAfter: number,
): Promise<readonly RecordedEvidence[]> {
  const rows = await db.all<EvidenceRow>(EVIDENCE, [scorecardId, changedAfter]);
  return rows.map(({ documentJson, version, officialId, addedAt }) => ({
    ...(JSON.parse(documentJson) as Evidence),
    version,
    addedBy: officialId,
    addedAt,
  }));
}

/** Changed documents take the place of what was known of them; new ones come last. */
function withChanged(
  known: readonly RecordedEvidence[],
  changed: readonly RecordedEvidence[],
): readonly RecordedEvidence[] {
  const byId = new Map([...known, ...changed].map((each) => [each.id, each]));
  return [...byId.values()];
}

async function loadAll(db: SqlTransaction, scorecardId: string): Promise<ScorecardContent> {
  const entries = await db.all<EntryRow>(ENTRIES, [scorecardId]);
  const changes = await db.all<ChangeRow>(RECENT_CHANGES, [scorecardId]);
  return {
    entries: new Map(entries.map((row) => [row.itemKey, recordedEntry(row)])),
    changes: changes.map(storedChange),
    evidence: await loadEvidence(db, scorecardId, 0),
  };
}

async function rollForward(
  db: SqlTransaction,
  scorecardId: string,
  known: VersionedContent,
): Promise<ScorecardContent> {
  const rows = await db.all<ChangeRow>(NEW_CHANGES, [scorecardId, known.changes[0]?.id ?? 0]);
  const entries = new Map(known.entries);
  for (const itemKey of new Set(rows.map((row) => row.itemKey))) {
    const [entry] = await db.all<EntryRow>(ENTRY, [scorecardId, itemKey]);
    if (entry === undefined) entries.delete(itemKey);
    else entries.set(itemKey, recordedEntry(entry));
  }
  const changed = await loadEvidence(db, scorecardId, known.version);
  return {
    entries,
    changes: mostRecent([...rows.map(storedChange), ...known.changes]),
    evidence: withChanged(known.evidence, changed),
  };
}

function mostRecent(newestFirst: readonly StoredChange[]): readonly StoredChange[] {
  const counts = new Map<string, number>();
  return newestFirst.filter(({ itemKey }) => {
    const count = (counts.get(itemKey) ?? 0) + 1;
    counts.set(itemKey, count);
    return count <= CHANGES_PER_ITEM;
  });
}

function recordedEntry({ entryJson, version, officialId, changedAt }: EntryRow): RecordedEntry {
  return { ...readEntry(entryJson), version, changedBy: officialId, changedAt };
}

function storedChange({ beforeJson, afterJson, ...change }: ChangeRow): StoredChange {
  return {
    ...change,
    before: beforeJson === null ? null : readEntry(beforeJson),
    after: afterJson === null ? null : readEntry(afterJson),
  };
}

/** Not checked again: every entry was checked against its schema before it was written. */
function readEntry(json: string): ScoreEntry {
  return JSON.parse(json) as ScoreEntry;
}
