import type { ResultsStore } from '../../application/ports/results-store.ts';
import { isPostgresql, sqliteFile } from '../database-kind.ts';
import type { StoreConfig } from '../open-store.ts';
import { openPostgresPool, openPostgresSession } from '../postgres-session.ts';
import type { SqlSession } from '../sql-session.ts';
import { openSqliteReader } from '../sqlite-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { loadResults } from './load-results.ts';

/** Which database: what of the store's settings is needed to read it. */
export type ResultsDatabase = Pick<StoreConfig, 'databaseUrl' | 'dataFolder'>;

export interface OpenedResults extends Pick<ResultsStore, 'load'> {
  close(): Promise<void>;
}

/**
 * Reads results beside the process that has the store open and has migrated it: takes no lock and writes nothing, and
 * what is written meanwhile waits for nobody.
 */
export function openResults(database: ResultsDatabase): OpenedResults {
  const session = openReader(database);
  const documents = new StoredDocuments();
  return {
    load: (campaignId) => session.read((db) => loadResults(db, documents, campaignId)),
    close: session.close,
  };
}

function openReader({ databaseUrl, dataFolder }: ResultsDatabase): Pick<SqlSession, 'read' | 'close'> {
  if (!isPostgresql(databaseUrl)) return openSqliteReader(sqliteFile(dataFolder));
  const pool = openPostgresPool(databaseUrl);
  return { read: openPostgresSession(pool).read, close: () => pool.end() };
}
