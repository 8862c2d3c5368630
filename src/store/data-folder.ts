import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

export interface LockedFolder {
  /** Lets another process in. */
  release(): void;
}

export type FolderRefusal =
  | { readonly name: 'dataFolderInUse'; readonly folder: string }
  /** It cannot be made, or nothing can be written there: `code` is the system's word for why. */
  | { readonly name: 'dataFolderUnusable'; readonly folder: string; readonly code: string };

/** What an operator can put right: rights, a file in the way, a disk that is full or only to be read. */
const UNUSABLE =
  /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EINVAL|ENOSPC|ENAMETOOLONG|SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)\w*)$/;

/**
 * Creates the data folder, readable by its owner only, and keeps every other process out of it. The lock is one of
 * the operating system, so it is free again however this process ends.
 */
export function lockDataFolder(
  folder: string,
):
  | { readonly ok: true; readonly lock: LockedFolder }
  | { readonly ok: false; readonly refusal: FolderRefusal } {
  let db: Database.Database | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const held = new Database(path.join(folder, 'lock.sqlite'), { timeout: 0 });
    db = held;
    held.exec('BEGIN EXCLUSIVE');
    return { ok: true, lock: { release: () => held.close() } };
  } catch (error) {
    db?.close();
    const code = codeOf(error);
    if (code.startsWith('SQLITE_BUSY')) return { ok: false, refusal: { name: 'dataFolderInUse', folder } };
    if (UNUSABLE.test(code)) return { ok: false, refusal: { name: 'dataFolderUnusable', folder, code } };
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
