import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createDatabase, findServer } from '../store/postgresql-server.ts';
import { migrationsFolder } from '../store/sqlite-store.ts';
import { applicationWorld } from './application-world.ts';
import { runTranscript } from './run-transcript.ts';
import { fiveUnitsSeed } from './seeds/five-units-seed.ts';
import { parseTranscript, printTranscript } from './transcript-file.ts';

const server = await findServer();
const text = readFileSync(
  path.join(import.meta.dirname, 'nam-don-vi', 'tu-mo-den-cong-bo.chat.txt'),
  'utf8',
).normalize('NFC');

/** What lists show of each unit: the minute of sending in Viet Nam, or null. */
const sent = [
  ['so-ba', '12/11 15:13'],
  ['so-bon', '14/11 00:17'],
  ['so-hai', '02/11 08:30'],
  ['so-mot', '02/11 08:16'],
  ['so-nam', null],
];

function minute(at: number | null): string | null {
  if (at === null) return null;
  const local = new Date(at + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)} ${local.slice(11, 16)}`;
}

const where = server.url === null ? describe.skip : describe;

where(
  `five units from opening to publication on PostgreSQL${server.url === null ? ' (no server)' : ''}`,
  () => {
    test('give the same chat as on SQLite, the same outcome, and a whole audit trail', {
      timeout: 120_000,
    }, async () => {
      const { url, drop } = await createDatabase(server.url ?? '');
      try {
        const steps = parseTranscript(text);
        const world = await applicationWorld(fiveUnitsSeed(), { databaseUrl: url });
        try {
          expect(printTranscript(steps, await runTranscript(steps, world))).toBe(text);
        } finally {
          await world.close();
        }
        const opening = await openStore({ databaseUrl: url, dataFolder: '', migrationsFolder });
        if (!opening.ok) throw new Error(opening.refusal.name);
        const { store } = opening;
        try {
          const progress = await store.progress.load('nam-don-vi');
          const units = progress?.units.map(({ unitId, submittedAt }) => [unitId, minute(submittedAt)]) ?? [];
          expect(units.sort()).toEqual(sent);
          for (const { stream } of await store.audit.streams())
            expect(await verifyStream(store.audit, stream)).toMatchObject({ ok: true });
          const granted = await store.campaigns.extensions('nam-don-vi');
          expect(granted).toHaveLength(1);
          const [board] = (await store.results.load('nam-don-vi'))?.published?.boards ?? [];
          expect(board?.ranked.map(({ unit, rank, result }) => [unit.unitId, rank, result.points])).toEqual([
            ['so-mot', 1, 245_000],
            ['so-ba', 2, 200_000],
            ['so-hai', 2, 104_000],
          ]);
          expect(board?.apart.map(({ unit, result }) => [unit.unitId, result.points])).toEqual([
            ['so-bon', 226_964],
          ]);
          expect(board?.unfinished.map(({ unitId }) => unitId)).toEqual(['so-nam']);
        } finally {
          await store.close();
        }
      } finally {
        await drop();
      }
    });
  },
);
