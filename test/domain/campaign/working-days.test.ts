import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay } from '../../../src/domain/campaign/calendar.ts';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  localDay,
  workingDaysLeft,
} from '../../../src/domain/campaign/working-days.ts';

const zone = 'Asia/Ho_Chi_Minh';
const ordinary = { holidays: [], extraWorkingDays: [] };
/** Tết Dương lịch on a Friday, worked off on the Saturday eight days later; one holiday falls on a Sunday. */
const newYear = { holidays: ['2027-01-01', '2027-01-03'], extraWorkingDays: ['2027-01-09'] };

test.each([
  ['2026-11-06', true],
  ['2026-11-07', false],
  ['2026-11-08', false],
  ['2026-11-09', true],
  ['2027-01-01', false],
  ['2027-01-03', false],
  ['2027-01-09', true],
  ['2027-01-10', false],
])('%s is worked: %s', (day, expected) => {
  expect(isWorkingDay(day, newYear)).toBe(expected);
});

test('a day that is both a holiday and made up for is worked', () => {
  const both = { holidays: ['2026-11-09'], extraWorkingDays: ['2026-11-09'] };
  expect(isWorkingDay('2026-11-09', both)).toBe(true);
});

test.each([
  ['2026-11-05', 1, '2026-11-06', 'the next day'],
  ['2026-11-06', 1, '2026-11-09', 'over a weekend'],
  ['2026-11-07', 1, '2026-11-09', 'from a Saturday'],
  ['2026-11-06', 5, '2026-11-13', 'a week of work'],
  ['2026-11-30', 1, '2026-12-01', 'over the end of a month'],
  ['2026-12-31', 1, '2027-01-04', 'over the end of the year and its holiday'],
  ['2026-12-31', 6, '2027-01-09', 'to a Saturday that is worked'],
  ['2028-02-28', 1, '2028-02-29', 'to the leap day, a Tuesday'],
  ['2028-02-29', 1, '2028-03-01', 'after the leap day'],
  ['2027-02-26', 1, '2027-03-01', 'in a year without one'],
  ['2026-11-07', 0, '2026-11-07', 'none'],
])('%s and %i working days is %s: %s', (from, count, expected) => {
  expect(addWorkingDays(from, count, newYear)).toBe(expected);
});

test('the working days left end with the last day, to the millisecond', () => {
  const until = endOfDay('2026-12-31', zone);
  expect(until).toBe(Date.parse('2026-12-31T17:00:00.000Z'));
  const left = (now: number) => workingDaysLeft(now, until, ordinary, zone);
  expect(left(Date.parse('2026-12-29T16:59:59.999Z'))).toBe(2);
  expect(left(Date.parse('2026-12-29T17:00:00.000Z'))).toBe(1);
  expect(left(until - 1)).toBe(0);
  expect(left(until)).toBe(0);
  expect(left(until + 86_400_000)).toBe(0);
  expect(workingDaysLeft(Date.parse('2026-12-29T17:00:00Z'), until + 1, ordinary, zone)).toBe(2);
});

const days = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays('2026-01-01', offset));
const calendars = fc.record({
  holidays: fc.array(days, { maxLength: 60 }),
  extraWorkingDays: fc.array(days, { maxLength: 60 }),
});

test('as many working days are left as it takes to get there', () => {
  fc.assert(
    fc.property(
      days,
      fc.nat({ max: 80 }),
      calendars,
      fc.nat({ max: 86_399_999 }),
      (from, count, calendar, clock) => {
        const last = addWorkingDays(from, count, calendar);
        const now = endOfDay(from, zone) - 1 - clock;
        expect(localDay(now, zone)).toBe(from);
        expect(workingDaysLeft(now, endOfDay(last, zone), calendar, zone)).toBe(count);
        if (count > 0) expect(isWorkingDay(last, calendar)).toBe(true);
      },
    ),
  );
});

test('every further working day is later, and one by one is the same as at once', () => {
  fc.assert(
    fc.property(days, fc.nat({ max: 30 }), fc.nat({ max: 30 }), calendars, (from, one, other, calendar) => {
      const atOnce = addWorkingDays(from, one + other, calendar);
      expect(addWorkingDays(addWorkingDays(from, one, calendar), other, calendar)).toBe(atOnce);
      expect(addWorkingDays(from, one + other + 1, calendar) > atOnce).toBe(true);
    }),
  );
});
