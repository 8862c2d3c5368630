import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRule } from '../../../src/domain/criteria/check-rule.ts';
import type { PlainRule, RuleOf, ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { percent } from '../../../src/domain/scaled.ts';
import { evaluate } from '../../../src/domain/scoring/evaluate.ts';
import { runs } from '../../property-runs.ts';
import { alone, council, item, levels, pct, pts, yesNo } from '../build.ts';

const faults = (rule: ScoringRule, max = 2) =>
  checkRule(item('1.1', max, rule)).map(({ name, detail }) => ({ name, detail }));
const names = (rule: ScoringRule, max = 2) => faults(rule, max).map(({ name }) => name);

const range = (from: number | null, to: number | null, fromIncluded = true, toIncluded = false) => ({
  from: from === null ? null : pct(from),
  fromIncluded,
  to: to === null ? null : pct(to),
  toIncluded,
});
const bands = (...of: [ReturnType<typeof range>, number][]): PlainRule => ({
  kind: 'percent',
  measure: null,
  bands: of.map(([one, worth], at) => ({ label: `Mức ${at}`, range: one, points: pts(worth) })),
});

test('a fault names its item, its code and the case of a conditional rule', () => {
  const rule: ScoringRule = {
    kind: 'conditional',
    on: '1.0',
    cases: [{ label: 'có', atLeast: pts(1), rule: levels(2, 0) }],
    otherwise: { label: 'không', rule: levels(1, 1) },
  };
  const conditional = item('k', 2, rule, { code: '1.2.3' });
  expect(checkRule(conditional)).toEqual([
    {
      name: 'levelsOfSamePoints',
      itemKey: 'k',
      code: '1.2.3',
      caseLabel: 'không',
      detail: { upper: 0, lower: 1, points: 10_000 },
    },
  ]);
});

describe('reaching the maximum', () => {
  test.each<[string, PlainRule]>([
    ['levels', levels(2, 1, 0)],
    ['yes or no', yesNo(2)],
    ['bands', bands([range(50, null), 2], [range(null, 50), 0])],
    ['a line', { kind: 'linear', measure: null, floor: pct(0), target: pct(85), full: pts(2), digits: 2 }],
    ['typed points', { kind: 'points', min: pts(0), max: pts(2), step: pts(0.25) }],
    [
      'parts',
      {
        kind: 'parts',
        parts: [
          { key: 'a', label: 'A', points: pts(1.25) },
          { key: 'b', label: 'B', points: pts(0.75) },
        ],
      },
    ],
    [
      'deductions',
      {
        kind: 'deduction',
        start: pts(2),
        deductions: [{ key: 'a', label: 'A', each: pts(1), cap: null }],
        totalCap: null,
        knockOuts: [],
      },
    ],
  ])('%s that earn exactly the maximum are sound; a lower or higher one is reported', (_, rule) => {
    expect(faults(rule, 2)).toEqual([]);
    expect(faults(rule, 2.5)).toEqual([
      { name: 'cannotReachMaximum', detail: { best: 20_000, maxPoints: 25_000 } },
    ]);
    expect(faults(rule, 1.5)).toEqual([
      { name: 'exceedsMaximum', detail: { best: 20_000, maxPoints: 15_000 } },
    ]);
  });

  test('one case of a conditional rule is enough', () => {
    const rule = (best: number): ScoringRule => ({
      kind: 'conditional',
      on: '1.0',
      cases: [{ label: 'có', atLeast: pts(1), rule: levels(best, 0) }],
      otherwise: { label: 'không', rule: yesNo(1) },
    });
    expect(names(rule(2))).toEqual([]);
    expect(names(rule(1.5))).toEqual(['cannotReachMaximum']);
    expect(names(rule(2.5))).toEqual(['exceedsMaximum']);
  });

  test('what others score has no rule to check', () => {
    expect(names(council)).toEqual([]);
  });
});

describe('percentage bands', () => {
  test('exactly 70 % in two bands is an overlap', () => {
    const rule = bands([range(70, 100, true, true), 2], [range(50, 70, true, true), 1], [range(null, 50), 0]);
    expect(faults(rule)).toEqual([
      {
        name: 'overlap',
        detail: { upper: 0, lower: 1, stretch: { kind: 'percent', ...range(70, 70, true, true) } },
      },
    ]);
  });

  test('100 % beside 70 to 100 % is an overlap at 100 %', () => {
    const rule = bands(
      [range(100, 100, true, true), 2],
      [range(70, 100, true, true), 1],
      [range(null, 70), 0],
    );
    expect(faults(rule)).toEqual([
      {
        name: 'overlap',
        detail: { upper: 0, lower: 1, stretch: { kind: 'percent', ...range(100, 100, true, true) } },
      },
    ]);
  });

  test('no level above 80 % is a gap', () => {
    const rule = bands([range(70, 80, true, true), 2], [range(null, 70), 0]);
    expect(faults(rule)).toEqual([
      { name: 'gap', detail: { stretch: { kind: 'percent', ...range(80, 100, false, true) } } },
    ]);
  });

  test('a single value that nothing holds is a gap', () => {
    const rule = bands([range(80, null, false, true), 2], [range(null, 80), 0]);
    expect(faults(rule)).toEqual([
      { name: 'gap', detail: { stretch: { kind: 'percent', ...range(80, 80, true, true) } } },
    ]);
  });

  test('a band that those above take whole is never reached', () => {
    const rule = bands([range(50, null), 2], [range(60, 70), 1], [range(null, 50), 0]);
    expect(names(rule)).toEqual(['overlap', 'unreachableBand']);
    expect(names(bands([range(null, null), 2], [range(90, 80), 0]))).toEqual(['unreachableBand']);
    expect(names(bands([range(null, null), 2], [range(120, 130), 0]))).toEqual(['unreachableBand']);
  });

  const bound = fc.option(fc.integer({ min: -2, max: 12 }).map((tens) => tens * 10));
  const anyBands = fc.array(fc.tuple(bound, bound, fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: 5,
  });
  /** Every bound, and a place between every two: nothing else can differ. */
  const places = Array.from({ length: 21 }, (_, at) => at * 5);
  const holding = (rule: RuleOf<'percent'>, at: number) =>
    rule.bands.filter((one) => {
      const single: PlainRule = { ...rule, bands: [one] };
      return evaluate(single, { kind: 'percent', percent: pct(at) }, alone).ok;
    });

  test('no gap is reported exactly when every percentage earns a score', () => {
    fc.assert(
      fc.property(anyBands, fc.integer({ min: 0, max: 1_000_000 }), (of, anywhere) => {
        const rule = bands(
          ...of.map(([from, to, low, high]): [ReturnType<typeof range>, number] => [
            range(from, to, low, high),
            2,
          ]),
        );
        const evaluates = places.every(
          (at) => evaluate(rule, { kind: 'percent', percent: pct(at) }, alone).ok,
        );
        const isSound = !names(rule).includes('gap');
        expect(isSound).toBe(evaluates);
        if (isSound)
          expect(evaluate(rule, { kind: 'percent', percent: percent(anywhere) }, alone).ok).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  test('an overlap is reported exactly when two bands hold one percentage', () => {
    fc.assert(
      fc.property(anyBands, (of) => {
        const rule = bands(
          ...of.map(([from, to, low, high]): [ReturnType<typeof range>, number] => [
            range(from, to, low, high),
            2,
          ]),
        );
        if (rule.kind !== 'percent') return;
        const isShared = places.some((at) => holding(rule, at).length > 1);
        expect(names(rule).includes('overlap')).toBe(isShared);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('fractions', () => {
  const of = (...atLeast: ([number, number] | null)[]): PlainRule => ({
    kind: 'fraction',
    measure: null,
    bands: atLeast.map((one, at) => ({
      label: `Mức ${at}`,
      atLeast: one && { numerator: one[0], denominator: one[1] },
      included: true,
      points: pts(Math.max(0, 2 - at)),
    })),
  });

  test('that descend to nothing are sound, though each holds what those above hold', () => {
    expect(faults(of([3, 4], [1, 2], null))).toEqual([]);
    expect(faults(of([1, 1], [0, 1]))).toEqual([]);
  });

  test('that stop above nothing leave a gap', () => {
    expect(faults(of([3, 4], [2, 3]))).toEqual([
      {
        name: 'gap',
        detail: {
          stretch: {
            kind: 'fraction',
            from: { numerator: 0, denominator: 1 },
            fromIncluded: true,
            to: { numerator: 2, denominator: 3 },
            toIncluded: false,
          },
        },
      },
    ]);
  });

  test('that ascend, repeat or exceed the whole are never reached', () => {
    expect(faults(of([1, 2], [3, 4], null))).toEqual([
      { name: 'unreachableBand', detail: { index: 1, label: 'Mức 1' } },
    ]);
    expect(names(of([1, 2], [2, 4], null))).toEqual(['unreachableBand']);
    expect(names(of([3, 2], null), 2)).toEqual(['unreachableBand']);
  });
});

describe('counts', () => {
  const of = (...bounds: [number, number | null][]): PlainRule => ({
    kind: 'count',
    noun: null,
    bands: bounds.map(([min, max], at) => ({
      label: `Mức ${at}`,
      min,
      max,
      points: pts(Math.max(0, 2 - at)),
    })),
  });

  test('from nothing without end are sound', () => {
    expect(faults(of([3, null], [1, 2], [0, 0]))).toEqual([]);
  });

  test('that miss none, some, or many leave a gap', () => {
    const gap = (min: number, max: number | null) => [
      { name: 'gap', detail: { stretch: { kind: 'count', min, max } } },
    ];
    expect(faults(of([3, null], [1, 2]))).toEqual(gap(0, 0));
    expect(faults(of([5, null], [0, 2]))).toEqual(gap(3, 4));
    expect(faults(of([3, 9], [0, 2]))).toEqual(gap(10, null));
  });

  test('that share a number overlap', () => {
    expect(faults(of([2, null], [0, 3]))).toEqual([
      { name: 'overlap', detail: { upper: 0, lower: 1, stretch: { kind: 'count', min: 2, max: 3 } } },
    ]);
    expect(names(of([0, null], [4, 2]))).toContain('unreachableBand');
  });
});

test('two percentages: a hole in the plane, a shared place and a band never reached are found', () => {
  const all = range(null, null);
  const pair = (...of: [ReturnType<typeof range>, ReturnType<typeof range>][]): PlainRule => ({
    kind: 'percentPair',
    first: { part: 'a', whole: 'b' },
    second: { part: 'c', whole: 'd' },
    bands: of.map(([first, second], at) => ({ label: `Mức ${at}`, first, second, points: pts(2) })),
  });
  const full = range(100, null);
  expect(names(pair([full, range(50, null)], [full, range(null, 50)], [range(null, 100), all]))).toEqual([]);
  expect(faults(pair([full, range(50, null)], [range(null, 100), all]))).toEqual([
    {
      name: 'gap',
      detail: {
        stretch: { kind: 'percentPair', first: range(100, 100, true, true), second: range(0, 0, true, true) },
      },
    },
  ]);
  expect(names(pair([full, all], [all, all]))).toEqual(['overlap']);
  expect(names(pair([all, all], [full, all]))).toEqual(['overlap', 'unreachableBand']);
});

test('timeliness must say what later than the last day earns, and read downwards', () => {
  const of = (...within: (number | null)[]): PlainRule => ({
    kind: 'timeliness',
    reference: 'r',
    referenceLabel: 'R',
    bands: within.map((withinDays, at) => ({
      label: `Mức ${at}`,
      withinDays,
      points: pts(Math.max(0, 2 - at)),
    })),
    never: { label: 'không', points: pts(0) },
  });
  expect(faults(of(30, 60, null))).toEqual([]);
  expect(faults(of(30, 60))).toEqual([{ name: 'gap', detail: { stretch: { kind: 'days', after: 60 } } }]);
  expect(names(of(60, 30, null))).toEqual(['unreachableBand']);
  expect(names(of(null, 30))).toEqual(['unreachableBand']);
});

test('levels must be told apart, by their words and by their points', () => {
  const twice: PlainRule = {
    kind: 'level',
    levels: [2, 1, 0].map((worth) => ({ label: worth === 2 ? 'Đủ' : 'Thiếu', points: pts(worth) })),
  };
  expect(faults(twice)).toEqual([
    { name: 'levelsNotDistinct', detail: { upper: 1, lower: 2, label: 'Thiếu' } },
  ]);
  expect(names(levels(2, 0, 0))).toEqual(['levelsOfSamePoints']);
  expect(names(levels(2, -1))).toEqual(['negativePoints']);
});

test('keys of parts and deductions are unique, lines and steps make sense', () => {
  const part = { key: 'a', label: 'A', points: pts(1) };
  expect(names({ kind: 'parts', parts: [part, part] })).toEqual(['partKeyNotUnique']);
  const line = { key: 'a', label: 'A', each: pts(1), cap: null };
  expect(
    names({
      kind: 'deduction',
      start: pts(2),
      deductions: [line],
      totalCap: null,
      knockOuts: [{ key: 'a', label: 'B' }],
    }),
  ).toEqual(['partKeyNotUnique']);
  const straight: RuleOf<'linear'> = {
    kind: 'linear',
    measure: null,
    floor: pct(90),
    target: pct(85),
    full: pts(2),
    digits: 2,
  };
  expect(names(straight)).toEqual(['boundsReversed']);
  expect(names({ ...straight, floor: pct(0), target: pct(0) })).toEqual(['boundsReversed']);
  expect(names({ kind: 'points', min: pts(0), max: pts(2), step: pts(0.3) })).toContain('stepDoesNotFit');
  expect(names({ kind: 'points', min: pts(0), max: pts(2), step: pts(0) })).toContain('stepDoesNotFit');
});
