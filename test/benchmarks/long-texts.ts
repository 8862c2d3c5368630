import { parseArgs } from 'node:util';
import { LOOKED_AT } from '../../src/conversation/understanding/normalise.ts';
import { understand } from '../../src/conversation/understanding/understand.ts';
import { splitPrintedPoints } from '../../src/tables/criteria/level-line.ts';
import { readCriteriaFile } from '../../src/tables/read-criteria-file.ts';
import { readWorkbook } from '../../src/tables/workbook/read-workbook.ts';
import { longLine, REPEATED } from '../conversation/understanding/long-lines.ts';
import { contextOf, LISTENINGS } from '../conversation/understanding/utterance-table.ts';
import { longGuidance, longSheet, longTable, understandLong } from '../tables/long-tables.ts';

/**
 * `npm run bench:long-texts -- --repetitions 5`: how the time for a long text or table grows when it is twice as long.
 * A ratio of about 2 is linear and 4 is quadratic; about 1 is a text of which no more is looked at. Medians of one run.
 */
const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '5' } } });
/** Ms that one measurement takes at least: what is quicker is repeated. */
const LEAST = 20;
const CONTEXTS = Object.keys(LISTENINGS).map(contextOf);
const table = { fileName: 'thu.xlsx', slug: null, year: null, name: null } as const;

type Work = () => unknown;
/** What is done with an input of this size, which is made before anything is measured. */
interface Growing {
  readonly name: string;
  readonly size: number;
  of(size: number): Work;
}

const inputs: readonly Growing[] = [
  ...REPEATED.flatMap((unit) => [typed(unit, LOOKED_AT / 2), typed(unit, 50_000)]),
  { name: 'guidance, characters', size: 2_500, of: (size) => guidance(longGuidance(size)) },
  { name: 'printed points, characters', size: 2_500, of: (size) => printedPoints(longGuidance(size)) },
  { name: 'sheet that is refused, rows', size: 50_000, of: (size) => sheet(longSheet(size)) },
  { name: 'sheet that is read, rows', size: 10_000, of: (size) => sheet(longSheet(size)) },
  { name: 'table that is refused, rows', size: 3_000, of: (size) => criteria(longTable(size)) },
  { name: 'table that is read, rows', size: 1_000, of: (size) => criteria(longTable(size)) },
];

for (const { name, size, of } of inputs) {
  const [once, twice] = await mediansOf(of(size), of(2 * size));
  const sizes = `${size.toLocaleString('vi')} → ${(2 * size).toLocaleString('vi')}`;
  const times = `${once.toFixed(2)} → ${twice.toFixed(2)} ms`;
  process.stdout.write(
    `${name.padEnd(36)}${sizes.padEnd(20)}${times.padEnd(26)}${(twice / once).toFixed(1)}\n`,
  );
}

/** One line in every place where somebody may type it. */
function typed(unit: string, size: number): Growing {
  return {
    name: `typed ${JSON.stringify(unit)}, characters`,
    size,
    of(length) {
      const text = longLine(unit, length);
      return () => CONTEXTS.map((context) => understand(text, context));
    },
  };
}

function guidance(long: string): Work {
  return () => understandLong(long);
}

function printedPoints(long: string): Work {
  return () => splitPrintedPoints(long);
}

function sheet(bytes: Buffer): Work {
  return () => readWorkbook(bytes);
}

function criteria(bytes: Buffer): Work {
  return () => readCriteriaFile(bytes, table);
}

/** Ms for each, in turn, so that a slow moment hits both alike; the first round is not counted. */
async function mediansOf(once: Work, twice: Work): Promise<readonly [number, number]> {
  const works = [once, twice].map((work) => ({ work, times: [] as number[] }));
  const repeats = Math.max(1, Math.ceil(LEAST / (await timed(once, 1))));
  for (let round = 0; round <= Number(values.repetitions); round++) {
    for (const { work, times } of works) {
      const ms = await timed(work, repeats);
      if (round > 0) times.push(ms);
    }
  }
  const [first = Number.NaN, second = Number.NaN] = works.map(({ times }) => median(times));
  return [first, second];
}

async function timed(work: Work, repeats: number): Promise<number> {
  const from = performance.now();
  for (let each = 0; each < repeats; each++) await work();
  return (performance.now() - from) / repeats;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
