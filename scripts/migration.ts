import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrationLock, nextMigration } from './migration/next-migration.ts';
import { type Dialect, dialects } from './steps/derive-schema.mjs';

type Authored = { dialect: Dialect; folder: string; sql: string };

async function author(prismaFolder: string, postgresqlUrl: string): Promise<Authored[]> {
  const source = readFileSync(path.join(prismaFolder, 'schema.prisma'), 'utf8');
  const authored: Authored[] = [];
  for (const dialect of dialects) {
    const migrations = path.join(prismaFolder, 'migrations');
    const sql = await nextMigration(dialect, source, migrations, postgresqlUrl);
    if (sql === null) console.log(`${dialect}: the migrations already match the models`);
    else authored.push({ dialect, folder: path.join(migrations, dialect), sql });
  }
  return authored;
}

function write({ dialect, folder, sql }: Authored, directory: string): void {
  const file = path.join(folder, directory, 'migration.sql');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  writeFileSync(path.join(folder, 'migration_lock.toml'), migrationLock(dialect));
  console.log(`${dialect}: ${file}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string', default: path.resolve(import.meta.dirname, '../prisma') } },
});
const [name] = positionals;
if (name === undefined || !/^[a-z0-9_]+$/u.test(name)) {
  console.error('Usage: npm run migration -- NAME   (NAME in lower case letters, digits and _)');
  process.exit(2);
}
const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
for (const authored of await author(path.resolve(values.folder), server)) write(authored, `${stamp}_${name}`);
process.exit(0);
