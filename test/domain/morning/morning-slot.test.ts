import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../../src/domain/campaign/working-days.ts';
import { type MorningCampaign, morningKey, morningSlot } from '../../../src/domain/morning/morning-slot.ts';
import { defaultReminderSchedule } from '../../../src/domain/reminders/reminder-schedule.ts';
import { at } from '../reminders/reminded-world.ts';
import { morningCampaign } from './morning-world.ts';

const HOUR = 3_600_000;

const overNewYear: MorningCampaign = {
  ...morningCampaign,
  locksAt: at('2027-01-15 00:00'),
  holidays: ['2027-01-01', '2027-02-05'],
  extraWorkingDays: ['2026-12-26', '2027-02-05'],
};
const alone: MorningCampaign = { ...morningCampaign, phases: { ...morningCampaign.phases, appraisal: null } };
const quiet = (from: string, until: string): MorningCampaign => ({
  ...morningCampaign,
  reminders: { ...defaultReminderSchedule, hour: 9, quietHours: { from, until } },
});

describe('a morning card', () => {
  test.each<[string, MorningCampaign, string | null, string, number | null, string | null]>([
    ['on a working day at seven', morningCampaign, null, '2026-10-20', null, '2026-10-20 07:00'],
    ['not on the morning before the opening at eight', morningCampaign, null, '2026-10-19', null, null],
    [
      'at an hour of one’s own, after the opening',
      morningCampaign,
      null,
      '2026-10-19',
      9,
      '2026-10-19 09:00',
    ],
    ['not on a Saturday', morningCampaign, null, '2026-10-24', null, null],
    ['on the last working day of a year', overNewYear, null, '2026-12-31', null, '2026-12-31 07:00'],
    ['not at New Year', overNewYear, null, '2027-01-01', null, null],
    ['on the first working day of a year', overNewYear, null, '2027-01-04', null, '2027-01-04 07:00'],
    ['on a Saturday that is worked instead', overNewYear, null, '2026-12-26', null, '2026-12-26 07:00'],
    ['on a holiday that is worked after all', overNewYear, null, '2027-02-05', null, '2027-02-05 07:00'],
    [
      'not when the campaign wants none',
      { ...morningCampaign, morningCard: false },
      null,
      '2026-10-20',
      null,
      null,
    ],
    ['when the quiet hours end', quiet('21:00', '07:30'), null, '2026-10-20', null, '2026-10-20 07:30'],
    ['at seven where the own hour is quiet', morningCampaign, null, '2026-10-20', 5, '2026-10-20 07:00'],
    ['between lock and appraisal', morningCampaign, null, '2026-11-09', null, '2026-11-09 07:00'],
    [
      'on the morning after the publication',
      morningCampaign,
      '2026-12-10 15:00',
      '2026-12-11',
      null,
      '2026-12-11 07:00',
    ],
    [
      'on Monday after a publication on Friday',
      morningCampaign,
      '2026-12-11 15:00',
      '2026-12-14',
      null,
      '2026-12-14 07:00',
    ],
    ['not on the second morning after it', morningCampaign, '2026-12-10 15:00', '2026-12-14', null, null],
    [
      'on the very day where it is published before seven',
      morningCampaign,
      '2026-12-10 06:59',
      '2026-12-10',
      null,
      '2026-12-10 07:00',
    ],
    ['and then not on the next', morningCampaign, '2026-12-10 06:59', '2026-12-11', null, null],
    ['for a month while nobody publishes', morningCampaign, null, '2027-01-04', null, '2027-01-04 07:00'],
    ['and then no longer', morningCampaign, null, '2027-01-05', null, null],
    ['after the lock once where nothing is appraised', alone, null, '2026-11-09', null, '2026-11-09 07:00'],
    ['and then no longer there', alone, null, '2026-11-10', null, null],
  ])('comes %s', (_when, campaign, published, day, hour, due) => {
    const publishedAt = published === null ? null : at(published);
    const slot = morningSlot(campaign, publishedAt, day, hour);
    expect(slot?.dueAt ?? null).toBe(due === null ? null : at(due));
  });

  test.each([
    [null, '12:00'],
    [9, '12:00'],
    [11, '13:00'],
    [14, '16:00'],
  ])('of the hour %s makes no sense from %s on', (hour, expires) => {
    expect(morningSlot(morningCampaign, null, '2026-10-20', hour)?.expiresAt).toBe(
      at(`2026-10-20 ${expires}`),
    );
  });

  test('is told once for each campaign, day and person', () => {
    expect(morningKey('k2026', '2026-10-20', 'chi')).toBe('morning:k2026:2026-10-20:chi');
    expect(morningKey('a:b', '2026-10-20', 'c')).not.toBe(morningKey('a', 'b:2026-10-20', 'c'));
  });

  const days = fc.integer({ min: -40, max: 120 }).map((count) => addDays('2026-11-08', count));
  const hours = fc.option(fc.integer({ min: 0, max: 23 }), { nil: null });
  const published = fc.option(
    fc.integer({ min: 0, max: 90 * 24 }).map((count) => at('2026-11-08 00:00') + count * HOUR),
    { nil: null },
  );

  test('comes on working days alone, inside one day, out of the quiet hours, and at most one day after publication', () => {
    fc.assert(
      fc.property(days, hours, published, (day, hour, publishedAt) => {
        const slot = morningSlot(morningCampaign, publishedAt, day, hour);
        if (slot === null) return;
        expect(isWorkingDay(day, morningCampaign)).toBe(true);
        expect(slot.dueAt).toBeGreaterThanOrEqual(at(`${day} 06:00`));
        expect(slot.dueAt).toBeLessThan(at(`${day} 22:00`));
        expect(slot.expiresAt).toBeGreaterThan(slot.dueAt);
        if (publishedAt === null) return;
        const between = [1, 2, 3, 4, 5].map((count) => addDays(day, -count));
        const mornings = between.filter(
          (each) => isWorkingDay(each, morningCampaign) && at(`${each} 07:00`) >= publishedAt,
        );
        expect(mornings).toEqual([]);
      }),
    );
  });

  test('does not stop before the publication', () => {
    fc.assert(
      fc.property(days, published, (day, publishedAt) => {
        const seven = at(`${day} 07:00`);
        fc.pre(publishedAt !== null && seven < publishedAt && seven > morningCampaign.opensAt);
        const isWorked = isWorkingDay(day, morningCampaign);
        expect(morningSlot(morningCampaign, publishedAt, day, null) !== null).toBe(isWorked);
      }),
    );
  });
});
