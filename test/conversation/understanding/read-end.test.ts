import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { readEnd } from '../../../src/conversation/understanding/read-end.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (iso: string) => DateTime.fromISO(iso, { zone: ZONE }).toMillis();
const NOW = at('2026-11-17T09:00:00');

function read(text: string, now = NOW): string | null {
  const end = readEnd(text, now, ZONE);
  return end?.kind === 'end'
    ? DateTime.fromMillis(end.at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")
    : (end?.kind ?? null);
}

describe('an end that was typed', () => {
  test.each([
    ['đến 17 giờ 00 ngày 20/11/2026', '2026-11-20T17:00'],
    ['den 17h ngay 20/11', '2026-11-20T17:00'],
    ['17:30 20/11/2026', '2026-11-20T17:30'],
    ['ngày 20/11 lúc 8 giờ 15 phút', '2026-11-20T08:15'],
    ['mở đến 17h00 ngày mai', '2026-11-18T17:00'],
    ['đến 11 giờ', '2026-11-17T11:00'],
    ['đến hết ngày 20/11/2026', '2026-11-21T00:00'],
    ['hết ngày mai', '2026-11-19T00:00'],
    ['hết hôm nay', '2026-11-18T00:00'],
    ['20.11.2026', '2026-11-21T00:00'],
    ['ngày 20 tháng 11', '2026-11-21T00:00'],
    ['2 giờ', '2026-11-17T11:00'],
    ['thêm 45 phút', '2026-11-17T09:45'],
    ['gia hạn 3 ngày', '2026-11-20T09:00'],
    ['đến 10 giờ ngày 5/1', '2027-01-05T10:00'],
    ['đến 9 giờ 00', 'past'],
    ['đến 17 giờ ngày 16/11/2026', 'past'],
    ['đến hết ngày 16/11/2026', 'past'],
    ['0 phút', 'past'],
    ['đến 17 giờ ngày 20/11/2027', 'tooFar'],
    ['61 ngày', 'tooFar'],
    ['đến 25 giờ ngày 20/11/2026', 'noSuchTime'],
    ['đến 17 giờ 75 ngày 20/11/2026', 'noSuchTime'],
    ['đến ngày 31/2/2027', 'noSuchTime'],
    ['vì thiếu số liệu', null],
    ['', null],
  ])('%s', (text, end) => {
    expect(read(text)).toBe(end);
  });

  test('of a day and a month alone is the next one, also on a leap day', () => {
    expect(read('29/2', at('2028-02-10T08:00:00'))).toBe('2028-03-01T00:00');
    expect(read('1/1', at('2026-12-31T08:00:00'))).toBe('2027-01-02T00:00');
    expect(read('29/2', at('2027-02-10T08:00:00'))).toBe('tooFar');
  });

  test('reaches sixty days ahead and not a millisecond more', () => {
    expect(readEnd('60 ngày', NOW, ZONE)).toEqual({ kind: 'end', at: NOW + 60 * 86_400_000 });
    expect(read('đến hết ngày 16/1/2027')).toBe('tooFar');
    expect(read('đến 9 giờ ngày 16/1/2027')).toBe('2027-01-16T09:00');
  });
});
