import { describe, expect, test } from 'vitest';
import {
  dayOf,
  instantAt,
  isWorkingDay,
  minuteOf,
  plusDays,
  workingDayFrom,
} from '../../../src/domain/reminders/working-calendar.ts';
import { at, ZONE } from './reminded-world.ts';

const calendar = { zone: ZONE, holidays: ['2026-09-01', '2026-09-02'], extraWorkingDays: ['2026-08-22'] };

describe('working days', () => {
  test.each([
    ['2026-08-21', true, 'a Friday'],
    ['2026-08-22', true, 'a Saturday worked instead'],
    ['2026-08-23', false, 'a Sunday'],
    ['2026-08-29', false, 'a Saturday'],
    ['2026-09-01', false, 'a holiday'],
    ['2026-09-03', true, 'the day after'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(isWorkingDay(day, calendar)).toBe(worked);
  });

  test('are found over weekends and holidays, before and after', () => {
    expect(workingDayFrom('2026-09-02', -1, calendar)).toBe('2026-08-31');
    expect(workingDayFrom('2026-09-02', 1, calendar)).toBe('2026-09-03');
    expect(workingDayFrom('2026-08-23', -1, calendar)).toBe('2026-08-22');
    expect(workingDayFrom('2026-08-24', -1, calendar)).toBe('2026-08-24');
  });

  test('days are counted over the ends of months, years and a leap February', () => {
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(plusDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('the clock of a zone', () => {
  test('gives day and minute of an instant, and the instant back', () => {
    const late = at('2026-11-07 23:59');
    expect(dayOf(late, ZONE)).toBe('2026-11-07');
    expect(minuteOf(late, ZONE)).toBe(23 * 60 + 59);
    expect(instantAt('2026-11-07', 23 * 60 + 59, ZONE)).toBe(late);
    expect(dayOf(late + 60_000, ZONE)).toBe('2026-11-08');
    expect(dayOf(late, 'UTC')).toBe('2026-11-07');
    expect(minuteOf(late, 'UTC')).toBe(16 * 60 + 59);
  });

  test('holds on both sides of a change of clocks', () => {
    const zone = 'Europe/Paris';
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26']) {
      const noon = instantAt(day, 720, zone);
      expect([dayOf(noon, zone), minuteOf(noon, zone)]).toEqual([day, 720]);
    }
  });
});
