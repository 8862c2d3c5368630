import type pg from 'pg';
import type { Instant } from '../domain/scaled.ts';
import { completeStandings } from './complete-standings.ts';
import { type Migrated, migrate } from './migrate.ts';
import { migratedPostgresql } from './migrated-database.ts';
import type { OpenedStore } from './open-store.ts';
import { openPostgresPool, openPostgresSession } from './postgres-session.ts';
import { postgresqlClient } from './prisma-client.ts';
import { sessionStores } from './session-stores.ts';
import { createTokenStore } from './token-store.ts';

/** Any number that every process of this program agrees on. */
const MIGRATION_LOCK = 4_701_826_553;

/** Another one, beside which the name of a bot says which of its locks. */
const TOKEN_LOCK = 470_182;

/** The store on a server, which several processes may share. */
export async function openPostgresqlStore(
  url: string,
  migrationsFolder: string,
  now: () => Instant,
): Promise<OpenedStore> {
  const pool = openPostgresPool(url);
  const database = migratedPostgresql(pool);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: { name: 'databaseUnreachable', detail } };
  }
  try {
    const migrated = await oneProcessAtATime(pool, () => migrate(database, migrationsFolder));
    if (!migrated.ok) {
      await pool.end();
      return migrated;
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const session = openPostgresSession(pool);
  try {
    await completeStandings(session, now());
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = postgresqlClient(database.adapter);
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await session.close();
    await pool.end();
  };
  const tokens = createTokenStore(session, (name, work) => underLock(pool, TOKEN_LOCK, name, work));
  return {
    ok: true,
    store: {
      kind: 'postgresql',
      ...sessionStores(session, prisma, now),
      tokens,
      close,
    },
  };
}

/** Waits while another process migrates the same database. */
async function oneProcessAtATime(pool: pg.Pool, work: () => Promise<Migrated>): Promise<Migrated> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
  }
}

/** Holds one lock of the server while `work` runs. */
async function underLock<T>(pool: pg.Pool, family: number, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [family, name]);
    return await work();
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
  }
}
