import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { createPicturePool } from '../../src/documents/pictures/picture-pool.ts';
import { preparePage } from '../../src/documents/pictures/prepare-page.ts';
import { drawPage, GOOD_SHOT, photograph } from '../documents/page-fixtures.ts';

/**
 * `npm run bench:photos -- --photos 6 --repetitions 3`: pages per second and peak memory over generated photographs
 * of 12 megapixels, beside sharp that only makes them smaller. Every measurement is a process of its own.
 */
const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '6' },
    repetitions: { type: 'string', default: '3' },
    measure: { type: 'string' },
    folder: { type: 'string' },
  },
});

const MEASUREMENTS: Record<string, (photos: Buffer[]) => Promise<number>> = {
  'sharp resize only': async (photos) => {
    for (const photo of photos) {
      await sharp(photo).autoOrient().resize(2339, 2339, { fit: 'inside' }).jpeg({ quality: 80 }).toBuffer();
    }
    return ownPeak();
  },
  'preparePage, one after the other': async (photos) => {
    for (const photo of photos) await preparePage(photo);
    return ownPeak();
  },
  'pool of 1 process': (photos) => throughPool(photos, 1),
  'pool of 2 processes': (photos) => throughPool(photos, 2),
};

interface Figures {
  readonly seconds: number;
  readonly peakMb: number;
}

if (values.measure !== undefined && values.folder !== undefined) {
  process.stdout.write(JSON.stringify(await measure(values.measure, values.folder)));
} else {
  await compare(Number(values.photos), Number(values.repetitions));
}

async function measure(name: string, folder: string): Promise<Figures> {
  const photos = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
  const from = performance.now();
  const peakMb = (await MEASUREMENTS[name]?.(photos)) ?? 0;
  return { seconds: (performance.now() - from) / 1000, peakMb };
}

async function compare(count: number, repetitions: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'photos-'));
  for (let index = 0; index < count; index++) {
    const orientation = [1, 6, 3, 8][index % 4] ?? 1;
    const shot = { ...GOOD_SHOT, width: 3000, height: 4000, orientation };
    writeFileSync(path.join(folder, `${index}.jpg`), await photograph(await drawPage(index), shot));
  }
  const figures = new Map<string, Figures[]>(Object.keys(MEASUREMENTS).map((name) => [name, []]));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [name, found] of figures) found.push(inOwnProcess(name, folder));
  }
  rmSync(folder, { recursive: true });
  for (const [name, found] of figures) {
    const seconds = median(found.map((figure) => figure.seconds));
    const peak = Math.max(...found.map((figure) => figure.peakMb));
    const rate = (count / seconds).toFixed(2);
    process.stdout.write(`${name.padEnd(34)} ${rate.padStart(6)} pages/s   peak ${Math.round(peak)} MB\n`);
  }
}

function inOwnProcess(name: string, folder: string): Figures {
  const file = fileURLToPath(import.meta.url);
  const args = ['--import', 'tsx', file, '--measure', name, '--folder', folder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Starting the processes is part of it, as it is for the first pages of a day. */
async function throughPool(photos: Buffer[], processes: number): Promise<number> {
  const pool = createPicturePool({ processes, timeoutMs: 60_000, memoryMb: 1024 });
  await Promise.all(photos.map((photo) => pool.prepare(photo)));
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((line) => line.includes('picture-process'))
    .map((line) => Number.parseInt(line, 10));
  const peaks = children.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  });
  await pool.close();
  return Math.max(...peaks);
}

function ownPeak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
