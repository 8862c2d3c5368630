import { expect, test } from 'vitest';
import type { Classification } from '../../../src/domain/campaign/campaign.ts';
import { checkClassification, classify } from '../../../src/domain/campaign/classify.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { campaign, entry, flatSet, item, pct, pts, unit } from '../build.ts';

const { classification } = campaign;

function classOf(earned: number, maximum: number, by: Classification = classification) {
  const set = flatSet([
    item('1.1', maximum, { kind: 'points', min: pts(0), max: pts(maximum), step: pts(0.0001) }),
  ]);
  const answers = new Map([['1.1', entry({ kind: 'points', points: pts(earned) })]]);
  return classify(by, totalScorecard(set, unit, campaign, answers).overall)?.name;
}

test.each([
  [90, 'Xuất sắc'],
  [100, 'Xuất sắc'],
  [89.995, 'Tốt'],
  [89.9999, 'Tốt'],
  [80, 'Tốt'],
  [79.9999, 'Khá'],
  [50, 'Trung bình'],
  [49.9999, 'Yếu'],
  [0, 'Yếu'],
])('%d of 100 points is %s', (earned, name) => {
  expect(classOf(earned, 100)).toBe(name);
});

test('a unit of 62 points is judged by its own maximum', () => {
  expect(classOf(55.8, 62)).toBe('Xuất sắc');
  expect(classOf(55.7999, 62)).toBe('Tốt');
});

test('a bound that no decimal holds is compared exactly', () => {
  const thirds: Classification = {
    basis: 'index',
    bands: [
      { name: 'trên', from: pct(66.6667) },
      { name: 'dưới', from: null },
    ],
  };
  expect(classOf(2, 3, thirds)).toBe('dưới');
  expect(classOf(2.0001, 3, thirds)).toBe('trên');
});

test('a classification may band on points instead', () => {
  expect(classOf(62, 62, { ...classification, basis: 'points' })).toBe('Trung bình');
});

test('there is no class without a maximum, or below the lowest bound', () => {
  expect(
    classify(
      classification,
      totalScorecard(
        flatSet([item('1.1', 1, { kind: 'notSelfScored', by: 'council' })]),
        { ...unit, exemptions: ['1'] },
        campaign,
        new Map(),
      ).overall,
    ),
  ).toBeNull();
  expect(classOf(10, 100, { basis: 'index', bands: [{ name: 'A', from: pct(50) }] })).toBeUndefined();
});

test('a sound classification has no fault', () => {
  expect(checkClassification(classification)).toEqual([]);
});

test('a classification must descend, and cover everything down', () => {
  const of = (...froms: (number | null)[]) =>
    checkClassification({
      basis: 'index',
      bands: froms.map((from, at) => ({ name: `${at}`, from: from === null ? null : pct(from) })),
    });
  expect(of(80, 90, null)).toEqual([{ name: 'notDescending', detail: { index: 1 } }]);
  expect(of(80, 80, null)).toEqual([{ name: 'notDescending', detail: { index: 1 } }]);
  expect(of(null, 80)).toEqual([
    { name: 'openBandNotLast', detail: { index: 0 } },
    { name: 'lowestBandBounded', detail: { from: 800_000 } },
  ]);
  expect(of(80, 50)).toEqual([{ name: 'lowestBandBounded', detail: { from: 500_000 } }]);
  expect(of(80, 0)).toEqual([]);
  expect(
    checkClassification({
      basis: 'index',
      bands: [
        { name: 'A', from: 1 },
        { name: 'A', from: null },
      ],
    }),
  ).toEqual([{ name: 'nameNotUnique', detail: { bandName: 'A' } }]);
});
