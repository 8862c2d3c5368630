import { afterAll, describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import type { TurnCommit, Write } from '../../src/application/ports/turn-commit.ts';
import type { InboxItem } from '../../src/application/ports/turn-record.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { openPostgresPool } from '../../src/store/postgres-session.ts';
import { accountOf, openAgency } from '../contract/agency.ts';
import { campaignStoreContract } from '../contract/campaign-store.contract.ts';
import { tokenStoreContract } from '../contract/token-store.contract.ts';
import { look, noLookup, play, reply, saving, say, scorecardOf, turnOn } from '../contract/turn-driver.ts';
import { turnStoreContract } from '../contract/turn-store.contract.ts';
import { no, yes } from '../domain/build.ts';
import { createDatabase, findServer } from './postgresql-server.ts';
import { postgresqlStore } from './postgresql-store.ts';
import { migrationsFolder, openFolder } from './sqlite-store.ts';

const server = await findServer();

if (server.url === null) {
  describe.skip(`PostgreSQL (skipped, no server accepts us: ${server.reason})`, () => {
    turnStoreContract(postgresqlStore(''));
    campaignStoreContract(postgresqlStore(''));
    tokenStoreContract(postgresqlStore(''));
  });
} else {
  const factory = postgresqlStore(server.url);
  afterAll(() => factory.dropDatabase());
  turnStoreContract(factory);
  campaignStoreContract(factory);
  tokenStoreContract(factory);
  startsTogether(server.url);
}

interface Wanted {
  readonly id: string;
  readonly writes: readonly Write[];
}

/** One message of each, in one batch; what another process made stale is decided again, as a worker would. */
async function commitUntilDone({ turns }: Store, round: number, wanted: readonly Wanted[]): Promise<void> {
  let waiting: { readonly item: InboxItem; readonly writes: readonly Write[] }[] = [];
  for (const { id, writes } of wanted)
    waiting.push({ item: await say(turns, accountOf(id), `m-${id}-${round}`), writes });
  while (waiting.length > 0) {
    const batch: TurnCommit[] = [];
    for (const { item, writes } of waiting) {
      const record = await turns.loadTurn(item, noLookup);
      const saves = writes.some(({ kind }) => kind === 'saveEntry');
      batch.push(turnOn(item, record, { scorecard: saves ? scorecardOf(record) : null, writes }));
    }
    const outcomes = await turns.commitTurns(batch);
    for (const { kind } of outcomes) expect(['committed', 'stale']).toContain(kind);
    waiting = waiting.filter((_, at) => outcomes[at]?.kind === 'stale');
  }
}

function startsTogether(serverUrl: string): void {
  test('several processes may start at once on an empty database', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    try {
      const config = { databaseUrl: url, dataFolder: '', migrationsFolder };
      const opened = await Promise.all([1, 2, 3].map(() => openStore(config)));
      expect(opened.map(({ ok }) => ok)).toEqual([true, true, true]);
      for (const one of opened) if (one.ok) await one.store.close();
      const pool = openPostgresPool(url);
      const { rows } = await pool.query('SELECT migration_name FROM _prisma_migrations');
      await pool.end();
      expect(new Set(rows.map(({ migration_name }) => migration_name)).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(0);
    } finally {
      await drop();
    }
  });

  test('what one process records, another reads with its next turn', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    const [here, there] = [await openFolder('', url), await openFolder('', url)];
    try {
      await openAgency(here);
      const from = accountOf('an');
      for (const [at, writer] of [here, there, here].entries()) {
        const { outcome } = await play(writer.turns, from, `m${at}`, (record) => ({
          scorecard: scorecardOf(record),
          writes: [saving('a', null, at % 2 === 0 ? yes : no, { at })],
        }));
        expect(outcome).toEqual({ kind: 'committed' });
      }
      const [seenHere, seenThere] = [await look(here.turns, from), await look(there.turns, from)];
      expect(seenThere).toEqual(seenHere);
      expect(seenThere.workplace?.changes.map(({ at }) => at)).toEqual([2, 1, 0]);
    } finally {
      await here.close();
      await there.close();
      await drop();
    }
  });

  test('two processes that commit at once keep one chain, whatever order their turns come in', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    const [here, there] = [await openFolder('', url), await openFolder('', url)];
    try {
      await openAgency(here);
      const counted = (await here.audit.chain('system')).records.length;
      const scoring = (id: string): Wanted => ({ id, writes: [saving('a', null, yes, { officialId: id })] });
      const speaking = (id: string): Wanted => ({
        id,
        writes: [{ kind: 'setLocale', officialId: id, locale: 'en' }],
      });
      for (let round = 0; round < 6; round += 1) {
        await Promise.all([
          commitUntilDone(here, round, [scoring('an'), speaking('dung')]),
          commitUntilDone(there, round, [speaking('chi'), scoring('binh')]),
        ]);
      }
      for (const [stream, records] of [
        ['k2026:u1', 12],
        ['system', counted + 12],
      ] as const) {
        expect(await verifyStream(there.audit, stream)).toMatchObject({
          ok: true,
          head: { sequence: records },
        });
      }
    } finally {
      await here.close();
      await there.close();
      await drop();
    }
  });

  test('while one process refreshes tokens, another waits for it', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    const [here, there] = [await openFolder('', url), await openFolder('', url)];
    try {
      const events: string[] = [];
      let waiting: Promise<void> = Promise.resolve();
      await here.tokens.exclusively('oa', async () => {
        waiting = there.tokens.exclusively('oa', async () => void events.push('there'));
        // Another bot is nobody's business, and its turn comes after the wait above began.
        await there.tokens.exclusively('other', async () => undefined);
        events.push('here');
      });
      await waiting;
      expect(events).toEqual(['here', 'there']);
    } finally {
      await here.close();
      await there.close();
      await drop();
    }
  });

  test('two processes that send the same channel never hold the same message', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    const processes = [await openFolder('', url), await openFolder('', url)];
    try {
      const [first] = processes;
      if (first === undefined) throw new Error('no process');
      await openAgency(first);
      for (const id of ['an', 'binh', 'chi', 'dung']) {
        const replies = Array.from({ length: 5 }, (_, at) => reply(`${id}${at}`));
        await play(first.turns, accountOf(id), id, () => ({ replies }));
      }
      const sent: string[] = [];
      const drain = async ({ turns }: (typeof processes)[number]): Promise<void> => {
        for (;;) {
          const claim = { channel: 'telegram', now: 1_000, leaseUntil: 2_000, limit: 2 } as const;
          const letters = await turns.claimOutbound({ ...claim, wholeAccounts: sent.length % 2 === 0 });
          for (const item of letters.flatMap(({ items }) => items)) {
            sent.push(item.content.text);
            await turns.recordDelivery(item, 1_000, { kind: 'sent', externalId: null });
          }
          if (sent.length >= 20) return;
        }
      };
      await Promise.all(processes.map(drain));
      expect(sent).toHaveLength(20);
      for (const id of ['an', 'binh', 'chi', 'dung']) {
        const own = sent.filter((text) => text.startsWith(id));
        expect(own).toEqual([0, 1, 2, 3, 4].map((at) => `${id}${at}`));
      }
    } finally {
      for (const { close } of processes) await close();
      await drop();
    }
  });

  test('every connection waits for the disk, whatever the server prefers', async () => {
    const { url, drop } = await createDatabase(serverUrl);
    const pool = openPostgresPool(url);
    try {
      await pool.query(
        `DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET synchronous_commit TO off'; END $$`,
      );
      await pool.end();
      const fresh = openPostgresPool(url);
      const { rows } = await fresh.query('SHOW synchronous_commit');
      await fresh.end();
      expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    } finally {
      await drop();
    }
  });
}

test('a server that is not there is a refusal, not a crash', async () => {
  const databaseUrl = 'postgresql://nobody@127.0.0.1:1/nothing';
  const opened = await openStore({ databaseUrl, dataFolder: '', migrationsFolder });
  expect(opened).toMatchObject({ ok: false, refusal: { name: 'databaseUnreachable' } });
});
