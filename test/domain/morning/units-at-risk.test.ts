import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsAtRisk } from '../../../src/domain/morning/units-at-risk.ts';
import { at } from '../reminders/reminded-world.ts';
import { morningCampaign, morningUnit, sentUnit } from './morning-world.ts';

/** Half of the time: ten of twenty days less four hours. */
const HALF = '2026-10-29 04:00';

describe('a unit is at risk', () => {
  test.each<[string, string, Partial<Parameters<typeof morningUnit>[0]>, boolean]>([
    ['by 20 points less than the time that passed: not yet', HALF, { answered: 15 }, false],
    ['by more than that', HALF, { answered: 14 }, true],
    ['with nothing done on the first morning: not yet', '2026-10-20 07:00', {}, false],
    ['with nothing done after a fifth of the time', '2026-10-23 07:00', {}, true],
    ['with 80 % and two working days left: not by the days', '2026-11-04 07:00', { answered: 40 }, false],
    ['with less than 80 % and two working days left', '2026-11-04 07:00', { answered: 39 }, true],
    [
      'with less than 80 % and three working days left: not by the days',
      '2026-11-03 07:00',
      { answered: 39 },
      false,
    ],
    [
      'with more time: not yet',
      '2026-11-04 07:00',
      { answered: 39, extendedTo: at('2026-11-20 00:00') },
      false,
    ],
    [
      'when its own time is nearly over',
      '2026-11-18 07:00',
      { answered: 39, extendedTo: at('2026-11-20 00:00') },
      true,
    ],
    ['after the lock: too late', '2026-11-08 07:00', {}, false],
    ['with nothing to answer: never', '2026-11-06 07:00', { toAnswer: 0 }, false],
  ])('%s', (_why, now, more, risky) => {
    expect(unitsAtRisk(morningCampaign, [morningUnit(more)], at(now))).toHaveLength(risky ? 1 : 0);
  });

  test('never once it has sent', () => {
    expect(unitsAtRisk(morningCampaign, [sentUnit(0, { answered: 0 })], at('2026-11-06 07:00'))).toEqual([]);
  });

  test('a holiday makes working days fewer', () => {
    const now = at('2026-11-03 07:00');
    const unit = morningUnit({ answered: 39 });
    expect(unitsAtRisk(morningCampaign, [unit], now)).toEqual([]);
    expect(unitsAtRisk({ ...morningCampaign, holidays: ['2026-11-05'] }, [unit], now)).toEqual([unit]);
  });

  test('least time first, then least progress', () => {
    const units = [
      morningUnit({ name: 'D', answered: 5, extendedTo: at('2026-11-09 00:00') }),
      morningUnit({ name: 'B', answered: 10 }),
      morningUnit({ name: 'C', answered: 5, toAnswer: 100 }),
      morningUnit({ name: 'A', answered: 10 }),
    ];
    const named = unitsAtRisk(morningCampaign, units, at('2026-11-06 07:00')).map(({ name }) => name);
    expect(named).toEqual(['C', 'A', 'B', 'D']);
  });

  test('the same units whatever order they come in, and never more with more done', () => {
    const some = fc.array(
      fc
        .record({ name: fc.string(), answered: fc.nat(50), late: fc.boolean() })
        .map(({ name, answered, late }) =>
          morningUnit({ name, answered, extendedTo: late ? at('2026-11-12 00:00') : null }),
        ),
    );
    const moments = fc.integer({ min: morningCampaign.opensAt, max: at('2026-11-12 00:00') });
    fc.assert(
      fc.property(some, moments, (units, now) => {
        const found = unitsAtRisk(morningCampaign, units, now);
        expect(new Set(unitsAtRisk(morningCampaign, [...units].reverse(), now))).toEqual(new Set(found));
        const further = units.map((unit) => ({ ...unit, answered: unit.answered + 1 }));
        expect(unitsAtRisk(morningCampaign, further, now).length).toBeLessThanOrEqual(found.length);
      }),
    );
  });
});
