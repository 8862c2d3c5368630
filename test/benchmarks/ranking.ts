import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { PrismaClient } from '../../src/generated/sqlite/client.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { agency, agencySet } from '../contract/agency.ts';
import { noLookup } from '../contract/turn-driver.ts';

/**
 * `npm run bench:ranking -- --units 3321 --repetitions 5`: what a leader waits for who asks for the ranking of a whole
 * country of units, beside a bare window function over the same rows, and beside reading every entry through the ORM
 * and adding up in JavaScript. Ratios of medians in one run; absolute times are this machine's.
 */
const { values } = parseArgs({
  options: { units: { type: 'string', default: '3321' }, repetitions: { type: 'string', default: '5' } },
});
const ITEMS = 63;
const leader = { channel: 'web', botId: 'local', externalId: 'leader' } as const;
const units = Array.from({ length: Number(values.units) }, (_, index) => `u${index}`);

const WINDOW = `
  SELECT u.name, s."groupCode", RANK() OVER (PARTITION BY s."groupCode"
    ORDER BY s."appraisedPoints" * 1.0 / s."appraisedMaximum" DESC) AS place
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."appraisedPoints" IS NOT NULL`;

const folder = await mkdtemp(path.join(tmpdir(), 'ranking-'));
try {
  const store = await filled();
  const file = path.join(folder, 'cchc.sqlite');
  const raw = new Database(file);
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
  await store.turns.receive([
    { from: leader, externalId: 'm1', sentAt: 1, receivedAt: 1, content: { kind: 'text', text: 'xếp hạng' } },
  ]);
  const [item] = await store.turns.waitingMessages(1);
  if (item === undefined) throw new Error('nothing waits');
  const read = (wanted: boolean) =>
    store.turns.loadTurn(item, { ...noLookup, at: 2_000, wanted: wanted ? [{ what: 'board' }] : [] });
  const medians = await inTurn({
    'window function': async () => raw.prepare(WINDOW).all(),
    'turn at the office': async () => read(false),
    'turn with the ranking': async () => {
      const { office, lookedUp } = await read(true);
      if (office === null || lookedUp.board === null) throw new Error('no board');
      const boards = rankBoard(office.campaign, lookedUp.board.groups, lookedUp.board.units);
      if (boards[0]?.ranked.length !== units.length) throw new Error('not everybody is ranked');
    },
    'ORM and adding up': async () => {
      const cards = await prisma.scorecard.findMany({ include: { unit: true, entries: true } });
      cards
        .map(({ unit, entries, maximum }) => ({
          name: unit.name,
          index: entries.reduce((sum, { entryJson }) => sum + JSON.parse(entryJson).points, 0) / maximum,
        }))
        .sort((a, b) => b.index - a.index);
    },
  });
  const of = (name: string) => medians.get(name) ?? Number.NaN;
  const lines = [
    ...[...medians].map(([name, ms]) => `${name.padEnd(24)}${ms.toFixed(1)} ms`),
    `ranking / window function: ${(of('turn with the ranking') / of('window function')).toFixed(1)}`,
    `ORM / ranking: ${(of('ORM and adding up') / of('turn with the ranking')).toFixed(1)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  raw.close();
  await prisma.$disconnect();
  await store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Repetitions outermost, so that a slow moment hits all alike; the first round is not counted. */
async function inTurn(
  works: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= Number(values.repetitions); round++) {
    for (const [name, work] of Object.entries(works)) {
      const from = performance.now();
      await work();
      if (round > 0) times.get(name)?.push(performance.now() - from);
    }
  }
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]));
}

/** Every unit appraised, with two people and an entry for each item; results are written as SQL, since no one waits for that. */
async function filled(): Promise<Store> {
  const opened = await openStore({
    databaseUrl: null,
    dataFolder: folder,
    migrationsFolder: path.resolve('prisma/migrations'),
  });
  if (!opened.ok) throw new Error(opened.refusal.name);
  const { store } = opened;
  await store.campaigns.storeCriteriaSet(agencySet, 0);
  const base = agency();
  await store.campaigns.storeCampaign(
    {
      ...base,
      units: units.map((id) => ({ ...base.units[0], id, code: id, name: `Xã ${id}` }) as never),
      officials: [
        { id: 'chi', name: 'Lê Chi', roles: [{ role: 'organiser', unitId: null }] },
        ...units.flatMap((id) => [
          { id: `${id}-s`, name: `Cán bộ ${id}`, roles: [{ role: 'scorer' as const, unitId: id }] },
          { id: `${id}-h`, name: `Thủ trưởng ${id}`, roles: [{ role: 'head' as const, unitId: id }] },
        ]),
      ],
    },
    0,
  );
  await store.campaigns.linkAccount(leader, 'chi', 0);
  const db = new Database(path.join(folder, 'cchc.sqlite'));
  const domains = JSON.stringify(
    Array.from({ length: 8 }, (_, index) => ({
      domainKey: `${index}`,
      code: `${index}`,
      name: `Lĩnh vực ${index}`,
      points: 70_000,
      maximum: 100_000,
    })),
  );
  db.transaction(() => {
    const result = db.prepare(
      `UPDATE "Scorecard" SET "submittedAt" = 1, judged = ${ITEMS}, "toJudge" = ${ITEMS}, "appraisedPoints" = ?,
         "appraisedMaximum" = 1000000, maximum = 1000000, "domainsJson" = ?, "confirmedAt" = 2 WHERE "unitId" = ?`,
    );
    const entry = db.prepare(
      `INSERT INTO "ScoreEntry" ("scorecardId", "itemKey", "entryJson", version, "officialId", "changedAt")
       VALUES (?, ?, '{"points":10000}', 1, 'chi', 1)`,
    );
    for (const [index, id] of units.entries()) {
      result.run(500_000 + ((index * 7919) % 400_000), domains, id);
      for (let each = 0; each < ITEMS; each++) entry.run(`k2026:${id}`, `i${each}`);
    }
  })();
  db.close();
  return store;
}
