import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { nextMigration } from '../../scripts/migration/next-migration.ts';
import { repository } from './checkout.ts';

const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const source = readFileSync(path.join(repository, 'prisma', 'schema.prisma'), 'utf8');

async function isReachable(): Promise<boolean> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const hasPostgresql = await isReachable();

describe.each(['sqlite', 'postgresql'] as const)('the %s migrations', (dialect) => {
  const unreachable = dialect === 'postgresql' && !hasPostgresql;
  const reason = unreachable ? ' (skipped: no PostgreSQL server)' : '';
  const folder = path.join(repository, 'prisma', 'migrations');

  test.skipIf(unreachable)(`lead to exactly the models in prisma/schema.prisma${reason}`, async () => {
    expect(await nextMigration(dialect, source, folder, server)).toBeNull();
  });

  test.skipIf(unreachable)(`are found wanting when a model is added${reason}`, async () => {
    const more = `${source}\nmodel Planted {\n  id String @id\n}\n`;
    expect(await nextMigration(dialect, more, folder, server)).toContain('CREATE TABLE "Planted"');
  });
});
