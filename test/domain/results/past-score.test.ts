import { expect, test } from 'vitest';
import type { PastResult, PastScore } from '../../../src/domain/results/past-result.ts';
import { pastScoreOf } from '../../../src/domain/results/past-score.ts';
import { pts } from '../build.ts';

const plan = { key: '1.1.1', code: '1.1.1', name: 'Ban hành kế hoạch năm 2025' };

function past(...items: readonly Partial<PastScore>[]): PastResult {
  return {
    year: 2025,
    points: pts(80),
    maximum: pts(100),
    className: 'Tốt',
    rank: 1,
    rankedUnits: 3,
    domains: [],
    items: items.map((item) => ({ ...plan, points: pts(1.5), maximum: pts(2), ...item })),
  };
}

function found(result: PastResult | null, item: typeof plan) {
  const score = pastScoreOf(result, item);
  return score === null ? null : `${score.code} ${score.points}/${score.maximum}`;
}

test('an item is found under its key, whatever its code is now', () => {
  expect(found(past({ code: '1.1.2' }), plan)).toBe('1.1.2 15000/20000');
});

test('and under its code where the key is another', () => {
  expect(found(past({ key: 'ke-hoach' }), plan)).toBe('1.1.1 15000/20000');
});

test('case, diacritics, spaces and the year in a name make no other item', () => {
  const typed = { ...plan, name: 'BAN HANH  kế hoạch năm 2026' };
  expect(found(past({}), typed)).toBe('1.1.1 15000/20000');
});

test('another criterion under the same code is not it', () => {
  expect(found(past({ name: 'Báo cáo định kỳ' }), plan)).toBeNull();
});

test('of two items with one code and one name only the key tells which', () => {
  const twice = past({ key: 'a', points: pts(1) }, { key: '1.1.1', points: pts(2) });
  expect(found(twice, plan)).toBe('1.1.1 20000/20000');
  expect(found(twice, { ...plan, key: 'c' })).toBeNull();
});

test('nothing where there is no earlier result, or no points in it', () => {
  expect(found(null, plan)).toBeNull();
  expect(found(past({ points: null }), plan)).toBeNull();
});
