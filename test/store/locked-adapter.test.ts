import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FifoLock } from '../../src/store/fifo-lock.ts';
import { lockedAdapter } from '../../src/store/locked-adapter.ts';
import { openPostgresPool } from '../../src/store/postgres-session.ts';
import { type PrismaDatabase, postgresqlClient, sqliteClient } from '../../src/store/prisma-client.ts';
import { openSqliteSession } from '../../src/store/sqlite-session.ts';
import { gate, survivesNeighbourRollback } from './neighbour-rollback.ts';
import { createDatabase, findServer } from './postgresql-server.ts';
import { forgetMigrated, openFolder, sqliteStore, temporaryFolder } from './sqlite-store.ts';

const insertUnit = `INSERT INTO "Unit" (id, code, name) VALUES (?, '', '')`;

describe("a write acknowledged beside another request's rolled back transaction", () => {
  let folder = '';
  let file = '';
  const closing: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    folder = await temporaryFolder();
    await (await openFolder(folder)).close();
    file = path.join(folder, 'cchc.sqlite');
  });

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await rm(folder, { recursive: true, force: true });
  });

  afterAll(forgetMigrated);

  function opened(prisma: PrismaDatabase): PrismaDatabase {
    closing.push(() => prisma.$disconnect());
    return prisma;
  }

  test('is lost by the stock adapter of SQLite, which is why it is not used bare', async () => {
    const prisma = opened(sqliteClient(new PrismaBetterSqlite3({ url: file })));
    expect(await survivesNeighbourRollback(prisma, 'plain')).toBe(false);
  });

  test('survives on SQLite, every time', async () => {
    const adapter = lockedAdapter(new PrismaBetterSqlite3({ url: file }), new FifoLock());
    const prisma = opened(sqliteClient(adapter));
    for (let round = 0; round < 20; round += 1) {
      expect(await survivesNeighbourRollback(prisma, `plain-${round}`)).toBe(true);
    }
  });

  test('survives when the write is a turn on a connection of its own', async () => {
    const lock = new FifoLock();
    const prisma = opened(sqliteClient(lockedAdapter(new PrismaBetterSqlite3({ url: file }), lock)));
    const session = openSqliteSession(file, lock);
    closing.push(() => session.close());
    const neighbourOpen = gate();
    const mayEnd = gate();
    const neighbour = prisma.$transaction(async (db) => {
      await db.unit.create({ data: { id: 'neighbour', code: '', name: '' } });
      neighbourOpen.resolve();
      await mayEnd.promise;
      throw new Error('the neighbour rolls back');
    });
    const rolledBack = neighbour.catch(() => undefined);
    await neighbourOpen.promise;
    const turn = session.write((db) => db.run(insertUnit, ['turn']));
    const unseen = await session.read((db) => db.all('SELECT id FROM "Unit"', []));
    mayEnd.resolve();
    await rolledBack;
    await turn;
    expect(unseen).toEqual([]);
    expect((await prisma.unit.findMany()).map(({ id }) => id)).toEqual(['turn']);
  });

  test('survives a transaction that wrongly waits for it: the transaction times out', async () => {
    const adapter = lockedAdapter(new PrismaBetterSqlite3({ url: file }), new FifoLock());
    const prisma = opened(sqliteClient(adapter));
    const tangled = prisma.$transaction(
      async (db) => {
        await db.unit.create({ data: { id: 'inside', code: '', name: '' } });
        await prisma.unit.create({ data: { id: 'plain', code: '', name: '' } });
      },
      { timeout: 50 },
    );
    await expect(tangled).rejects.toThrow();
    expect((await prisma.unit.findMany()).map(({ id }) => id)).toEqual(['plain']);
  });

  test('is not held up for ever by a transaction that came too late to begin', async () => {
    const adapter = lockedAdapter(new PrismaBetterSqlite3({ url: file }), new FifoLock());
    const prisma = opened(sqliteClient(adapter));
    const mayEnd = gate();
    const first = prisma.$transaction(async (db) => {
      await db.unit.create({ data: { id: 'first', code: '', name: '' } });
      await mayEnd.promise;
    });
    const late = prisma.$transaction((db) => db.unit.count(), { maxWait: 20 });
    await expect(late).rejects.toThrow();
    mayEnd.resolve();
    await first;
    await prisma.unit.create({ data: { id: 'plain', code: '', name: '' } });
    expect(await prisma.unit.count()).toBe(2);
  });
});

const server = await findServer();
const reason = server.url === null ? ` (skipped, no server accepts us: ${server.reason})` : '';

test.skipIf(server.url === null)(
  `a write beside a rolled back transaction survives on PostgreSQL${reason}`,
  async () => {
    const database = await createDatabase(server.url ?? '');
    try {
      await (await openFolder('', database.url)).close();
      const pool = openPostgresPool(database.url);
      const prisma = postgresqlClient(new PrismaPg(pool));
      expect(await survivesNeighbourRollback(prisma, 'plain')).toBe(true);
      await prisma.$disconnect();
      await pool.end();
    } finally {
      await database.drop();
    }
  },
);

test('an import and chats beside it neither block nor lose each other', async () => {
  const { store, discard } = await sqliteStore.openEmpty();
  const from = { channel: 'web', botId: 'demo', externalId: 'a' } as const;
  const work = Array.from({ length: 30 }, (_, at) =>
    at % 3 === 0
      ? store.campaigns
          .linkAccount({ ...from, externalId: `linked-${at}` }, 'nobody', 1)
          .catch(() => 'refused')
      : store.turns.receive([
          { from, externalId: `m${at}`, sentAt: 1, receivedAt: 1, content: { kind: 'text', text: `${at}` } },
        ]),
  );
  const outcomes = (await Promise.all(work)).flat();
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(20);
  expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(10);
  expect(await store.turns.transcript(from, null, 100)).toHaveLength(20);
  await store.close();
  await discard();
});
