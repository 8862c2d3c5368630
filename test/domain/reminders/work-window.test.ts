import { expect, test } from 'vitest';
import { workWindow } from '../../../src/domain/reminders/work-window.ts';

const campaign = { opensAt: 100, locksAt: 1000 };
const whole = { at: 500, itemKeys: null, opensAt: 500, closesAt: 2000 };
const some = { ...whole, itemKeys: ['a'] };

test.each([
  ['nothing happened', null, [], 500, { opensAt: 100, closesAt: 1000, done: false }],
  ['it was sent', 600, [], 700, { opensAt: 100, closesAt: 1000, done: true }],
  ['more time for all of it', null, [whole], 700, { opensAt: 100, closesAt: 2000, done: false }],
  [
    'more time for some items, before the lock',
    null,
    [some],
    700,
    { opensAt: 100, closesAt: 1000, done: false },
  ],
  [
    'more time for some items, after the lock',
    null,
    [some],
    1000,
    { opensAt: 100, closesAt: 2000, done: false },
  ],
  [
    'opened again after the lock',
    null,
    [{ ...whole, at: 1200, opensAt: 1200 }],
    1300,
    { opensAt: 1200, closesAt: 2000, done: false },
  ],
  ['opened again after it was sent', 400, [some], 700, { opensAt: 500, closesAt: 2000, done: false }],
  ['sent after more time was given', 600, [whole], 700, { opensAt: 100, closesAt: 1000, done: true }],
  [
    'less time than the campaign gives',
    null,
    [{ ...whole, closesAt: 900 }],
    700,
    { opensAt: 100, closesAt: 1000, done: false },
  ],
])('%s', (_what, submittedAt, extensions, now, window) => {
  expect(workWindow(campaign, { submittedAt, extensions }, now)).toEqual(window);
});
