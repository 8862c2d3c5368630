import pg from 'pg';
import type { StoreFactory } from '../contract/store-under-test.ts';
import { createDatabase, type TemporaryDatabase } from './postgresql-server.ts';
import { openFolder } from './sqlite-store.ts';

const EMPTY_ALL = `
  DO $$ DECLARE names text; BEGIN
    SELECT string_agg(quote_ident(tablename), ', ') INTO names FROM pg_tables
      WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations';
    IF names IS NOT NULL THEN EXECUTE 'TRUNCATE ' || names || ' RESTART IDENTITY'; END IF;
  END $$`;

/** One database for a whole run, emptied for each test. */
export function postgresqlStore(
  serverUrl: string,
): StoreFactory & { readonly dropDatabase: () => Promise<void> } {
  let created: Promise<TemporaryDatabase> | undefined;
  return {
    name: 'PostgreSQL',
    openEmpty: async () => {
      created ??= createDatabase(serverUrl);
      const { url } = await created;
      await runOn(url, EMPTY_ALL);
      return {
        store: await openFolder('', url),
        database: { databaseUrl: url, dataFolder: '' },
        reopen: () => openFolder('', url),
        discard: async () => undefined,
      };
    },
    dropDatabase: async () => (await created)?.drop(),
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
