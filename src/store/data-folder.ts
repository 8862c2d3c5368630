import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

export interface LockedFolder {
  /** Lets another process in. */
  release(): void;
}

/**
 * Creates the data folder, readable by its owner only, and keeps every other process out of it. The lock is one of
 * the operating system, so it is free again however this process ends.
 */
export function lockDataFolder(
  folder: string,
):
  | { readonly ok: true; readonly lock: LockedFolder }
  | { readonly ok: false; readonly refusal: { readonly name: 'dataFolderInUse'; readonly folder: string } } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Database(path.join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return { ok: true, lock: { release: () => db.close() } };
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return { ok: false, refusal: { name: 'dataFolderInUse', folder } };
    }
    throw error;
  }
}
