import type { ScorecardRecord, ScorecardStore } from '../../application/ports/scorecard-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import { toNfc } from '../../domain/text.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import { loadScorecard, type TurnMemory } from '../turns/workplace.ts';

const UNIT_CODE = `SELECT code FROM "Unit" WHERE id = ?`;

/** Scorecards on either database. */
export function createScorecardStore(session: SqlSession, now: () => Instant): ScorecardStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return {
    load: (scorecardId) => session.read((db) => loadOne(db, memory, scorecardId, now())),
    find: (campaignId, unitCode) => session.read((db) => findByCode(db, campaignId, unitCode)),
  };
}

async function loadOne(
  db: SqlTransaction,
  memory: TurnMemory,
  scorecardId: string,
  at: Instant,
): Promise<ScorecardRecord | null> {
  const record = await loadScorecard(db, memory, scorecardId, at);
  if (record === null) return null;
  const [unit] = await db.all<{ code: string }>(UNIT_CODE, [record.unitId]);
  return { ...record, unitCode: unit?.code ?? '' };
}

const OF_CAMPAIGN = `
  SELECT s.id, u.code FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ? ORDER BY u.code`;

/** Compared here, since SQLite folds the case of ASCII letters alone and codes have a Đ. */
async function findByCode(db: SqlTransaction, campaignId: string, unitCode: string): Promise<string | null> {
  const wanted = folded(unitCode);
  const rows = await db.all<{ id: string; code: string }>(OF_CAMPAIGN, [campaignId]);
  return rows.find(({ code }) => folded(code) === wanted)?.id ?? null;
}

function folded(code: string): string {
  return toNfc(code).toLocaleLowerCase('vi');
}
