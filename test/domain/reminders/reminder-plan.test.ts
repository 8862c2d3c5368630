import { describe, expect, test } from 'vitest';
import { planReminders } from '../../../src/domain/reminders/reminder-plan.ts';
import { defaultReminderSettings } from '../../../src/domain/reminders/reminder-settings.ts';
import { at, duty, inputOf, wake } from './reminded-world.ts';

const morning = at('2026-11-04 08:00');

/** What is said now, as kind and fate, to somebody who was told everything up to the evening before. */
function saidAt(now: number, duties = [duty()]) {
  const evening = at('2026-11-03 21:30');
  const { history } = wake([evening], (when) => inputOf({ now: when, duties }));
  return planReminders(inputOf({ now, duties, history }));
}

describe('one plan', () => {
  test('names a reminder by campaign, phase, scorecard, person, moment and closing', () => {
    const [first] = saidAt(morning);
    expect(first).toMatchObject({
      key: `k2026/selfScoring/A/an/3d/${at('2026-11-08 00:00')}`,
      fate: 'send',
      kind: 'before',
      moment: '3d',
      final: false,
      dueAt: morning,
      expiresAt: at('2026-11-06 08:00'),
    });
  });

  test('gives a changed deadline other keys, and says which one was told before', () => {
    const before = saidAt(morning);
    const history = before.map((each) => ({ ...each, at: morning }));
    const extended = [duty({ closesAt: at('2026-11-12 17:00') })];
    const after = planReminders(inputOf({ now: morning, duties: extended, history }));
    expect(after.filter(({ fate }) => fate === 'send')).toMatchObject([
      { closesAt: at('2026-11-12 17:00'), changedFrom: at('2026-11-08 00:00') },
    ]);
    const known = new Set(before.map(({ key }) => key));
    expect(after.filter(({ key }) => known.has(key))).toEqual([]);
  });

  test('keeps ids with slashes apart', () => {
    const one = duty({ scorecardId: 'A/an', officialId: 'b' });
    const other = duty({ scorecardId: 'A', officialId: 'an/b' });
    const keys = planReminders(inputOf({ now: morning, duties: [one, other] })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('lets the card that keeps a window open give way to a reminder that is still to be told', () => {
    const shuts = at('2026-11-04 12:30');
    const window = { lastSeenAt: shuts - 48 * 3_600_000, closesAt: shuts };
    const told = planReminders(inputOf({ now: at('2026-11-04 09:00'), duties: [duty({ window })] }));
    expect(told.filter(({ fate }) => fate === 'send').map(({ kind }) => kind)).toEqual(['before']);
    expect(told.find(({ kind }) => kind === 'windowClosing')?.fate).toBe('superseded');
    expect(told.find(({ fate }) => fate === 'send')?.expiresAt).toBe(at('2026-11-06 08:00'));
  });

  test('asks a person with two units once to keep the window open', () => {
    const shuts = at('2026-11-05 18:00');
    const window = { lastSeenAt: shuts - 48 * 3_600_000, closesAt: shuts };
    const duties = [duty({ window }), duty({ window, scorecardId: 'B' })];
    const { out } = wake([morning, at('2026-11-05 14:00')], (now) => inputOf({ now, duties }));
    expect(out[1]?.reminders.map(({ kind, fate }) => [kind, fate])).toEqual([['windowClosing', 'send']]);
  });

  test('sends no card for the window beside a message about another unit', () => {
    const shuts = at('2026-11-04 12:00');
    const window = { lastSeenAt: shuts - 48 * 3_600_000, closesAt: shuts };
    const soon = duty({ window, closesAt: at('2026-11-05 17:00') });
    const other = duty({ window, scorecardId: 'B' });
    const { history } = wake([at('2026-11-04 07:50')], (now) =>
      inputOf({ now, duties: [{ ...soon, window: null }] }),
    );
    const told = planReminders(inputOf({ now: morning, duties: [soon, other], history }));
    const sent = told.filter(({ fate }) => fate === 'send');
    expect(sent.map(({ kind }) => kind)).not.toContain('windowClosing');
    expect(sent.length).toBeGreaterThan(0);
  });

  test('tells one person who scores and heads a unit once', () => {
    const both = saidAt(morning, [duty({ purposes: ['scorer', 'head'] })]);
    expect(both.filter(({ fate }) => fate === 'send').map(({ kind }) => kind)).toEqual(['escalateHead']);
  });

  test('tells an organiser of each group of units that closes together, without calling one a change', () => {
    const organiser = { officialId: 'lan', purposes: ['organiser'] } as const;
    const soon = duty({ ...organiser, scorecardId: 'A', closesAt: at('2026-11-06 17:00') });
    const later = duty({ ...organiser, scorecardId: 'B', closesAt: at('2026-11-10 17:00') });
    const { out } = wake([at('2026-11-05 08:00'), at('2026-11-09 08:00')], (now) =>
      inputOf({ now, duties: [soon, later] }),
    );
    const sent = out.flatMap(({ reminders }) => reminders).filter(({ fate }) => fate === 'send');
    expect(sent.map(({ about, changedFrom }) => [about, changedFrom])).toEqual([
      [[{ scorecardId: 'A', why: 'noContact' }], null],
      [[{ scorecardId: 'B', why: 'noContact' }], null],
    ]);
  });

  test('holds back for a person who asked for later, but not what is final', () => {
    const settings = { ...defaultReminderSettings, snoozedUntil: at('2026-11-07 23:00') };
    expect(saidAt(morning, [duty({ settings })])).toEqual([]);
    const last = saidAt(at('2026-11-07 20:00'), [duty({ settings })]);
    expect(last.filter(({ fate }) => fate === 'send').map(({ moment }) => moment)).toEqual(['4h']);
  });
});
