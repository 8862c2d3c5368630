import { expect, test } from 'vitest';
import {
  endOfDay,
  formatDay,
  formatTime,
  lockDay,
  printDay,
  timeLeft,
} from '../../../src/domain/campaign/calendar.ts';

const zone = 'Asia/Ho_Chi_Minh';
const midnight = Date.parse('2026-11-07T17:00:00Z');

test('a day ends with the first instant of the next one, in the campaign’s zone', () => {
  expect(endOfDay('2026-11-07', zone)).toBe(midnight);
  expect(endOfDay('2026-12-31', zone)).toBe(Date.parse('2026-12-31T17:00:00Z'));
  expect(endOfDay('2026-11-07', 'UTC')).toBe(Date.parse('2026-11-08T00:00:00Z'));
});

test('a lock at midnight is printed as the day before, included', () => {
  expect(lockDay(midnight, zone)).toBe('2026-11-07');
  expect(lockDay(midnight - 1, zone)).toBeNull();
  expect(lockDay(midnight, 'UTC')).toBeNull();
  expect(printDay('2026-11-07')).toBe('07/11/2026');
});

test('the time left is counted in whole minutes and stops at nothing', () => {
  const minutes = (many: number) => midnight - many * 60_000;
  expect(timeLeft(minutes(2 * 1440 + 3 * 60 + 4), midnight)).toEqual({ days: 2, hours: 3, minutes: 4 });
  expect(timeLeft(midnight - 59_999, midnight)).toEqual({ days: 0, hours: 0, minutes: 0 });
  expect(timeLeft(minutes(1440), midnight)).toEqual({ days: 1, hours: 0, minutes: 0 });
  expect(timeLeft(minutes(-5), midnight)).toEqual({ days: 0, hours: 0, minutes: 0 });
});

test('days and times are printed as Vietnamese offices write them', () => {
  expect(formatDay(midnight - 1, zone)).toBe('07/11/2026');
  expect(formatDay(midnight, zone)).toBe('08/11/2026');
  expect(formatTime(Date.parse('2026-11-07T10:00:00Z'), zone)).toBe('17 giờ 00');
  expect(formatTime(Date.parse('2026-11-07T01:05:00Z'), zone)).toBe('8 giờ 05');
});
