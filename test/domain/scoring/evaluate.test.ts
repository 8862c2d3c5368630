import { describe, expect, test } from 'vitest';
import type { PlainRule, ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { quantity } from '../../../src/domain/scaled.ts';
import type { Answer } from '../../../src/domain/scorecard/answer.ts';
import { effectiveRule, evaluate, scoreItem } from '../../../src/domain/scoring/evaluate.ts';
import { alone, council, item, levels, pct, pts, yesNo } from '../build.ts';

const points = (wholes: number): Answer => ({ kind: 'points', points: pts(wholes) });
const percent = (wholes: number): Answer => ({ kind: 'percent', percent: pct(wholes) });
const ratio = (part: number, whole: number): Answer => ({
  kind: 'ratio',
  part: quantity(part * 10_000),
  whole: quantity(whole * 10_000),
});
const score = (rule: ScoringRule, answer: Answer, context = alone) => {
  const result = evaluate(rule, answer, context);
  return result.ok ? result.points / 10_000 : result.refusal;
};

describe('choosing a level', () => {
  const rule = levels(5.5, 3, 1.5, 0);

  test('earns the points of the chosen level', () => {
    expect(evaluate(rule, { kind: 'level', index: 2 }, alone)).toEqual({
      ok: true,
      points: 15_000,
      matched: 2,
      caseLabel: null,
    });
  });

  test('takes typed points that exactly one level is worth', () => {
    expect(evaluate(rule, points(3), alone)).toMatchObject({ ok: true, points: 30_000, matched: 1 });
  });

  test('names the allowed points when no level is worth the typed ones', () => {
    const refusal = { name: 'notALevel', allowed: [55_000, 30_000, 15_000, 0] };
    expect(score(rule, points(2))).toEqual(refusal);
    expect(score(rule, { kind: 'level', index: 4 })).toEqual(refusal);
  });

  test('does not guess between two levels of the same points', () => {
    expect(score(levels(2, 0, 0), points(0))).toEqual({ name: 'ambiguousLevel', points: 0, indexes: [1, 2] });
  });

  test('refuses an answer of another kind', () => {
    expect(score(rule, percent(90))).toEqual({ name: 'answerOfWrongKind', rule: 'level', answer: 'percent' });
  });
});

test('yes or no knows no half', () => {
  expect(score(yesNo(2), { kind: 'yesNo', yes: true })).toBe(2);
  expect(score(yesNo(2), { kind: 'yesNo', yes: false })).toBe(0);
  expect(score(yesNo(2), points(2))).toBe(2);
  expect(score(yesNo(2), points(1))).toMatchObject({ name: 'notALevel', allowed: [20_000, 0] });
  expect(score(yesNo(2), ratio(1, 2))).toMatchObject({ name: 'answerOfWrongKind' });
});

const band = (from: number | null, to: number | null, worth: number, toIncluded = false) => ({
  label: `${from}-${to}`,
  range: {
    from: from === null ? null : pct(from),
    fromIncluded: true,
    to: to === null ? null : pct(to),
    toIncluded,
  },
  points: pts(worth),
});

describe('percentage bands', () => {
  const rule: PlainRule = {
    kind: 'percent',
    measure: null,
    bands: [band(70, 100, 2, true), band(50, 70, 1, true), band(null, 50, 0)],
  };

  test.each([
    [100, 2],
    [70, 2],
    [69.9999, 1],
    [50, 1],
    [49.9999, 0],
    [0, 0],
  ])('%d %% earns %d: read from the top, the first match wins', (typed, worth) => {
    expect(score(rule, percent(typed))).toBe(worth);
  });

  test('compares ratios exactly at a bound that no decimal can hold', () => {
    expect(score(rule, ratio(7, 10))).toBe(2);
    const third: PlainRule = {
      kind: 'percent',
      measure: null,
      bands: [band(33.3333, 100, 1, true), band(null, 33.3333, 0)],
    };
    expect(score(third, ratio(1, 3))).toBe(1);
    expect(score(third, ratio(333_333, 1_000_000))).toBe(1);
    expect(score(third, ratio(333_332, 1_000_000))).toBe(0);
    const big = 9_999_999_999;
    expect(score(rule, ratio(big - 1, big))).toBe(2);
    const whole: PlainRule = {
      kind: 'percent',
      measure: null,
      bands: [band(100, 100, 1, true), band(null, 100, 0)],
    };
    expect(score(whole, ratio(big - 1, big))).toBe(0);
    expect(score(whole, ratio(big, big))).toBe(1);
  });

  test('respects a bound that does not belong', () => {
    const above: PlainRule = {
      kind: 'percent',
      measure: null,
      bands: [
        { ...band(80, null, 1), range: { from: pct(80), fromIncluded: false, to: null, toIncluded: false } },
        band(null, 80, 0, true),
      ],
    };
    expect(score(above, percent(80))).toBe(0);
    expect(score(above, percent(80.0001))).toBe(1);
  });

  test('refuses shares that cannot be', () => {
    expect(score(rule, percent(100.0001))).toEqual({ name: 'percentOutOfRange' });
    expect(score(rule, percent(-1))).toEqual({ name: 'percentOutOfRange' });
    expect(score(rule, ratio(26, 25))).toEqual({ name: 'ratioAboveOne' });
    expect(score(rule, ratio(0, 0))).toEqual({ name: 'wholeZero' });
    expect(score(rule, ratio(-1, 2))).toEqual({ name: 'negative' });
    expect(score(rule, points(2))).toMatchObject({ name: 'answerOfWrongKind' });
  });

  test('says so when no band holds the percentage', () => {
    const gap: PlainRule = {
      kind: 'percent',
      measure: null,
      bands: [band(70, 80, 2, true), band(null, 70, 0)],
    };
    expect(score(gap, percent(81))).toEqual({ name: 'gapInBands' });
  });
});

describe('fractions of the number required', () => {
  const rule: PlainRule = {
    kind: 'fraction',
    measure: null,
    bands: [
      { label: 'đủ', atLeast: { numerator: 1, denominator: 1 }, included: true, points: pts(1) },
      { label: 'từ ⅔', atLeast: { numerator: 2, denominator: 3 }, included: true, points: pts(0.75) },
      { label: 'trên ½', atLeast: { numerator: 1, denominator: 2 }, included: false, points: pts(0.5) },
      { label: 'ít hơn', atLeast: null, included: true, points: pts(0) },
    ],
  };

  test.each([
    [4, 4, 1],
    [2, 3, 0.75],
    [4, 6, 0.75],
    [66, 100, 0.5],
    [1, 2, 0],
    [0, 4, 0],
  ])('%d of %d earns %d', (part, whole, worth) => {
    expect(score(rule, ratio(part, whole))).toBe(worth);
  });

  test('takes a percentage, which never quite reaches two thirds', () => {
    expect(score(rule, percent(66.6666))).toBe(0.5);
    expect(score(rule, percent(66.6667))).toBe(0.75);
    expect(score(rule, { kind: 'count', count: 3 })).toMatchObject({ name: 'answerOfWrongKind' });
  });
});

describe('counts', () => {
  const rule: PlainRule = {
    kind: 'count',
    noun: 'hoạt động',
    bands: [
      { label: 'từ 2', min: 2, max: null, points: pts(2) },
      { label: '1', min: 1, max: 1, points: pts(0) },
    ],
  };

  test('one thing may still earn nothing', () => {
    expect(score(rule, { kind: 'count', count: 2 })).toBe(2);
    expect(score(rule, { kind: 'count', count: 900 })).toBe(2);
    expect(score(rule, { kind: 'count', count: 1 })).toBe(0);
  });

  test('refuses what is no count', () => {
    expect(score(rule, { kind: 'count', count: 0 })).toEqual({ name: 'gapInBands' });
    expect(score(rule, { kind: 'count', count: -1 })).toEqual({ name: 'negative' });
    expect(score(rule, { kind: 'count', count: 1.5 })).toEqual({ name: 'notWhole' });
    expect(score(rule, ratio(1, 2))).toMatchObject({ name: 'answerOfWrongKind' });
  });
});

describe('a straight line with floor and cap', () => {
  const rule: PlainRule = {
    kind: 'linear',
    measure: null,
    floor: pct(60),
    target: pct(85),
    full: pts(10),
    digits: 2,
  };

  test.each([
    [59.9999, 0],
    [60, 7.06],
    [72.25, 8.5],
    [84.9999, 10],
    [84.95, 9.99],
    [85, 10],
    [100, 10],
  ])('%d %% earns %d', (typed, worth) => {
    expect(score(rule, percent(typed))).toBe(worth);
  });

  test('rounds half up, once, in the digits of the rule', () => {
    const half: PlainRule = { ...rule, floor: pct(0), target: pct(100), full: pts(1) };
    expect(score(half, percent(12.5))).toBe(0.13);
    expect(score(half, percent(12.4999))).toBe(0.12);
    expect(score({ ...half, digits: 4 }, ratio(1, 3))).toBe(0.3333);
    expect(score({ ...half, digits: 0 }, ratio(1, 2))).toBe(1);
  });
});

test('additive parts earn what is met and nothing for the rest', () => {
  const rule: PlainRule = {
    kind: 'parts',
    parts: [
      { key: 'tinh', label: 'Cấp tỉnh', points: pts(0.125) },
      { key: 'huyen', label: 'Cấp huyện', points: pts(0.15) },
      { key: 'xa', label: 'Cấp xã', points: pts(0.15) },
    ],
  };
  const met = (...keys: string[]): Answer => ({ kind: 'parts', met: keys });
  expect(score(rule, met('tinh', 'huyen', 'xa'))).toBe(0.425);
  expect(score(rule, met('tinh', 'tinh'))).toBe(0.125);
  expect(score(rule, met())).toBe(0);
  expect(score(rule, met('tinh', 'bo'))).toEqual({ name: 'unknownPart', key: 'bo' });
  expect(score(rule, points(0.125))).toMatchObject({ name: 'answerOfWrongKind' });
});

describe('deductions', () => {
  const rule: PlainRule = {
    kind: 'deduction',
    start: pts(10),
    deductions: [
      { key: 'ho', label: 'Mỗi hộ', each: pts(1), cap: pts(3) },
      { key: 'vuviec', label: 'Mỗi trường hợp', each: pts(0.5), cap: null },
    ],
    totalCap: pts(8),
    knockOuts: [{ key: 'hinhsu', label: 'Xử phạt hình sự' }],
  };
  const cases = (counts: Record<string, number>, ...knockOuts: string[]): Answer => ({
    kind: 'cases',
    counts,
    knockOuts,
  });

  test.each([
    [{}, 10],
    [{ ho: 2 }, 8],
    [{ ho: 9 }, 7],
    [{ ho: 1, vuviec: 3 }, 7.5],
    [{ ho: 9, vuviec: 10 }, 2],
    [{ vuviec: Number.MAX_SAFE_INTEGER }, 2],
  ])('%j leaves %d', (counts, left) => {
    expect(score(rule, cases(counts))).toBe(left);
  });

  test('never goes below nothing', () => {
    expect(score({ ...rule, totalCap: null }, cases({ vuviec: 100 }))).toBe(0);
  });

  test('one knock-out leaves nothing', () => {
    expect(score(rule, cases({}, 'hinhsu'))).toBe(0);
  });

  test('refuses unknown lines and impossible numbers', () => {
    expect(score(rule, cases({ khac: 1 }))).toEqual({ name: 'unknownPart', key: 'khac' });
    expect(score(rule, cases({}, 'khac'))).toEqual({ name: 'unknownPart', key: 'khac' });
    expect(score(rule, cases({ ho: -1 }))).toEqual({ name: 'negative' });
    expect(score(rule, cases({ ho: 0.5 }))).toEqual({ name: 'notWhole' });
    expect(score(rule, points(3))).toMatchObject({ name: 'answerOfWrongKind' });
  });
});

test('two percentages must both lie in the band', () => {
  const all = { from: null, fromIncluded: true, to: null, toIncluded: true };
  const full = { from: pct(100), fromIncluded: true, to: null, toIncluded: true };
  const rule: PlainRule = {
    kind: 'percentPair',
    first: { part: 'ấp có nhà', whole: 'ấp' },
    second: { part: 'nhà đạt chuẩn', whole: 'nhà' },
    bands: [
      { label: 'tốt', first: full, second: band(50, null, 0).range, points: pts(10) },
      { label: 'khá', first: full, second: band(40, 50, 0).range, points: pts(8) },
      { label: 'còn lại', first: all, second: all, points: pts(0) },
    ],
  };
  const pair = (first: Answer, second: Answer) => score(rule, { kind: 'pair', first, second } as Answer);
  expect(pair(ratio(9, 9), percent(50))).toBe(10);
  expect(pair(percent(100), ratio(4, 9))).toBe(8);
  expect(pair(percent(99), percent(100))).toBe(0);
  expect(pair(percent(99), ratio(3, 2))).toEqual({ name: 'ratioAboveOne' });
  expect(score(rule, percent(100))).toMatchObject({ name: 'answerOfWrongKind' });
});

describe('timeliness', () => {
  const rule: PlainRule = {
    kind: 'timeliness',
    reference: 'keHoachTinh',
    referenceLabel: 'Kế hoạch của tỉnh',
    bands: [
      { label: 'trong 30 ngày', withinDays: 30, points: pts(1) },
      { label: 'trong 60 ngày', withinDays: 60, points: pts(0.5) },
      { label: 'muộn hơn', withinDays: null, points: pts(0.25) },
    ],
    never: { label: 'không ban hành', points: pts(0) },
  };
  const context = { ...alone, referenceDays: { keHoachTinh: '2026-01-30' } };
  const on = (day: string | null) => score(rule, { kind: 'day', day }, context);

  test.each([
    ['2026-01-30', 1],
    ['2026-03-01', 1],
    ['2026-03-02', 0.5],
    ['2026-03-31', 0.5],
    ['2026-04-01', 0.25],
    ['2025-12-31', 1],
    [null, 0],
  ])('done on %s earns %d', (day, worth) => {
    expect(on(day)).toBe(worth);
  });

  test('refuses a day that does not exist, and a campaign without the reference day', () => {
    expect(on('2026-02-30')).toEqual({ name: 'notADay', day: '2026-02-30' });
    expect(on('30/01/2026')).toMatchObject({ name: 'notADay' });
    expect(score(rule, { kind: 'day', day: '2026-01-30' })).toEqual({
      name: 'referenceDayMissing',
      reference: 'keHoachTinh',
    });
    expect(score({ ...rule, reference: 'constructor' }, { kind: 'day', day: '2026-01-30' })).toMatchObject({
      name: 'referenceDayMissing',
    });
  });
});

test('typed points stay within bounds and on the step', () => {
  const rule: PlainRule = { kind: 'points', min: pts(0.5), max: pts(3), step: pts(0.25) };
  expect(score(rule, points(0.5))).toBe(0.5);
  expect(score(rule, points(2.75))).toBe(2.75);
  expect(score(rule, points(3.25))).toEqual({ name: 'aboveMaxPoints', maxPoints: 30_000 });
  expect(score(rule, points(0.25))).toEqual({ name: 'belowMinPoints', minPoints: 5_000 });
  expect(score(rule, points(0.6))).toEqual({ name: 'offStep', step: 2_500, minPoints: 5_000 });
});

test('what the council scores takes no answer', () => {
  expect(score(council, points(1))).toEqual({ name: 'notSelfScored', by: 'council' });
});

describe('conditional rules', () => {
  const rule: ScoringRule = {
    kind: 'conditional',
    on: 'keHoach',
    cases: [
      { label: 'kế hoạch đầy đủ', atLeast: pts(2), rule: levels(5, 4, 3, 0) },
      { label: 'có kế hoạch', atLeast: pts(1), rule: levels(3, 0) },
    ],
    otherwise: { label: 'không có kế hoạch', rule: yesNo(2) },
  };
  const given = (earned: number | null) => ({
    ...alone,
    pointsOf: (key: string) => (key === 'keHoach' && earned !== null ? pts(earned) : null),
  });

  test('follow what the other item earned, from the top', () => {
    expect(evaluate(rule, { kind: 'level', index: 1 }, given(2))).toMatchObject({
      points: 40_000,
      caseLabel: 'kế hoạch đầy đủ',
    });
    expect(score(rule, { kind: 'level', index: 0 }, given(1.5))).toBe(3);
    expect(score(rule, { kind: 'yesNo', yes: true }, given(0))).toBe(2);
    expect(score(rule, { kind: 'level', index: 1 }, given(0))).toMatchObject({ name: 'answerOfWrongKind' });
  });

  test('wait for the other item', () => {
    const refusal = { name: 'parentUnanswered', on: 'keHoach' };
    expect(score(rule, { kind: 'level', index: 1 }, given(null))).toEqual(refusal);
    expect(effectiveRule(rule, given(null))).toEqual({ ok: false, refusal });
    expect(effectiveRule(rule, given(0))).toEqual({
      ok: true,
      rule: yesNo(2),
      caseLabel: 'không có kế hoạch',
    });
  });
});

test('an item never earns more than its maximum, nor less than nothing', () => {
  expect(scoreItem(item('1', 1, levels(1.5, 1, 0)), { kind: 'level', index: 0 }, alone)).toEqual({
    ok: false,
    refusal: { name: 'aboveMaxPoints', maxPoints: 10_000 },
  });
  expect(scoreItem(item('1', 1, levels(1, -1)), { kind: 'level', index: 1 }, alone)).toMatchObject({
    refusal: { name: 'negative' },
  });
  expect(scoreItem(item('1', 1, levels(1, 0)), { kind: 'level', index: 0 }, alone)).toMatchObject({
    points: 10_000,
  });
});
