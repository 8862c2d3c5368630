import { expect, test } from 'vitest';
import { sayElsewhere } from '../../src/application/say-elsewhere.ts';
import { accountOf } from '../contract/agency.ts';
import { document } from '../fakes/files-in-memory.ts';
import { fakeChannel } from './fake-channel.ts';

const here = accountOf('an');
const zalo = { ...here, channel: 'zalo' } as const;

test('a message said elsewhere has its options in words, and is split as the other channel needs it', () => {
  const content = {
    text: 'Chọn một mức.',
    card: 7,
    choices: [{ choice: '1', label: 'Đạt' }],
    replaces: '42',
    fallback: 'Chọn một mức.\n1  Đạt',
  };
  const channel = fakeChannel('zalo', () => 0, undefined, { longestText: 14 });
  expect(sayElsewhere(content, [here, zalo], [channel])).toEqual({
    to: zalo,
    contents: [
      { text: 'Chọn một mức.', card: 7, choices: [] },
      { text: '1  Đạt', card: 7, choices: [] },
    ],
  });
  expect(sayElsewhere(content, [here], [channel])).toBeNull();
});

test('its files go along, with the first part', () => {
  const files = [document()];
  const channel = fakeChannel('zalo', () => 0, undefined, { longestText: 14 });
  const content = { text: 'Mời xem tệp.\nMời chọn.', card: 7, choices: [], files };
  expect(sayElsewhere(content, [zalo], [channel])?.contents).toEqual([
    { text: 'Mời xem tệp.', card: 7, choices: [], files },
    { text: 'Mời chọn.', card: 7, choices: [] },
  ]);
});
