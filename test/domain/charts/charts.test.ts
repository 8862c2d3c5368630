import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOfGroups, barsOfUnits, type ChartUnit } from '../../../src/domain/charts/progress-bars.ts';
import { progressCurve } from '../../../src/domain/charts/progress-curve.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

const unit = (name: string, answered: number, submittedAt: number | null = null): ChartUnit => ({
  name,
  groupCode: 'so',
  answered,
  toAnswer: 40,
  submittedAt,
});

test('bars stand with what was sent first, then the furthest', () => {
  const { bars, ahead } = barsOfUnits([unit('A', 3), unit('B', 0), unit('C', 1, 5), unit('D', 20)]);
  expect(bars.map(({ label }) => label)).toEqual(['C', 'D', 'A', 'B']);
  expect(bars[0]).toEqual({ label: 'C', done: 1, all: 40, sent: true });
  expect(ahead).toBe(0);
});

test('of more units than a telephone shows, the slowest thirty stay and the others are counted', () => {
  const units = Array.from({ length: 42 }, (_, index) => unit(`${index}`, index));
  const { bars, ahead } = barsOfUnits(units);
  expect(bars).toHaveLength(30);
  expect(ahead).toBe(12);
  expect([bars[0]?.label, bars.at(-1)?.label]).toEqual(['29', '0']);
});

test('a group counts its units that sent, and one without units is not drawn', () => {
  const groups = [
    { code: 'so', name: 'Các sở' },
    { code: 'xa', name: 'Các xã' },
  ];
  expect(barsOfGroups(groups, [unit('A', 3), unit('B', 40, 7)]).bars).toEqual([
    { label: 'Các sở', done: 1, all: 2, sent: false },
  ]);
});

const campaign = {
  opensAt: at('2026-11-02T08:00'),
  locksAt: at('2026-11-08T00:00'),
  timeZone: 'Asia/Ho_Chi_Minh',
};

test('the curve counts by the end of local days, to the last day of a lock at midnight', () => {
  const units = [unit('A', 1, at('2026-11-03T23:59')), unit('B', 1, at('2026-11-04T00:00')), unit('C', 1)];
  const curve = progressCurve(campaign, units, at('2026-11-05T09:00'));
  expect(curve.units).toBe(3);
  expect(curve.days).toEqual([
    { day: '2026-11-02', sent: 0 },
    { day: '2026-11-03', sent: 1 },
    { day: '2026-11-04', sent: 2 },
    { day: '2026-11-05', sent: 2 },
    { day: '2026-11-06', sent: null },
    { day: '2026-11-07', sent: null },
  ]);
});

test('the curve never falls and never passes the number of units', () => {
  const instant = fc.integer({ min: campaign.opensAt, max: campaign.locksAt });
  fc.assert(
    fc.property(fc.array(fc.option(instant)), instant, (sent, now) => {
      const units = sent.map((each, index) => unit(`${index}`, 1, each));
      const known = progressCurve(campaign, units, now).days.flatMap((day) => day.sent ?? []);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect(Math.max(0, ...known)).toBeLessThanOrEqual(units.length);
    }),
  );
});
