import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import { dropStreams } from '../../src/store/audit/drop-streams.ts';
import { FifoLock } from '../../src/store/fifo-lock.ts';
import { openPostgresPool, openPostgresSession } from '../../src/store/postgres-session.ts';
import type { SqlSession } from '../../src/store/sql-session.ts';
import { openSqliteSession } from '../../src/store/sqlite-session.ts';
import { accountOf, openAgency } from '../contract/agency.ts';
import { play, saving, scorecardOf } from '../contract/turn-driver.ts';
import { no, yes } from '../domain/build.ts';
import { createDatabase, findServer } from './postgresql-server.ts';
import { openFolder, temporaryFolder } from './sqlite-store.ts';

const an = accountOf('an');
const U1 = 'k2026:u1';

interface Place {
  readonly url: string | null;
  readonly folder: string;
  /** The database itself, with the store closed. */
  session(): { readonly session: SqlSession; close(): Promise<void> };
  discard(): Promise<void>;
}

/** What the database itself does for the trail, and what becomes of a database from before it. */
function guardSuite(make: () => Promise<Place>): void {
  let place: Place;
  beforeEach(async () => {
    place = await make();
    const store = await openFolder(place.folder, place.url);
    await openAgency(store);
    await record('m1', null, yes, store);
    await store.close();
  });
  afterEach(() => place.discard());

  const reopened = async <T>(work: (store: Awaited<ReturnType<typeof openFolder>>) => Promise<T>) => {
    const store = await openFolder(place.folder, place.url);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  async function record(
    id: string,
    before: typeof yes | null,
    after: typeof yes | null,
    { turns }: Awaited<ReturnType<typeof openFolder>>,
  ): Promise<void> {
    const { outcome } = await play(turns, an, id, (read) => ({
      scorecard: scorecardOf(read),
      writes: [saving('a', before, after)],
    }));
    expect(outcome).toEqual({ kind: 'committed' });
  }
  async function behindItsBack<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    const { session, close } = place.session();
    try {
      return await work(session);
    } finally {
      await close();
    }
  }
  const drop = () => behindItsBack((session) => session.write((db) => dropStreams(db, [U1])));

  test.each([
    `UPDATE "AuditRecord" SET "afterJson" = '{}'`,
    `UPDATE "AuditRecord" SET sequence = sequence + 100`,
    `DELETE FROM "AuditRecord"`,
    `UPDATE "AuditHead" SET sequence = 0`,
    `UPDATE "AuditHead" SET stream = 'other' WHERE stream = 'system'`,
    `DELETE FROM "AuditHead"`,
  ])('%s is refused by the database', async (sql) => {
    await behindItsBack(async (session) => {
      await expect(session.write((db) => db.run(sql, []))).rejects.toThrow(/audit (record|stream)/u);
    });
    await reopened(async ({ audit }) => {
      for (const { stream } of await audit.streams())
        expect(await verifyStream(audit, stream)).toMatchObject({ ok: true });
      expect((await audit.chain(U1)).records).toHaveLength(1);
    });
  });

  test('a rehearsal takes its streams along, and no other', async () => {
    await drop();
    await behindItsBack(async (session) => {
      const rest = await session.read((db) => db.all(`SELECT stream FROM "AuditRelease"`, []));
      expect(rest).toEqual([]);
    });
    await reopened(async ({ audit }) => {
      expect(await audit.chain(U1)).toEqual({ head: null, records: [] });
      expect((await audit.chain('campaign:k2026')).records.length).toBeGreaterThan(0);
    });
  });

  test('a scorecard from before the trail begins with the hash of what it held', async () => {
    await drop();
    const began = await reopened(async (store) => {
      await record('m2', yes, no, store);
      const { records } = await store.audit.chain(U1);
      expect(records.map(({ act, sequence }) => [act, sequence])).toEqual([
        ['began', 1],
        ['saveEntry', 2],
      ]);
      expect(await verifyStream(store.audit, U1)).toMatchObject({ ok: true });
      return records[0];
    });
    expect(began).toMatchObject({ officialId: null, subject: null, before: null });
    expect(JSON.parse(began?.after ?? '')).toEqual({
      entries: 1,
      documents: 0,
      // Of [[["a", the entry as it was stored]], []], by openssl.
      contentHash: '822f6c6953cfa681e6955557dd0cb3a0d0a0830e6d6747a4977f75602ea6503b',
    });
  });
}

describe('the audit trail in an SQLite file', () => {
  guardSuite(async () => {
    const folder = await temporaryFolder();
    return {
      url: null,
      folder,
      session: () => {
        const session = openSqliteSession(path.join(folder, 'cchc.sqlite'), new FifoLock());
        return { session, close: () => session.close() };
      },
      discard: () => rm(folder, { recursive: true, force: true }),
    };
  });
});

const server = await findServer();
const reason = server.url === null ? ` (skipped, no server accepts us: ${server.reason})` : '';

describe.skipIf(server.url === null)(`the audit trail on PostgreSQL${reason}`, () => {
  guardSuite(async () => {
    const { url, drop } = await createDatabase(server.url ?? '');
    return {
      url,
      folder: '',
      session: () => {
        const pool = openPostgresPool(url);
        return { session: openPostgresSession(pool), close: () => pool.end() };
      },
      discard: drop,
    };
  });
});
