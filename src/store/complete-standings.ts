import { resultStandingOf } from '../domain/appraisal/result-standing.ts';
import type { Instant } from '../domain/scaled.ts';
import type { SqlSession } from './sql-session.ts';
import { StoredDocuments } from './stored-documents.ts';
import { ScorecardContents } from './turns/scorecard-contents.ts';
import { loadScorecard } from './turns/workplace.ts';

/** Also those that are reopened, which are few and stay as they are. */
const SENT_BEFORE = `
  SELECT id FROM "Scorecard" WHERE "submittedAt" IS NOT NULL
    AND ("toJudge" = 0 OR ("appraisedPoints" IS NOT NULL AND confirmable IS NULL))`;

const COMPLETE = `UPDATE "Scorecard" SET "toJudge" = ?, confirmable = ? WHERE id = ? AND version = ?`;

/**
 * Counts what is to be judged of scorecards that were sent before appraisal was kept beside them; nobody could have
 * judged anything of those. Of those that were judged before it was kept, what the council could confirm. One that
 * changes meanwhile is completed by whoever changes it.
 */
export async function completeStandings(session: SqlSession, now: Instant): Promise<void> {
  const sent = await session.read((db) => db.all<{ id: string }>(SENT_BEFORE, []));
  if (sent.length === 0) return;
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  await session.write(async (db) => {
    for (const { id } of sent) {
      const work = await loadScorecard(db, memory, id, now);
      if (work === null) continue;
      const { toJudge, confirmable } = resultStandingOf(work);
      await db.run(COMPLETE, [toJudge, confirmable, id, work.scorecardVersion]);
    }
  });
}
