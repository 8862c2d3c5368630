import { expect, test } from 'vitest';
import type { UnitResult } from '../../../src/domain/ranking/board.ts';
import { compareYears, otherDomains } from '../../../src/domain/ranking/compare-years.ts';
import { pts } from '../build.ts';
import { boardUnit, domainOf } from './boards.ts';

const weights = (...domains: [name: string, maximum: number][]) => ({
  maxPoints: pts(domains.reduce((sum, [, maximum]) => sum + maximum, 0)),
  domains: domains.map(([name, maximum]) => ({ name, maxPoints: pts(maximum) })),
});

const set = weights(['Lĩnh vực 1', 40], ['Lĩnh vực 2', 60]);
const half = weights(['lĩnh  vực 1', 20], ['Lĩnh vực 2'.normalize('NFD'), 30]);

const resultOf = (first: [number, number], second: [number, number]): UnitResult => ({
  points: pts(first[0] + second[0]),
  maximum: pts(first[1] + second[1]),
  domains: [domainOf('1', ...first), domainOf('2', ...second)],
});
const now = boardUnit('S1', null, { result: resultOf([30, 40], [45, 60]) });
const lastYear = (then: UnitResult | null, criteria = half) => ({ criteria, units: new Map([['S1', then]]) });

test('a set of half the points compares, whole and by domain', () => {
  const compared = compareYears(now, set, lastYear(resultOf([15, 20], [20, 30])));
  expect(compared).toMatchObject({
    kind: 'compared',
    now: { points: pts(75), maximum: pts(100) },
    before: { points: pts(35), maximum: pts(50) },
    change: 'better',
    domains: [
      { name: 'Lĩnh vực 1', change: 'same' },
      { name: 'Lĩnh vực 2', change: 'better', before: { points: pts(20), maximum: pts(30) } },
    ],
  });
});

test('what left the maximum of one unit does not make the criteria other ones', () => {
  const compared = compareYears(now, set, lastYear(resultOf([0, 0], [27, 30])));
  expect(compared).toMatchObject({
    change: 'worse',
    domains: [{ name: 'Lĩnh vực 2', change: 'worse' }],
  });
});

test.each([
  ['no result now', boardUnit('S1', null), lastYear(resultOf([1, 20], [1, 30])), { name: 'noResultNow' }],
  ['no such unit then', { ...now, code: 'S2' }, lastYear(resultOf([1, 20], [1, 30])), { name: 'noUnitThen' }],
  ['no result then', now, lastYear(null), { name: 'noResultThen' }],
  ['a maximum of 0 then', now, lastYear(resultOf([0, 0], [0, 0])), { name: 'noResultThen' }],
  [
    'other weights then',
    now,
    lastYear(resultOf([1, 50], [1, 50]), weights(['Lĩnh vực 1', 50], ['Lĩnh vực 2', 50])),
    { name: 'otherCriteria', domainNames: ['Lĩnh vực 1', 'Lĩnh vực 2'] },
  ],
])('%s: not compared, and why', (_, unit, then, reason) => {
  expect(compareYears(unit, set, then)).toEqual({ kind: 'notCompared', reason });
});

test('a domain of another name or share is another one, on either side', () => {
  expect(otherDomains(set, half)).toEqual([]);
  const renamed = weights(['Lĩnh vực 1', 40], ['Chuyển đổi số', 60]);
  expect(otherDomains(set, renamed)).toEqual(['Lĩnh vực 2', 'Chuyển đổi số']);
  const thirds = weights(['A', 1], ['B', 2]);
  expect(otherDomains(thirds, weights(['A', 3.3333], ['B', 6.6666]))).toEqual([]);
  expect(otherDomains(thirds, weights(['A', 3.3333], ['B', 6.6667]))).toEqual(['A', 'B']);
});
