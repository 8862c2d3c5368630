import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay } from '../../../src/domain/campaign/calendar.ts';
import { type LateSubmission, latePenalty } from '../../../src/domain/campaign/late-penalty.ts';
import { addDays } from '../../../src/domain/campaign/working-days.ts';
import { formatPoints } from '../../../src/domain/points.ts';
import { pts } from '../../domain/build.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** In time to the end of a day; up to two days late 1 point, from the third on 1 more each day. */
function dueToTheEndOf(day: string): LateSubmission {
  return { dueAt: endOfDay(day, zone), flatDays: 2, flatPoints: pts(1), pointsPerFurtherDay: pts(1) };
}

test.each([
  ['2026-12-14', '2026-12-14T16:59:59.999Z', '0', 'the last millisecond in time'],
  ['2026-12-14', '2026-12-14T17:00:00.000Z', '1', 'the first millisecond late'],
  ['2026-12-14', '2026-12-16T16:59:59.999Z', '1', 'the end of the second day'],
  ['2026-12-14', '2026-12-16T17:00:00.000Z', '2', 'the third day'],
  ['2026-12-14', '2026-12-20T16:59:59.000Z', '5', 'the sixth day'],
  ['2026-12-30', '2026-12-31T17:00:00.000Z', '1', 'the second day is in the next year'],
  ['2026-12-31', '2026-12-31T17:00:00.000Z', '1', '01/01 is the first day late'],
  ['2026-12-31', '2027-01-02T17:00:00.000Z', '2', '03/01 is the third'],
  ['2028-02-27', '2028-02-29T16:59:59.999Z', '1', '29/02 is the second day'],
  ['2028-02-27', '2028-02-29T17:00:00.000Z', '2', '01/03 is the third in a leap year'],
  ['2027-02-27', '2027-02-28T17:00:00.000Z', '1', '01/03 is the second in another'],
])('due to the end of %s, sent %s: %s off, for %4$s', (due, at, expected) => {
  expect(formatPoints(latePenalty(dueToTheEndOf(due), Date.parse(at), zone))).toBe(expected);
});

test('due at a time of day, the rest of that day is one day late, and so is the next', () => {
  const rule = { ...dueToTheEndOf('2026-12-14'), dueAt: Date.parse('2026-12-14T10:00:00Z'), flatDays: 1 };
  const off = (at: string) => formatPoints(latePenalty(rule, Date.parse(at), zone));
  expect(off('2026-12-14T09:59:59.999Z')).toBe('0');
  expect(off('2026-12-14T10:00:00.000Z')).toBe('1');
  expect(off('2026-12-15T16:59:59.999Z')).toBe('1');
  expect(off('2026-12-15T17:00:00.000Z')).toBe('2');
  const daily = { ...rule, flatDays: 0, flatPoints: pts(0) };
  expect(formatPoints(latePenalty(daily, rule.dueAt, zone))).toBe('1');
});

test('without a flat part every day costs the same; without a rule nothing does', () => {
  const daily = {
    ...dueToTheEndOf('2026-12-14'),
    flatDays: 0,
    flatPoints: pts(7),
    pointsPerFurtherDay: pts(0.5),
  };
  const second = Date.parse('2026-12-16T03:00:00Z');
  expect(formatPoints(latePenalty(daily, second, zone))).toBe('1');
  expect(latePenalty(null, second, zone)).toBe(0);
});

test('sending later never costs less, and within one day always the same', () => {
  const rules = fc.record({
    flatDays: fc.nat({ max: 5 }),
    flatPoints: fc.nat({ max: 5 }).map(pts),
    pointsPerFurtherDay: fc.nat({ max: 3 }).map(pts),
  });
  fc.assert(
    fc.property(
      rules,
      fc.nat({ max: 400 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 86_399_999 }),
      (costs, due, late, clock) => {
        const last = addDays('2027-12-01', due);
        const rule = { ...costs, dueAt: endOfDay(last, zone) };
        const start = endOfDay(addDays(last, late), zone);
        const off = latePenalty(rule, start, zone);
        expect(latePenalty(rule, start + clock, zone)).toBe(off);
        expect(latePenalty(rule, start - 1, zone)).toBeLessThanOrEqual(late === 0 ? 0 : off);
        expect(off).toBe(
          (costs.flatDays > 0 ? costs.flatPoints : 0) +
            Math.max(0, late + 1 - costs.flatDays) * costs.pointsPerFurtherDay,
        );
      },
    ),
  );
});
