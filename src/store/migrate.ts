import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { type Dialect, readMigrations } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

/** Why a database is not used. `migrationFailed` needs an operator: restore the backup, or resolve it by hand. */
export type MigrationRefusal =
  | { readonly name: 'databaseNewerThanCode'; readonly migrations: readonly string[] }
  | { readonly name: 'migrationFailed'; readonly migration: string; readonly detail: string };

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly refusal: MigrationRefusal };

interface RecordedMigration {
  readonly name: string;
  readonly finished: boolean;
}

const TABLE_EXISTS: Record<Dialect, string> = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
  postgresql: `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
};

const RECORDED =
  'SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at';

/**
 * Brings a database to the migrations in `folder` and gives the names of those it applied; a database that knows
 * others, or holds one that did not finish, is left alone. The caller keeps other processes out meanwhile.
 */
export async function migrate(
  dialect: Dialect,
  database: SqlMigrationAwareDriverAdapterFactory,
  folder: string,
): Promise<Migrated> {
  const connection = await database.connect();
  try {
    return await migrateConnection(dialect, database, connection, folder);
  } finally {
    await connection.dispose();
  }
}

async function migrateConnection(
  dialect: Dialect,
  database: SqlMigrationAwareDriverAdapterFactory,
  connection: SqlDriverAdapter,
  folder: string,
): Promise<Migrated> {
  const migrationsList = await readMigrations(folder, dialect);
  const known = migrationsList.migrationDirectories.map(({ path }) => path);
  const before = await recorded(dialect, connection);
  const unknown = before.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return { ok: false, refusal: { name: 'databaseNewerThanCode', migrations: unknown } };
  }
  const unfinished = before.find(({ finished }) => !finished);
  if (unfinished !== undefined) return failed(unfinished.name, 'an earlier start did not finish it');
  if (before.length === known.length) return { ok: true, applied: [] };
  const engineDatabase = {
    provider: database.provider,
    adapterName: database.adapterName,
    connect: async () => forEngine(dialect, connection),
    connectToShadowDb: () => database.connectToShadowDb(),
  };
  try {
    const { appliedMigrationNames } = await withSchemaEngine(
      `datasource db {\n  provider = "${dialect}"\n}\n`,
      engineDatabase,
      (engine) =>
        engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return { ok: true, applied: appliedMigrationNames };
  } catch (error) {
    const culprit = (await recorded(dialect, connection)).find(({ finished }) => !finished);
    if (culprit === undefined) throw error;
    return failed(culprit.name, error instanceof Error ? error.message : String(error));
  }
}

function failed(migration: string, detail: string): Migrated {
  return { ok: false, refusal: { name: 'migrationFailed', migration, detail } };
}

async function recorded(
  dialect: Dialect,
  connection: SqlDriverAdapter,
): Promise<readonly RecordedMigration[]> {
  const rowsOf = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  if ((await rowsOf(TABLE_EXISTS[dialect])).length === 0) return [];
  const rows = await rowsOf(RECORDED);
  return rows.map(([name, finishedAt]) => ({ name: String(name), finished: finishedAt !== null }));
}

/**
 * The connection as the engine may use it: it stays open, and a script is applied whole or not at all. PostgreSQL
 * does so by itself; on SQLite the tables that a script rebuilds must not trip over foreign keys meanwhile.
 */
function forEngine(dialect: Dialect, connection: SqlDriverAdapter): SqlDriverAdapter {
  const run = (script: string) => connection.executeScript(script);
  const whole = async (script: string): Promise<void> => {
    await run('PRAGMA foreign_keys = OFF; BEGIN');
    try {
      await run(script);
      await run('COMMIT');
    } catch (error) {
      await run('ROLLBACK');
      throw error;
    }
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    startTransaction: (isolationLevel) => connection.startTransaction(isolationLevel),
    executeScript: dialect === 'sqlite' ? whole : run,
    dispose: async () => undefined,
  };
}
