import type { ResultsStore } from '../../application/ports/results-store.ts';
import { audited } from '../audit/prisma-audit-rows.ts';
import { wholly } from '../campaigns/wholly.ts';
import type { PrismaDatabase } from '../prisma-client.ts';
import type { SqlSession } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { importPast } from './import-past.ts';
import { loadResults } from './load-results.ts';

/** Results of whole campaigns on either database. */
export function createResultsStore(session: SqlSession, prisma: PrismaDatabase): ResultsStore {
  const documents = new StoredDocuments();
  return {
    load: (campaignId) => session.read((db) => loadResults(db, documents, campaignId)),
    importPast: (campaignId, source, at) =>
      wholly(prisma, (db) => audited(db, (trail) => importPast(db, trail, campaignId, source, at))),
  };
}
