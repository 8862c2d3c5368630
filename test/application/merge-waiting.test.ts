import { expect, test } from 'vitest';
import { mergeWaiting } from '../../src/application/merge-waiting.ts';
import type { OutboundFile } from '../../src/application/ports/messages.ts';
import { document } from '../fakes/files-in-memory.ts';

const files = (from: number, count: number): OutboundFile[] =>
  Array.from({ length: count }, (_, i) => document(`vault:${from + i}`));

const item = (id: number, attached?: OutboundFile[]) => ({
  id,
  content: {
    text: `tin ${id}`,
    card: id,
    choices: [],
    ...(attached === undefined ? {} : { files: attached }),
  },
  attempts: 0,
  createdAt: 0,
  leasedUntil: 0,
  repeats: 0 as const,
  mayPay: true,
});

test('joined messages join their files, oldest first', () => {
  const { content, rest } = mergeWaiting(item(1, files(0, 2)), [item(2), item(3, files(2, 1))], null);
  expect(content).toEqual({ text: 'tin 1\n\ntin 2\n\ntin 3', card: 3, choices: [], files: files(0, 3) });
  expect(rest).toEqual([]);
});

test('a message whose files would be too many waits for the next send', () => {
  const { content, items, rest } = mergeWaiting(
    item(1, files(0, 6)),
    [item(2, files(6, 4)), item(3, files(10, 1))],
    null,
  );
  expect(content.files).toEqual(files(0, 10));
  expect([items.map(({ id }) => id), rest.map(({ id }) => id)]).toEqual([[1, 2], [3]]);
});

test('messages without files have none when they are joined', () => {
  expect(mergeWaiting(item(1), [item(2)], null).content).not.toHaveProperty('files');
});
