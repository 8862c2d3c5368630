import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { MigratedDatabase } from './migrated-database.ts';
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
export async function migrate(database: MigratedDatabase, folder: string): Promise<Migrated> {
  const connection = await database.adapter.connect();
  try {
    return await migrateConnection(database, connection, folder);
  } finally {
    await connection.dispose();
  }
}

async function migrateConnection(
  database: MigratedDatabase,
  connection: SqlDriverAdapter,
  folder: string,
): Promise<Migrated> {
  const { dialect, adapter } = database;
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
  const forEngine = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => connectionForEngine(database, connection),
    connectToShadowDb: () => adapter.connectToShadowDb(),
  };
  try {
    const { appliedMigrationNames } = await withSchemaEngine(
      `datasource db {\n  provider = "${dialect}"\n}\n`,
      forEngine,
      (engine) =>
        engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return { ok: true, applied: appliedMigrationNames };
  } catch (error) {
    const culprit = (await recorded(dialect, connection)).find(({ finished }) => !finished);
    if (culprit === undefined) throw error;
    return failed(culprit.name, describe(error));
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

/** What the database said, where the engine passed it on; else what the engine said. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** The connection as the engine may use it: it stays open afterwards. */
function connectionForEngine(database: MigratedDatabase, connection: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    startTransaction: (isolationLevel) => connection.startTransaction(isolationLevel),
    executeScript: (script) => database.applyWhole(connection, script),
    dispose: async () => undefined,
  };
}
