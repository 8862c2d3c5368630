import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readDay,
  readLock,
  readOpening,
  writeLock,
  writeOpening,
} from '../../src/tables/campaign/campaign-times.ts';

const zone = 'Asia/Ho_Chi_Minh';

test.each([
  ['đến hết ngày 07/11/2026', '2026-11-07T17:00:00.000Z'],
  ['Hết ngày 7/11/2026', '2026-11-07T17:00:00.000Z'],
  ['chậm nhất ngày 07/11/2026', '2026-11-07T17:00:00.000Z'],
  ['07/11/2026', '2026-11-07T17:00:00.000Z'],
  ['trước ngày 08/11/2026', '2026-11-07T17:00:00.000Z'],
  ['TRUOC NGAY 08-11-2026', '2026-11-07T17:00:00.000Z'],
  ['07/11/2026 17:00', '2026-11-07T10:00:00.000Z'],
  ['trước 17 giờ 00 ngày 07/11/2026', '2026-11-07T10:00:00.000Z'],
  ['17h30 ngày 07/11/2026', '2026-11-07T10:30:00.000Z'],
  ['2026-11-07T00:00', '2026-11-07T17:00:00.000Z'],
  ['31/02/2026', null],
  ['07/11', null],
  ['sớm thôi', null],
  ['25:00 07/11/2026', null],
])('a lock written "%s" is %s', (text, expected) => {
  const at = readLock(text, zone);
  expect(at === null ? null : new Date(at).toISOString()).toBe(expected);
});

test.each([
  ['09/10/2026', '2026-10-08T17:00:00.000Z'],
  ['từ ngày 09/10/2026', '2026-10-08T17:00:00.000Z'],
  ['09/10/2026 08:00', '2026-10-09T01:00:00.000Z'],
  ['', null],
])('an opening written "%s" is %s', (text, expected) => {
  const at = readOpening(text, zone);
  expect(at === null ? null : new Date(at).toISOString()).toBe(expected);
});

test('a day is a day and nothing finer', () => {
  expect([
    readDay('15/12/2025'),
    readDay('ngày 5.1.2026'),
    readDay('15/12/2025 08:00'),
    readDay('30/02/2026'),
  ]).toEqual(['2025-12-15', '2026-01-05', null, null]);
});

test('every instant is written so that it reads back exactly', () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2090, 0) });
  const coarse = instants.map((at) => at - (at % 3_600_000));
  fc.assert(
    fc.property(fc.oneof(instants, coarse), fc.constantFrom(zone, 'UTC', 'Asia/Tokyo'), (at, where) => {
      expect(readLock(writeLock(at, where), where)).toBe(at);
      expect(readOpening(writeOpening(at, where), where)).toBe(at);
    }),
  );
});
