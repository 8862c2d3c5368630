import { describe, expect, test } from 'vitest';
import {
  calendarDayText,
  closedText,
  lockText,
  momentText,
  timeLeftText,
} from '../../src/wording/moments.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const midnight = Date.parse('2026-11-08T00:00:00+07:00');
const afternoon = Date.parse('2026-11-07T17:05:00+07:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a moment in words', () => {
  test('is told by the clock of the campaign, not of the machine', () => {
    expect(momentText(afternoon, ZONE, 'vi')).toBe('17 giờ 05 ngày 07/11/2026');
    expect(momentText(afternoon, ZONE, 'en')).toBe('17:05, 07/11/2026');
    expect(momentText(afternoon, 'UTC', 'en')).toBe('10:05, 07/11/2026');
  });

  test('is day, month, year for a calendar day', () => {
    expect(calendarDayText('2026-01-09')).toBe('09/01/2026');
  });
});

describe('the end of a window', () => {
  test('at a local midnight names the day before as the last one', () => {
    expect(lockText(midnight, ZONE, 'vi')).toMatch(/^đến hết ngày 07\/11\/2026/u);
    expect(lockText(midnight, ZONE, 'en')).toMatch(/^end of 07\/11\/2026/u);
  });

  test('at any other time gives the time', () => {
    expect(lockText(afternoon, ZONE, 'vi')).toBe('17 giờ 05 ngày 07/11/2026');
    expect(lockText(afternoon, ZONE, 'en')).toBe('17:05, 07/11/2026');
  });

  test('at midnight of another zone is no midnight here', () => {
    expect(lockText(midnight, 'UTC', 'en')).toBe('17:00, 07/11/2026');
  });

  test('once past is the last minute of the day that ended at midnight', () => {
    expect(closedText(midnight, ZONE, 'vi')).toBe('23 giờ 59 ngày 07/11/2026');
    expect(closedText(midnight, ZONE, 'en')).toBe('23:59, 07/11/2026');
    expect(closedText(afternoon, ZONE, 'vi')).toBe('17 giờ 05 ngày 07/11/2026');
  });
});

describe('the time left', () => {
  test.each([
    [2 * DAY + 3 * HOUR + 59 * MINUTE, '2 ngày 3 giờ', '2 days 3 hours'],
    [2 * DAY, '2 ngày', '2 days'],
    [DAY, '1 ngày', '1 day'],
    [DAY - MINUTE, '23 giờ 59 phút', '23 hours 59 minutes'],
    [3 * HOUR + 20 * MINUTE, '3 giờ 20 phút', '3 hours 20 minutes'],
    [5 * MINUTE + 59_000, '5 phút', '5 minutes'],
    [-MINUTE, '0 phút', '0 minutes'],
  ])('of %i milliseconds is %s, in English %s', (left, vietnamese, english) => {
    expect(timeLeftText(midnight - left, midnight, 'vi')).toBe(vietnamese);
    expect(timeLeftText(midnight - left, midnight, 'en')).toBe(english);
  });
});
