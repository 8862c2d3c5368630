import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's one-byte "char" and its text: the adapter knows the second only. */
const charType = 18;
const textType = 25;

/** The schema engine reads catalogue columns of type "char", which the stock adapter refuses. */
function presentCharAsText(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...parameters: unknown[]) => Promise<pg.QueryResult>;
  const presented = async (...parameters: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...parameters);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === charType) field.dataTypeID = textType;
    }
    return result;
  };
  return Object.assign(pool, { query: presented });
}

async function openShadowDatabase(url: string): Promise<SqlDriverAdapter> {
  const database = `cchc_shadow_${randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`CREATE DATABASE ${database}`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${database}`;
  const pool = presentCharAsText(new pg.Pool({ connectionString: shadowUrl.href }));
  const adapter = await new PrismaPg(pool).connect();
  return Object.assign(adapter, {
    // The stock adapter would cut a function of a migration at its semicolons.
    executeScript: async (script: string) => {
      await pool.query(script);
    },
    dispose: async () => {
      await pool.end();
      await server.query(`DROP DATABASE ${database}`);
      await server.end();
    },
  });
}

/** Replays migrations in a database of its own on the server of `url`, dropped when the engine is done. */
export function postgresqlShadow(url: string): SqlMigrationAwareDriverAdapterFactory {
  const stock = new PrismaPg({ connectionString: url });
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: () => stock.connect(),
    connectToShadowDb: () => openShadowDatabase(url),
  };
}
