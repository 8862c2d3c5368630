import type Database from 'better-sqlite3';
import { FifoLock } from './fifo-lock.ts';
import { inSavepoint, type SqlSession, type SqlTransaction, type SqlValue } from './sql-session.ts';
import { openSqliteConnection } from './sqlite-connection.ts';

/** At most this many waiting writes share one COMMIT. */
const WRITES_PER_COMMIT = 64;

interface WaitingWrite {
  /** Does the work and gives what to call once it is durable. */
  readonly work: () => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * The path of a turn on SQLite: one connection that writes, one that reads a snapshot beside it. `lock` is shared
 * with every other writer of the file in this process. Writes that wait together are committed together.
 */
export function openSqliteSession(file: string, lock: FifoLock): SqlSession {
  const writer = openSqliteConnection(file);
  const reader = openSqliteReader(file);
  return {
    read: reader.read,
    write: groupedWrites(writer, lock),
    isConflict: () => false,
    close: async () => {
      const release = await lock.acquire();
      await reader.close();
      writer.close();
      release();
    },
  };
}

/** One connection that reads snapshots, also beside another process that has the store open. */
export function openSqliteReader(file: string): Pick<SqlSession, 'read' | 'close'> {
  const reader = openSqliteConnection(file);
  reader.exec('PRAGMA query_only = ON');
  const lock = new FifoLock();
  return {
    read: (work) => lock.hold(() => inTransaction(reader, 'BEGIN', work)),
    close: async () => {
      reader.close();
    },
  };
}

function groupedWrites(db: Database.Database, lock: FifoLock): SqlSession['write'] {
  const waiting: WaitingWrite[] = [];
  let flushing = false;

  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      await lock.hold(() => commitTogether(db, waiting.splice(0, WRITES_PER_COMMIT)));
    }
    flushing = false;
  }

  const statements = statementsOf(db);
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        work: async () => {
          const result = await inSavepoint(
            statements,
            'one_write',
            () => work(statements),
            () => true,
          );
          return () => resolve(result);
        },
        reject,
      });
      void flush();
    });
}

async function commitTogether(db: Database.Database, writes: readonly WaitingWrite[]): Promise<void> {
  const settled: (() => void)[] = [];
  try {
    await inTransaction(db, 'BEGIN IMMEDIATE', async () => {
      for (const { work, reject } of writes) {
        try {
          settled.push(await work());
        } catch (error) {
          if (!db.inTransaction) throw error;
          settled.push(() => reject(error));
        }
      }
    });
    for (const settle of settled) settle();
  } catch (error) {
    for (const { reject } of writes) reject(error);
  }
}

async function inTransaction<T>(
  db: Database.Database,
  begin: string,
  work: (statements: SqlTransaction) => Promise<T>,
): Promise<T> {
  const statements = statementsOf(db);
  await statements.run(begin, []);
  try {
    const result = await work(statements);
    await statements.run('COMMIT', []);
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.inTransaction) await statements.run('ROLLBACK', []);
    throw error;
  }
}

const statementsByConnection = new WeakMap<Database.Database, SqlTransaction>();

function statementsOf(db: Database.Database): SqlTransaction {
  const known = statementsByConnection.get(db);
  if (known !== undefined) return known;
  const prepared = new Map<string, Database.Statement<SqlValue[]>>();
  function prepare(sql: string): Database.Statement<SqlValue[]> {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<SqlValue[]>(sql);
    prepared.set(sql, statement);
    return statement;
  }
  const statements: SqlTransaction = {
    all: async <Row>(sql: string, values: readonly SqlValue[]) => prepare(sql).all(...values) as Row[],
    run: async (sql, values) => prepare(sql).run(...values).changes,
  };
  statementsByConnection.set(db, statements);
  return statements;
}
