import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The two databases, as Prisma names them. */
export type Dialect = 'sqlite' | 'postgresql';

/** The migrations that this code knows, oldest first, from `migrations/<dialect>/<timestamp>_<name>/migration.sql`. */
export async function readMigrations(folder: string, dialect: Dialect): Promise<MigrationList> {
  const baseDir = path.resolve(folder, dialect);
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(baseDir, name))),
  };
}

async function readMigration(
  baseDir: string,
  name: string,
): Promise<MigrationList['migrationDirectories'][number]> {
  const value = await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8');
  // Git on Windows may have changed the line ends, which would change the checksum that Prisma records.
  const content = { tag: 'ok' as const, value: value.replaceAll('\r\n', '\n') };
  return { path: name, migrationFile: { path: 'migration.sql', content } };
}
