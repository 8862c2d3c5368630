import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from '../../../src/domain/ranking/limits.ts';
import { besideMean, meanIndex } from '../../../src/domain/ranking/mean-index.ts';
import { compareGains, movedBy } from '../../../src/domain/ranking/year-gain.ts';
import { compareIndexes, type ScoreIndex } from '../../../src/domain/scorecard/score-index.ts';
import { pct, pts } from '../build.ts';

const index = (earned: number, maximum = 100): ScoreIndex => ({
  points: pts(earned),
  maximum: pts(maximum),
});
const bound = (value: number, included: boolean) => ({ value, included });
const indexes = fc
  .record({
    maximum: fc.integer({ min: 1, max: 1_200_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ maximum, part }) => ({ points: Math.floor(maximum * part), maximum }) as ScoreIndex);

test('the mean counts each unit once, whatever its maximum', () => {
  expect(meanIndex([index(100), index(25, 50)])?.shown).toBe(pct(75));
  expect(meanIndex([index(1, 3), index(2, 3), index(2, 3)])?.shown).toBe(555_600);
  expect(meanIndex([])).toBeNull();
});

test('the mean is shown with more digits where fewer would put it beyond a unit', () => {
  const all = [index(85.76), index(85.7501), index(85.7498)];
  const mean = meanIndex(all);
  // Exactly 85,7533: with two digits the second unit would be above it.
  expect(mean?.shown).toBe(857_530);
  expect(mean === null ? [] : all.map((each) => besideMean(each, mean))).toEqual([1, -1, -1]);
});

test('the mean of equal indexes is written as each of them is', () => {
  expect(meanIndex([index(11, 12), index(22, 24), index(5.5, 6)])?.shown).toBe(916_700);
});

test('nobody is on the other side of the mean than of all the others together', () => {
  fc.assert(
    fc.property(fc.array(indexes, { minLength: 1, maxLength: 30 }), (all) => {
      const mean = meanIndex(all);
      if (mean === null) throw new Error('a mean of some');
      const sorted = all.toSorted(compareIndexes);
      const [lowest, highest] = [sorted[0], sorted.at(-1)];
      expect(lowest === undefined ? 0 : besideMean(lowest, mean)).toBeLessThanOrEqual(0);
      expect(highest === undefined ? 0 : besideMean(highest, mean)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['trên 90', { low: bound(900_000, false), high: null }, [false, false, true]],
  ['từ 90', { low: bound(900_000, true), high: null }, [false, true, true]],
  ['dưới 90', { low: null, high: bound(900_000, false) }, [true, false, false]],
  ['không quá 90', { low: null, high: bound(900_000, true) }, [true, true, false]],
  ['từ 89 đến dưới 90', { low: bound(890_000, true), high: bound(900_000, false) }, [true, false, false]],
])('%s holds what it says to the last digit', (_, limits, expected) => {
  const around = [index(89.9999), index(90), index(90.0001)];
  expect(around.map((each) => isWithin(each, { by: 'index', ...limits }))).toEqual(expected);
  expect(around.map((each) => isWithin(each, { by: 'points', ...limits }))).toEqual(expected);
});

test('of a maximum of 50, 45 points are 90 %, and not 90 points', () => {
  const limits = { low: bound(900_000, true), high: null };
  expect(isWithin(index(45, 50), { by: 'index', ...limits })).toBe(true);
  expect(isWithin(index(45, 50), { by: 'points', ...limits })).toBe(false);
  expect(isWithin(index(0, 0), { by: 'index', low: null, high: bound(900_000, true) })).toBe(false);
});

test('gains are of the index, whatever the maxima of the two years', () => {
  const more = { before: index(40, 50), now: index(90) };
  const less = { before: index(80), now: index(44, 50) };
  expect(compareGains(more, less)).toBe(1);
  expect([movedBy(more), movedBy(less)]).toEqual([pct(10), pct(8)]);
  expect(movedBy({ before: index(90), now: index(89.9991) })).toBe(9);
});
