import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Dialect, deriveSchema } from '../steps/derive-schema.mjs';
import { postgresqlShadow } from './postgresql-shadow.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { sqliteShadow } from './sqlite-shadow.ts';

const adapters: Record<Dialect, (postgresqlUrl: string) => SqlMigrationAwareDriverAdapterFactory> = {
  sqlite: sqliteShadow,
  postgresql: postgresqlShadow,
};

/** What Prisma keeps as migration_lock.toml beside the migrations of one database. */
export function migrationLock(dialect: Dialect): string {
  return `provider = "${dialect}"\n`;
}

function readMigrations(dialect: Dialect, folder: string): MigrationList {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const directories = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: migrationLock(dialect) },
    shadowDbInitScript: '',
    migrationDirectories: directories.sort().map((directory) => ({
      path: directory,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, directory, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/**
 * The SQL that brings a database with every migration in `folder` to the models of `source`, or null
 * where nothing is missing. PostgreSQL needs a server at `postgresqlUrl` that lets us create a database.
 */
export async function nextMigration(
  dialect: Dialect,
  source: string,
  folder: string,
  postgresqlUrl: string,
): Promise<string | null> {
  const content = deriveSchema(source, dialect, './generated');
  const { exitCode, stdout } = await withSchemaEngine(content, adapters[dialect](postgresqlUrl), (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(dialect, folder) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 2 ? stdout : null;
}
