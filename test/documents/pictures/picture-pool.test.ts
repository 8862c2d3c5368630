import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { createPicturePool, type PicturePool } from '../../../src/documents/pictures/picture-pool.ts';
import { preparePage } from '../../../src/documents/pictures/prepare-page.ts';

const MINUTE = 60_000;
let pool: PicturePool | null = null;

afterEach(async () => {
  await pool?.close();
  pool = null;
});

function open(settings: Partial<Parameters<typeof createPicturePool>[0]> = {}): PicturePool {
  pool = createPicturePool({ processes: 1, timeoutMs: MINUTE, memoryMb: 600, ...settings });
  return pool;
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#dddddd' } })
    .jpeg()
    .toBuffer();

function childProcesses(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((line) => line.includes('picture-process'))
    .map((line) => Number.parseInt(line, 10));
}

describe('the picture pool', () => {
  it('gives what preparePage gives, byte for byte', async () => {
    const bytes = await blank(600, 800);
    const [direct, pooled] = [await preparePage(bytes), await open().prepare(bytes)];
    if (!direct.ok || !pooled.ok) throw new Error('refused');
    expect(Buffer.compare(pooled.page.jpeg, direct.page.jpeg)).toBe(0);
    expect({ ...pooled.page, jpeg: null }).toEqual({ ...direct.page, jpeg: null });
  });

  it('passes on what is no picture as a refusal and goes on', async () => {
    const { prepare } = open();
    expect(await prepare(Buffer.from('no picture'))).toEqual({ ok: false, refusal: 'unreadable' });
    expect(await prepare(await blank(120, 160))).toMatchObject({ ok: true });
  });

  it('finishes pictures in the order they came', async () => {
    const { prepare } = open();
    const done: number[] = [];
    const bytes = await blank(120, 160);
    await Promise.all([1, 2, 3, 4].map((place) => prepare(bytes).then(() => done.push(place))));
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('refuses at once when as many are waiting as may', async () => {
    const { prepare } = open({ waiting: 1 });
    const bytes = await blank(120, 160);
    const all = await Promise.all([prepare(bytes), prepare(bytes), prepare(bytes)]);
    expect(all.map((page) => page.ok)).toEqual([true, true, false]);
    expect(all[2]).toEqual({ ok: false, refusal: 'timedOut' });
  });

  it('ends a picture that takes too long, and its process with it', async () => {
    const { prepare } = open({ timeoutMs: 1 });
    expect(await prepare(await blank(120, 160))).toEqual({ ok: false, refusal: 'timedOut' });
    await pool?.close();
    expect(childProcesses()).toEqual([]);
  });

  it('ends a picture that needs more memory than allowed', async () => {
    const { prepare } = open({ memoryMb: 40 });
    expect(await prepare(await blank(4000, 3000))).toEqual({ ok: false, refusal: 'tooManyPixels' });
  });

  it('tries a picture again whose process was killed, and goes on with the next', async () => {
    const { prepare } = open();
    const first = prepare(await blank(4000, 3000));
    for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
    expect(await first).toMatchObject({ ok: true });
    for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
    expect(await prepare(await blank(120, 160))).toMatchObject({ ok: true });
  });

  it('says so to whoever waits when it is closed', async () => {
    const { prepare, close } = open();
    const bytes = await blank(120, 160);
    const waiting = [prepare(bytes), prepare(bytes)];
    await close();
    expect(await Promise.all(waiting)).toEqual([
      { ok: false, refusal: 'timedOut' },
      { ok: false, refusal: 'timedOut' },
    ]);
    expect(await prepare(bytes)).toEqual({ ok: false, refusal: 'timedOut' });
  });
});
