import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import {
  type MigratedDatabase,
  migratedPostgresql,
  migratedSqlite,
} from '../../src/store/migrated-database.ts';
import type { Dialect } from '../../src/store/migration-files.ts';
import { openPostgresPool } from '../../src/store/postgres-session.ts';
import { createDatabase, findServer } from './postgresql-server.ts';
import { migrationsFolder, temporaryFolder } from './sqlite-store.ts';

interface TemporaryDatabase {
  readonly database: MigratedDatabase;
  drop(): Promise<void>;
}

function migrationSuite(dialect: Dialect, create: (folder: string) => Promise<TemporaryDatabase>): void {
  let folder = '';
  let temporary: TemporaryDatabase;

  beforeEach(async () => {
    folder = await temporaryFolder();
    await cp(path.join(migrationsFolder, dialect), path.join(folder, dialect), { recursive: true });
    temporary = await create(folder);
  });

  afterEach(async () => {
    await temporary.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function query(sql: string): Promise<readonly unknown[][]> {
    const connection = await temporary.database.adapter.connect();
    try {
      return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
    } finally {
      await connection.dispose();
    }
  }

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(path.join(folder, dialect, name), { recursive: true });
    await writeFile(path.join(folder, dialect, name, 'migration.sql'), sql);
  }

  const start = () => migrate(temporary.database, folder);
  const recorded = async () =>
    (await query('SELECT migration_name FROM _prisma_migrations ORDER BY started_at')).flat();

  test('an empty database gets every migration, recorded the way Prisma does', async () => {
    const entries = await readdir(path.join(folder, dialect), { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
    expect(await start()).toEqual({ ok: true, applied: names });
    expect(await recorded()).toEqual(names);
  });

  test('a second start applies nothing', async () => {
    await start();
    expect(await start()).toEqual({ ok: true, applied: [] });
  });

  test('only what is new is applied', async () => {
    await start();
    const later = `CREATE TABLE "Later" (id TEXT DEFAULT 'a;b');\nINSERT INTO "Later" DEFAULT VALUES;`;
    await addMigration('30000101000000_later', later);
    expect(await start()).toEqual({ ok: true, applied: ['30000101000000_later'] });
    expect(await query('SELECT id FROM "Later"')).toEqual([['a;b']]);
  });

  test('a database that knows a later migration is refused and left alone', async () => {
    await start();
    await addMigration('30000101000000_later', 'CREATE TABLE "Later" (id INTEGER);');
    await start();
    await rm(path.join(folder, dialect, '30000101000000_later'), { recursive: true });
    await addMigration('20000101000000_other', 'CREATE TABLE "Other" (id INTEGER);');
    expect(await start()).toEqual({
      ok: false,
      refusal: { name: 'databaseNewerThanCode', migrations: ['30000101000000_later'] },
    });
    expect(await recorded()).not.toContain('20000101000000_other');
  });

  test('a migration that fails is named, undone whole, and refused again at the next start', async () => {
    await start();
    const bad = 'CREATE TABLE "Half" (id INTEGER);\nCREATE TABLE "Unit" (id INTEGER);';
    await addMigration('30000101000000_bad', bad);
    const refused = {
      ok: false,
      refusal: { name: 'migrationFailed', migration: '30000101000000_bad', detail: expect.any(String) },
    };
    const first = await start();
    expect(first).toEqual(refused);
    expect(JSON.stringify(first)).toContain('already exists');
    await expect(query('SELECT id FROM "Half"')).rejects.toThrow();
    expect(await query('SELECT id FROM "Unit"')).toEqual([]);
    expect(await start()).toEqual(refused);
  });
}

describe('migrations on SQLite', () => {
  migrationSuite('sqlite', async (folder) => ({
    database: migratedSqlite(new PrismaBetterSqlite3({ url: path.join(folder, 'cchc.sqlite') })),
    drop: async () => undefined,
  }));
});

const server = await findServer();
const reason = server.url === null ? ` (skipped, no server accepts us: ${server.reason})` : '';

describe.skipIf(server.url === null)(`migrations on PostgreSQL${reason}`, () => {
  migrationSuite('postgresql', async () => {
    const { url, drop } = await createDatabase(server.url ?? '');
    const pool = openPostgresPool(url);
    return {
      database: migratedPostgresql(pool),
      drop: async () => {
        await pool.end();
        await drop();
      },
    };
  });
});
