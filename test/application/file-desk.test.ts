import { expect, test } from 'vitest';
import { createFileDesk } from '../../src/application/file-desk.ts';
import type { FileContent } from '../../src/application/ports/file-content.ts';
import { bytesLike } from '../fakes/files-in-memory.ts';
import { fakeTime } from './fake-time.ts';

const START = 1_000_000;
const pdf = bytesLike('pdf');

/** A desk whose files are ready when the test says so. */
function desk() {
  const time = fakeTime(START);
  const begun: { readonly file: string; readonly end: (outcome: FileContent | Error) => void }[] = [];
  const files = createFileDesk(
    (file) =>
      new Promise((resolve, reject) => {
        const end = (outcome: FileContent | Error) =>
          outcome instanceof Error ? reject(outcome) : resolve(outcome);
        begun.push({ file, end });
      }),
    time,
  );
  return { time, begun, files, made: () => begun.map(({ file }) => file) };
}

test('a file that is ready soon is handed out, and made anew for the next', async () => {
  const { begun, files, made } = desk();
  const first = files.loadSoon('a');
  begun[0]?.end(pdf);
  expect(await first).toBe(pdf);
  const second = files.loadSoon('a');
  begun[1]?.end(null);
  expect(await second).toBeNull();
  expect(made()).toEqual(['a', 'a']);
});

test('whoever asks while a file is being made waits for the same one', async () => {
  const { begun, files, made } = desk();
  const all = [files.loadSoon('a'), files.load('a'), files.load('b')];
  for (const { end } of begun) end(pdf);
  expect(await Promise.all(all)).toEqual([pdf, pdf, pdf]);
  expect(made()).toEqual(['a', 'b']);
});

test('one that takes longer than two seconds is not there yet, and kept a minute for who comes again', async () => {
  const { time, begun, files, made } = desk();
  const first = files.loadSoon('a');
  expect(time.ring(START + 1_999)).toBe(false);
  expect(time.ring(START + 2_000)).toBe(true);
  expect(await first).toBe('notYet');
  const patient = files.load('a');
  time.set(START + 30_000);
  const again = files.loadSoon('a');
  expect(time.ring(START + 30_000)).toBe(true);
  expect(await again).toBe('notYet');
  begun[0]?.end(pdf);
  expect(await patient).toBe(pdf);
  expect(await files.loadSoon('a')).toBe(pdf);
  expect(await files.load('a')).toBe(pdf);
  expect(made()).toEqual(['a']);
  expect(time.ring(START + 89_999)).toBe(false);
  expect(time.ring(START + 90_000)).toBe(true);
  void files.load('a');
  expect(made()).toEqual(['a', 'a']);
});

test('that one could not be made after all is told to who comes again, and it is not tried over and over', async () => {
  const { time, begun, files, made } = desk();
  for (const [at, outcome] of ['tooLarge' as const, new Error('no database')].entries()) {
    const file = `file ${at}`;
    const first = files.loadSoon(file);
    time.ring(START + 100_000);
    expect(await first).toBe('notYet');
    const patient = files.load(file);
    begun[at]?.end(outcome);
    await Promise.allSettled([patient]);
    const again = files.loadSoon(file);
    if (outcome instanceof Error) await expect(again).rejects.toThrow('no database');
    else expect(await again).toBe(outcome);
  }
  expect(made()).toEqual(['file 0', 'file 1']);
});
