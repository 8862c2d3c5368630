import { expect, test } from 'vitest';
import { understand } from '../../../src/conversation/understanding/understand.ts';
import { describeIntent } from './describe-intent.ts';
import { contextOf, UTTERANCES } from './utterance-table.ts';

test('the table holds at least 180 utterances, no two alike', () => {
  expect(UTTERANCES.length).toBeGreaterThanOrEqual(180);
  expect(new Set(UTTERANCES.map((row) => `${row.listening}|${row.typed}`)).size).toBe(UTTERANCES.length);
});

test.each(UTTERANCES)('line $line, $listening: $typed means $expected', ({ listening, typed, expected }) => {
  const meant = understand(typed, contextOf(listening)).map(describeIntent).join(' + ');
  // "unknown" alone in the table leaves the likeliest wishes open.
  const compared = expected === 'unknown' ? meant.replace(/^unknown.*$/u, 'unknown') : meant;
  expect(compared).toBe(expected);
});
