import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { StoreFactory } from '../contract/store-under-test.ts';

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'cchc-kho dữ liệu-'));
}

export async function openFolder(dataFolder: string, databaseUrl: string | null = null): Promise<Store> {
  const opened = await openStore({ databaseUrl, dataFolder, migrationsFolder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.store;
}

let migrated: Promise<string> | undefined;

async function migrateOnce(): Promise<string> {
  const folder = await temporaryFolder();
  await (await openFolder(folder)).close();
  return folder;
}

/** Each test works on its own copy of a database that was migrated once. */
export const sqliteStore: StoreFactory = {
  name: 'SQLite',
  openEmpty: async () => {
    migrated ??= migrateOnce();
    const folder = await temporaryFolder();
    await cp(path.join(await migrated, 'cchc.sqlite'), path.join(folder, 'cchc.sqlite'));
    return {
      store: await openFolder(folder),
      database: { databaseUrl: null, dataFolder: folder },
      reopen: () => openFolder(folder),
      discard: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

export async function forgetMigrated(): Promise<void> {
  if (migrated !== undefined) await rm(await migrated, { recursive: true, force: true });
  migrated = undefined;
}
