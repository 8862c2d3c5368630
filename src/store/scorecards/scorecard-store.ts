import type { ScorecardRecord, ScorecardStore } from '../../application/ports/scorecard-store.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import { loadScorecard, type TurnMemory } from '../turns/workplace.ts';

const UNIT_CODE = `SELECT code FROM "Unit" WHERE id = ?`;

/** Scorecards on either database. */
export function createScorecardStore(session: SqlSession): ScorecardStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return { load: (scorecardId) => session.read((db) => loadOne(db, memory, scorecardId)) };
}

async function loadOne(
  db: SqlTransaction,
  memory: TurnMemory,
  scorecardId: string,
): Promise<ScorecardRecord | null> {
  const record = await loadScorecard(db, memory, scorecardId);
  if (record === null) return null;
  const [unit] = await db.all<{ code: string }>(UNIT_CODE, [record.unitId]);
  return { ...record, unitCode: unit?.code ?? '' };
}
