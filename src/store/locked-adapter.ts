import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { FifoLock } from './fifo-lock.ts';
import { DURABLE_PRAGMAS, requireDurable } from './sqlite-connection.ts';

/**
 * Prisma's SQLite adapter, made safe. The stock one shares a connection between all requests, so a plain write
 * awaited beside another request's interactive transaction runs inside it and vanishes with its rollback. Here
 * every statement outside a transaction waits until `lock` is free, and a transaction holds it to its end.
 */
export function lockedAdapter(
  stock: SqlMigrationAwareDriverAdapterFactory,
  lock: FifoLock,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => locked(await durable(await stock.connect()), lock),
    connectToShadowDb: () => stock.connectToShadowDb(),
  };
}

function locked(adapter: SqlDriverAdapter, lock: FifoLock): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => lock.hold(() => adapter.queryRaw(query)),
    executeRaw: (query) => lock.hold(() => adapter.executeRaw(query)),
    executeScript: (script) => lock.hold(() => adapter.executeScript(script)),
    startTransaction: async (isolationLevel) => {
      const release = await lock.acquire();
      try {
        return releasing(await adapter.startTransaction(isolationLevel), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    dispose: () => lock.hold(() => adapter.dispose()),
  };
}

function releasing(transaction: Transaction, release: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  return Object.assign(transaction, {
    commit: () => commit().finally(release),
    rollback: () => rollback().finally(release),
  });
}

async function durable(adapter: SqlDriverAdapter): Promise<SqlDriverAdapter> {
  await adapter.executeScript(DURABLE_PRAGMAS.join(';'));
  const read = async (pragma: string): Promise<unknown> => {
    const { rows } = await adapter.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
    return rows[0]?.[0];
  };
  requireDurable(await read('journal_mode'), await read('synchronous'));
  return adapter;
}
