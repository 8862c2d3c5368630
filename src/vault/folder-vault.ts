import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import path from 'node:path';
import type { KeepOutcome, OpenOutcome, Sha256, Vault, VaultItem } from '../application/ports/vault.ts';
import type { Instant } from '../domain/scaled.ts';
import { addressAt, placeOf, sha256Of } from './vault-address.ts';

/** The folder for what is being written: inside the vault, so that a rename never crosses file systems. */
const INCOMING = 'incoming';
/** A file is written in seconds; one this old (ms) was left by a process that died. */
const LEFT_BEHIND = 3_600_000;

export interface FolderVaultRefusal {
  readonly name: 'vaultFolderUnusable';
  readonly folder: string;
  /** The system's word for why. */
  readonly code: string;
}

export type OpenedFolderVault =
  | { readonly ok: true; readonly vault: Vault }
  | { readonly ok: false; readonly refusal: FolderVaultRefusal };

/**
 * Opens a vault of plain files, `<folder>/ab/cdef…` by the hash of their content, for its owner only. Makes the
 * folder where there is none, and removes what a killed process left half-written.
 */
export async function openFolderVault(folder: string, now: Instant = Date.now()): Promise<OpenedFolderVault> {
  const incoming = path.join(folder, INCOMING);
  try {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    await access(incoming, constants.W_OK);
    await access(folder, constants.W_OK);
    await syncFolder(path.dirname(folder));
    await syncFolder(folder);
    await removeLeftovers(incoming, now);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return { ok: false, refusal: { name: 'vaultFolderUnusable', folder, code: codeOf(error) } };
  }
  return {
    ok: true,
    vault: {
      keep: (bytes) => keep(folder, bytes),
      open: (sha256) => openAt(folder, sha256),
      purge: (sha256) => purge(folder, sha256),
      list: () => list(folder),
    },
  };
}

async function keep(folder: string, bytes: Uint8Array): Promise<KeepOutcome> {
  const sha256 = sha256Of(bytes);
  const file = path.join(folder, placeOf(sha256));
  try {
    if (!(await keepAgain(file, bytes))) await write(folder, file, bytes);
    return { kind: 'kept', sha256 };
  } catch (error) {
    if (isFull(error)) return { kind: 'full' };
    throw error;
  }
}

/**
 * True where the very same bytes lie there already. Their content is compared, because evidence that rotted on the
 * disk is mended by the person who sends it again; and the folders are synced, because whoever wrote the file may
 * not have come that far.
 */
async function keepAgain(file: string, bytes: Uint8Array): Promise<boolean> {
  const size = (await unlessMissing(stat(file)))?.size;
  if (size !== bytes.length) return false;
  const there = await unlessMissing(readFile(file));
  if (there === null || !there.equals(bytes)) return false;
  const seen = new Date();
  await utimes(file, seen, seen);
  await syncFolder(path.dirname(file));
  await syncFolder(path.dirname(path.dirname(file)));
  return true;
}

async function write(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const shard = path.dirname(file);
  const half = path.join(folder, INCOMING, randomUUID());
  try {
    await mkdir(shard, { recursive: true, mode: 0o700 });
    const handle = await open(half, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  await syncFolder(shard);
  await syncFolder(folder);
}

async function openAt(folder: string, sha256: Sha256): Promise<OpenOutcome> {
  const bytes = await unlessMissing(readFile(path.join(folder, placeOf(sha256))));
  if (bytes === null) return { kind: 'missing' };
  return sha256Of(bytes) === sha256 ? { kind: 'found', bytes } : { kind: 'damaged' };
}

async function purge(folder: string, sha256: Sha256): Promise<void> {
  const file = path.join(folder, placeOf(sha256));
  if ((await unlessMissing(stat(file))) === null) return;
  await rm(file, { force: true });
  await syncFolder(path.dirname(file));
}

async function* list(folder: string): AsyncIterable<VaultItem> {
  for (const shard of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    for (const name of await readdir(path.join(folder, shard))) {
      const sha256 = addressAt(`${shard}/${name}`);
      if (sha256 === null) continue;
      const found = await unlessMissing(stat(path.join(folder, shard, name)));
      if (found !== null) yield { sha256, size: found.size, keptAt: Math.floor(found.mtimeMs) };
    }
  }
}

async function removeLeftovers(incoming: string, now: Instant): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const left = await unlessMissing(stat(file));
    if (left !== null && now - left.mtimeMs > LEFT_BEHIND) await rm(file, { force: true });
  }
}

/** Makes the names in a folder last through a power cut. Windows cannot, and writes them through by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));

/** What an operator can put right: rights, a file in the way, a disk that is full or only to be read. */
const isUnusable = (error: unknown): boolean =>
  /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EINVAL|ENOSPC|EDQUOT|ENAMETOOLONG|EIO)$/.test(codeOf(error));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
