import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Instant } from '../domain/scaled.ts';
import { completeStandings } from './complete-standings.ts';
import { lockDataFolder } from './data-folder.ts';
import { sqliteFile } from './database-kind.ts';
import { FifoLock } from './fifo-lock.ts';
import { lockedAdapter } from './locked-adapter.ts';
import { migrate } from './migrate.ts';
import { migratedSqlite } from './migrated-database.ts';
import type { OpenedStore } from './open-store.ts';
import { sqliteClient } from './prisma-client.ts';
import { sessionStores } from './session-stores.ts';
import { openSqliteSession } from './sqlite-session.ts';
import { createTokenStore } from './token-store.ts';

/** The folder is ours alone, so whoever was sending when the program ended is not sending any more. */
const END_LEASES = `UPDATE "Outbox" SET "leasedUntil" = 0 WHERE status = 'pending' AND "leasedUntil" IS NOT NULL`;

/** The embedded store: one file, one process, every commit on disk. */
export async function openSqliteStore(
  dataFolder: string,
  migrationsFolder: string,
  now: () => Instant,
): Promise<OpenedStore> {
  const folder = lockDataFolder(dataFolder);
  if (!folder.ok) return folder;
  try {
    const opened = await openFile(sqliteFile(dataFolder), migrationsFolder, now, folder.lock.release);
    if (!opened.ok) folder.lock.release();
    return opened;
  } catch (error) {
    folder.lock.release();
    throw error;
  }
}

async function openFile(
  file: string,
  migrationsFolder: string,
  now: () => Instant,
  releaseFolder: () => void,
): Promise<OpenedStore> {
  const lock = new FifoLock();
  const adapter = lockedAdapter(new PrismaBetterSqlite3({ url: file }), lock);
  const migrated = await migrate(migratedSqlite(adapter), migrationsFolder);
  if (!migrated.ok) return migrated;
  const session = openSqliteSession(file, lock);
  const prisma = sqliteClient(adapter);
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await session.close();
    releaseFolder();
  };
  try {
    // Connecting reads back the durability of Prisma's own connection.
    await prisma.$connect();
    await session.write((db) => db.run(END_LEASES, []));
    await completeStandings(session, now());
    // The data folder is locked to this process, so there is no other to keep out.
    const tokens = createTokenStore(session, (_name, work) => work());
    return {
      ok: true,
      store: {
        kind: 'sqlite',
        ...sessionStores(session, prisma, now),
        tokens,
        close,
      },
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
