import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { judgedAt } from '../../src/application/judge-time.ts';
import type { Extension } from '../../src/domain/campaign/extension.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const moment = (iso: string) => DateTime.fromISO(iso, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
const locksOf = (locksAt: number, lateArrivalMinutes = 5, extensions: readonly Extension[] = []) => ({
  campaign: { opensAt: 0, locksAt, lateArrivalMinutes },
  extensions,
});
const sent = (sentAt: number, receivedAt: number, albumBegan: number | null = null) => ({
  sentAt,
  receivedAt,
  albumBegan,
});

describe.each([
  ['the end of a month', moment('2026-12-01T00:00:00')],
  ['the end of a year', moment('2027-01-01T00:00:00')],
  ['the end of 28 February before a leap day', moment('2028-02-29T00:00:00')],
  ['the end of a leap day', moment('2028-03-01T00:00:00')],
  ['an hour of a day', moment('2026-11-16T17:00:00')],
])('a lock at %s', (_when, lock) => {
  const locks = locksOf(lock);

  test.each([
    ['sent a second before it and arriving a second after', -SECOND, SECOND, -SECOND],
    ['sent a millisecond before it and arriving with it', -1, 0, -1],
    ['sent with it', 0, 0, 0],
    ['sent a millisecond after it', 1, 2, 1],
    ['sent in time, arriving a millisecond before the grace ends', -1, 5 * MINUTE - 1, -1],
    ['sent in time, arriving as the grace ends', -1, 5 * MINUTE, 5 * MINUTE],
    ['sent long before it, arriving within the grace', -40 * MINUTE, MINUTE, -40 * MINUTE],
    ['sent long before it, arriving after the grace', -MINUTE, 6 * MINUTE, 6 * MINUTE],
    ['sent and arriving before it, within the bound', -10 * MINUTE, -1, -10 * MINUTE],
    ['sent and arriving before it, beyond the bound', -20 * MINUTE, -1, -1],
    ['that claims to be from the future', 10 * MINUTE, -1, -1],
  ])('judges what was %s', (_what, sentAt, receivedAt, judged) => {
    expect(judgedAt(sent(lock + sentAt, lock + receivedAt), locks) - lock).toBe(judged);
  });

  test.each([
    ['arrives within the grace', 2 * SECOND, 3 * SECOND, -SECOND],
    ['arrives as the grace ends', 4 * MINUTE, 5 * MINUTE, 4 * MINUTE],
  ])('a later part of an album begun a second before it that %s', (_what, sentAt, receivedAt, judged) => {
    const part = sent(lock + sentAt, lock + receivedAt, lock - SECOND);
    expect(judgedAt(part, locks) - lock).toBe(judged);
  });

  test('a later part of an album begun after it stays late', () => {
    const part = sent(lock + 2 * SECOND, lock + 3 * SECOND, lock + SECOND);
    expect(judgedAt(part, locks)).toBe(lock + 2 * SECOND);
  });
});

describe('where time was given', () => {
  const lock = moment('2026-11-16T17:00:00');
  const until = lock + 60 * MINUTE;
  const whole = { id: 'x', itemKeys: null, opensAt: lock - MINUTE, closesAt: until };

  test('the lock that was moved is none, and the new one is', () => {
    const locks = locksOf(lock, 5, [whole]);
    expect(judgedAt(sent(lock - 16 * MINUTE, lock + 1), locks)).toBe(lock + 1);
    expect(judgedAt(sent(until - 1, until + 1), locks)).toBe(until - 1);
    expect(judgedAt(sent(until - 1, until + 6 * MINUTE), locks)).toBe(until + 6 * MINUTE);
  });

  test('the closing of single items is a lock as well', () => {
    const locks = locksOf(lock, 5, [{ ...whole, itemKeys: ['a'], opensAt: lock + MINUTE }]);
    expect(judgedAt(sent(until - 16 * MINUTE, until + 1), locks)).toBe(until - 16 * MINUTE);
    expect(judgedAt(sent(until - 1, until + 5 * MINUTE), locks)).toBe(until + 5 * MINUTE);
  });
});

test('a campaign without grace takes nothing after its lock', () => {
  expect(judgedAt(sent(99, 100), locksOf(100, 0))).toBe(100);
});

test('nobody without a scorecard is judged by a lock', () => {
  expect(judgedAt(sent(99, 100 + 10 * MINUTE), null)).toBe(99);
});

test('nothing that arrives later than the grace is judged as before the lock, whatever it claims', () => {
  const lock = 100 * MINUTE;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 * MINUTE }),
      fc.integer({ min: 0, max: 200 * MINUTE }),
      fc.option(fc.integer({ min: 0, max: 200 * MINUTE })),
      fc.integer({ min: 0, max: 30 }),
      (sentAt, receivedAt, began, minutes) => {
        fc.pre(receivedAt >= lock + minutes * MINUTE);
        expect(judgedAt(sent(sentAt, receivedAt, began), locksOf(lock, minutes))).toBeGreaterThanOrEqual(
          lock,
        );
      },
    ),
  );
});
