import type { ProgressStore } from '../../application/ports/progress-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { loadOffice } from '../turns/office.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';

/** Progress of campaigns on either database, read as the office of a turn reads it. */
export function createProgressStore(session: SqlSession, now: () => Instant): ProgressStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return {
    load: (campaignId) =>
      session.read((db) => loadOffice(db, memory, { campaignId, campaignName: '', roles: [] }, null, now())),
  };
}
