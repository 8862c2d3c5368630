import type { ScorecardStore } from '../../application/ports/scorecard-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import { toNfc } from '../../domain/text.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import { loadScorecard } from '../turns/workplace.ts';

/** Scorecards on either database. */
export function createScorecardStore(session: SqlSession, now: () => Instant): ScorecardStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return {
    load: (scorecardId) => session.read((db) => loadScorecard(db, memory, scorecardId, now())),
    find: (campaignId, unitCode) => session.read((db) => findByCode(db, campaignId, unitCode)),
  };
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
