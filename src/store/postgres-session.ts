import pg from 'pg';
import type { SqlSession, SqlTransaction, SqlValue } from './sql-session.ts';

/** Serialization failure and deadlock: the other transaction goes on, ours may be tried again. */
const CONFLICTS = new Set(['40001', '40P01']);

/** A pool whose every connection waits for the disk at COMMIT, and whose 64-bit integers arrive as numbers. */
export function openPostgresPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
    verify: (client, done) => {
      client.query('SET synchronous_commit TO on').then(() => done(), done);
    },
  });
  // An idle connection that breaks leaves the pool by itself; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** The path of a turn on PostgreSQL. Closing the session leaves the pool open: it belongs to who opened it. */
export function openPostgresSession(pool: pg.Pool): SqlSession {
  return {
    read: (work) => inTransaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    write: (work) => inTransaction(pool, 'BEGIN', work),
    isConflict: (error) => error instanceof pg.DatabaseError && CONFLICTS.has(error.code ?? ''),
    close: async () => undefined,
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (db: SqlTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    try {
      const result = await work(statementsOf(client));
      await client.query('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      broken = false;
      throw error;
    }
  } finally {
    client.release(broken);
  }
}

function statementsOf(client: pg.PoolClient): SqlTransaction {
  const query = (sql: string, values: readonly SqlValue[]) =>
    client.query({ ...numbered(sql), values: [...values] });
  return {
    all: async <Row>(sql: string, values: readonly SqlValue[]) => (await query(sql, values)).rows as Row[],
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
  };
}

const numberedStatements = new Map<string, { readonly name: string; readonly text: string }>();

/** `?` becomes `$1`, `$2` …; the name lets PostgreSQL keep the plan of each statement on each connection. */
function numbered(sql: string): { readonly name: string; readonly text: string } {
  const known = numberedStatements.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replace(/\?/gu, () => {
    count += 1;
    return `$${count}`;
  });
  const statement = { name: `cchc_${numberedStatements.size}`, text };
  numberedStatements.set(sql, statement);
  return statement;
}
