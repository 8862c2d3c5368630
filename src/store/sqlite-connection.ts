import Database from 'better-sqlite3';

/** How long a connection waits for a lock that another process holds, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

const SYNCHRONOUS_FULL = 2;

/** Every connection runs these: WAL alone would leave acknowledged commits in memory at a power cut. */
export const DURABLE_PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`,
] as const;

/** Throws unless the pragmas, as read back from a connection, keep every acknowledged commit through a power cut. */
export function requireDurable(journalMode: unknown, synchronous: unknown): void {
  if (journalMode === 'wal' && Number(synchronous) === SYNCHRONOUS_FULL) return;
  throw new Error(
    `SQLite would not keep every commit: journal_mode is ${journalMode}, synchronous is ${synchronous}; ` +
      `needed are wal and ${SYNCHRONOUS_FULL} (FULL). Is the data folder on a disk of this machine?`,
  );
}

/** Opens a connection of the path of a turn, durable or not at all. */
export function openSqliteConnection(file: string): Database.Database {
  const db = new Database(file);
  try {
    for (const pragma of DURABLE_PRAGMAS) db.exec(pragma);
    requireDurable(db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true }));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
