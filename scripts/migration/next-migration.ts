import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { readMigrations } from '../../src/store/migration-files.ts';
import { withSchemaEngine } from '../../src/store/schema-engine.ts';
import { type Dialect, deriveSchema } from '../steps/derive-schema.mjs';
import { postgresqlShadow } from './postgresql-shadow.ts';
import { sqliteShadow } from './sqlite-shadow.ts';

const adapters: Record<Dialect, (postgresqlUrl: string) => SqlMigrationAwareDriverAdapterFactory> = {
  sqlite: sqliteShadow,
  postgresql: postgresqlShadow,
};

/** What Prisma keeps as migration_lock.toml beside the migrations of one database. */
export function migrationLock(dialect: Dialect): string {
  return `provider = "${dialect}"\n`;
}

/**
 * The SQL that brings a database with every migration in `folder`/<dialect> to the models of `source`, or
 * null where nothing is missing. PostgreSQL needs a server at `postgresqlUrl` that lets us create a database.
 */
export async function nextMigration(
  dialect: Dialect,
  source: string,
  folder: string,
  postgresqlUrl: string,
): Promise<string | null> {
  mkdirSync(path.join(folder, dialect), { recursive: true });
  const migrations = await readMigrations(folder, dialect);
  const content = deriveSchema(source, dialect, './generated');
  const { exitCode, stdout } = await withSchemaEngine(content, adapters[dialect](postgresqlUrl), (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 2 ? stdout : null;
}
