import { describe, expect, test } from 'vitest';
import { campaignSchema } from '../../../src/domain/campaign/campaign.ts';
import { isInsideQuietHours } from '../../../src/domain/reminders/quiet-hours.ts';
import {
  defaultReminderSchedule,
  phaseNameSchema,
  reminderScheduleSchema,
} from '../../../src/domain/reminders/reminder-schedule.ts';
import {
  defaultReminderSettings,
  judgeHour,
  reminderSettingsSchema,
} from '../../../src/domain/reminders/reminder-settings.ts';

const { quietHours } = defaultReminderSchedule;

describe('a schedule of reminders', () => {
  test('is complete by default, with every phase', () => {
    expect(reminderScheduleSchema.parse(defaultReminderSchedule)).toEqual(defaultReminderSchedule);
    expect(Object.keys(defaultReminderSchedule.phases)).toEqual(phaseNameSchema.options);
  });

  test.each([
    ['an hour inside the quiet hours', { hour: 23 }],
    ['a time that is none', { quietHours: { from: '25:00', until: '06:00' } }],
    ['quiet hours longer than half a day', { quietHours: { from: '18:00', until: '07:00' } }],
    ['no reminder at all a day', { capPerDay: 0 }],
  ])('with %s is refused', (_what, wrong) => {
    expect(reminderScheduleSchema.safeParse({ ...defaultReminderSchedule, ...wrong }).success).toBe(false);
  });

  test('hangs on a campaign only where one is set', () => {
    const { reminders } = campaignSchema.shape;
    expect(reminders.safeParse(defaultReminderSchedule).success).toBe(true);
    expect(reminders.safeParse({}).success).toBe(false);
  });
});

describe('quiet hours', () => {
  test.each([
    ['21:59', false],
    ['22:00', true],
    ['00:00', true],
    ['05:59', true],
    ['06:00', false],
  ])('over midnight hold %s: %s', (time, quiet) => {
    const [hours = '', minutes = ''] = time.split(':');
    expect(isInsideQuietHours(Number(hours) * 60 + Number(minutes), quietHours)).toBe(quiet);
  });

  test('of no length hold nothing, and at noon hold only noon', () => {
    expect(isInsideQuietHours(0, { from: '00:00', until: '00:00' })).toBe(false);
    expect(isInsideQuietHours(750, { from: '12:00', until: '13:00' })).toBe(true);
    expect(isInsideQuietHours(780, { from: '12:00', until: '13:00' })).toBe(false);
  });
});

describe('the wishes of a person', () => {
  test('are nothing in particular by default', () => {
    expect(reminderSettingsSchema.parse(defaultReminderSettings)).toEqual(defaultReminderSettings);
  });

  test('can name any hour but a quiet one', () => {
    expect(judgeHour(21, quietHours)).toBe('possible');
    expect(judgeHour(22, quietHours)).toBe('quiet');
    expect(judgeHour(6, quietHours)).toBe('possible');
  });
});
