import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FifoLock } from '../../src/store/fifo-lock.ts';
import { lockedAdapter } from '../../src/store/locked-adapter.ts';
import { sqliteClient } from '../../src/store/prisma-client.ts';
import { openSqliteConnection, requireDurable } from '../../src/store/sqlite-connection.ts';
import { openSqliteSession } from '../../src/store/sqlite-session.ts';
import { openFolder, temporaryFolder } from './sqlite-store.ts';

const FULL = 2;

describe('durability of SQLite', () => {
  let folder = '';
  let file = '';

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = path.join(folder, 'cchc.sqlite');
    await (await openFolder(folder)).close();
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('a bare connection to an existing WAL file would not wait for the disk', () => {
    const bare = new Database(file);
    expect(bare.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(bare.pragma('synchronous', { simple: true })).not.toBe(FULL);
    bare.close();
  });

  test('both connections of a turn read back WAL, FULL and foreign keys', async () => {
    const session = openSqliteSession(file, new FifoLock());
    for (const use of [session.read, session.write]) {
      const read = (pragma: string) => use((db) => db.all(`PRAGMA ${pragma}`, []));
      expect(await read('synchronous')).toEqual([{ synchronous: FULL }]);
      expect(await read('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await read('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    }
    await session.close();
  });

  test("Prisma's connection reads back WAL, FULL and foreign keys", async () => {
    const prisma = sqliteClient(lockedAdapter(new PrismaBetterSqlite3({ url: file }), new FifoLock()));
    const read = async (pragma: string) =>
      Object.values(Object(await prisma.$queryRawUnsafe(`PRAGMA ${pragma}`)));
    expect(await read('synchronous')).toEqual([{ synchronous: BigInt(FULL) }]);
    expect(await read('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await read('foreign_keys')).toEqual([{ foreign_keys: 1n }]);
    await prisma.$disconnect();
  });

  test('a place that cannot keep a write-ahead log is refused', async () => {
    expect(() => openSqliteConnection(':memory:')).toThrow('journal_mode is memory');
    const adapter = lockedAdapter(new PrismaBetterSqlite3({ url: ':memory:' }), new FifoLock());
    await expect(adapter.connect()).rejects.toThrow('journal_mode is memory');
  });

  test('anything but WAL with FULL is refused', () => {
    expect(() => requireDurable('wal', FULL)).not.toThrow();
    expect(() => requireDurable('wal', 1)).toThrow('synchronous is 1');
    expect(() => requireDurable('delete', FULL)).toThrow('journal_mode is delete');
  });

  test('one failing write does not touch the others that share its commit', async () => {
    const session = openSqliteSession(file, new FifoLock());
    const insert = `INSERT INTO "Unit" (id, code, name) VALUES (?, '', '')`;
    const writes = ['a', 'b', 'a', 'c'].map((id) => session.write((db) => db.run(insert, [id])));
    const settled = await Promise.allSettled(writes);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const rows = await session.read((db) => db.all('SELECT id FROM "Unit" ORDER BY id', []));
    expect(rows).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    await session.close();
  });

  test('a reader keeps its snapshot while others write', async () => {
    const session = openSqliteSession(file, new FifoLock());
    const count = 'SELECT COUNT(*) AS units FROM "Unit"';
    const insert = `INSERT INTO "Unit" (id, code, name) VALUES ('a', '', '')`;
    const counts = await session.read(async (db) => {
      const before = await db.all(count, []);
      await session.write((writer) => writer.run(insert, []));
      return [before, await db.all(count, [])];
    });
    expect(counts).toEqual([[{ units: 0 }], [{ units: 0 }]]);
    expect(await session.read((db) => db.all(count, []))).toEqual([{ units: 1 }]);
    await session.close();
  });
});
