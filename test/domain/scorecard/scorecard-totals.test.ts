import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { points } from '../../../src/domain/scaled.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { formatIndex, index } from '../../../src/domain/scorecard/score-index.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import {
  campaign,
  council,
  doesNotApply,
  domain,
  entry,
  flatSet,
  group,
  item,
  levels,
  no,
  pts,
  setOf,
  unit,
  yes,
  yesNo,
} from '../build.ts';

const totalsOf = (items: Parameters<typeof flatSet>[0], entries: [string, ScoreEntry][], more = {}) =>
  totalScorecard(flatSet(items), unit, { ...campaign, ...more }, new Map(entries));

test('unanswered is not 0', () => {
  const items = [item('1.1', 2, yesNo(2)), item('1.2', 3, yesNo(3))];
  const totals = totalsOf(items, [['1.1', no]]);
  expect(totals.items.get('1.1')).toMatchObject({ state: 'answered', points: 0 });
  expect(totals.items.get('1.2')).toMatchObject({ state: 'unanswered', points: null });
  expect(totals.overall).toMatchObject({ points: 0, maximum: 50_000, answered: 1, toAnswer: 2 });
});

test('an explanation alone is no answer', () => {
  const written: ScoreEntry = {
    answer: null,
    notApplicable: null,
    explanation: 'Đang chờ số liệu',
    points: null,
  };
  expect(totalsOf([item('1.1', 2, yesNo(2))], [['1.1', written]]).items.get('1.1')?.state).toBe('unanswered');
});

describe('not applicable', () => {
  test('removes the item from the maximum, earns it in full, or is refused, item by item', () => {
    const totals = totalsOf(
      [
        item('1.1', 2, yesNo(2), { notApplicable: 'removedFromMaximum' }),
        item('1.2', 3, yesNo(3), { notApplicable: 'fullPoints' }),
        item('1.3', 5, yesNo(5)),
      ],
      [
        ['1.1', doesNotApply],
        ['1.2', doesNotApply],
        ['1.3', doesNotApply],
      ],
    );
    expect(totals.items.get('1.1')).toMatchObject({ state: 'notApplicable', points: null, maximum: 0 });
    expect(totals.items.get('1.2')).toMatchObject({
      state: 'notApplicable',
      points: 30_000,
      maximum: 30_000,
    });
    expect(totals.items.get('1.3')).toMatchObject({
      state: 'needsReanswer',
      points: null,
      refusal: { name: 'notApplicableNotAllowed' },
    });
    expect(totals.overall).toMatchObject({ points: 30_000, maximum: 80_000, answered: 2, toAnswer: 3 });
  });
});

test('items for other kinds of unit count for nobody else', () => {
  const set = flatSet([
    item('1.1', 2, yesNo(2), { unitKinds: ['phuong'] }),
    item('1.2', 2, yesNo(2), { unitKinds: ['thitran', 'xa'] }),
    item('1.3', 1, yesNo(1)),
  ]);
  const of = (kind: string | null) =>
    totalScorecard(set, { ...unit, kind }, campaign, new Map([['1.1', yes]]));
  expect(of('phuong').overall).toMatchObject({ points: 20_000, maximum: 30_000, toAnswer: 2 });
  expect(of('xa').overall).toMatchObject({ points: 0, maximum: 30_000, toAnswer: 2 });
  expect(of('xa').items.get('1.1')?.state).toBe('otherKind');
  expect(of(null).overall).toMatchObject({ points: 0, maximum: 10_000, toAnswer: 1 });
});

test('what council and survey score stays in the maximum and out of the progress', () => {
  const totals = totalsOf([item('1.1', 2, yesNo(2)), item('1.2', 8, council)], [['1.1', yes]]);
  expect(totals.items.get('1.2')).toMatchObject({ state: 'notSelfScored', points: null });
  expect(totals.overall).toMatchObject({
    points: 20_000,
    maximum: 100_000,
    heldByOthers: 80_000,
    answered: 1,
    toAnswer: 1,
  });
});

describe('bonus and penalty', () => {
  const items = [
    item('1.1', 2, yesNo(2)),
    item('9.1', 5, yesNo(5), { counts: 'bonus' }),
    item('9.2', 4, yesNo(4), { counts: 'penalty' }),
  ];
  const all: [string, ScoreEntry][] = [
    ['1.1', yes],
    ['9.1', yes],
    ['9.2', yes],
  ];

  test('stand outside the maximum and the progress', () => {
    expect(totalsOf(items, all).overall).toMatchObject({
      points: 30_000,
      regularPoints: 20_000,
      bonus: 50_000,
      penalty: 40_000,
      maximum: 20_000,
      answered: 1,
      toAnswer: 1,
    });
  });

  test('are capped by the campaign', () => {
    const capped = totalsOf(items, all, { bonusCap: pts(3), penaltyCap: pts(1.5) }).overall;
    expect(capped).toMatchObject({ bonus: 30_000, penalty: 15_000, points: 35_000 });
  });

  test('never push the total below nothing', () => {
    expect(totalsOf(items, [['9.2', yes]]).overall).toMatchObject({ points: 0, penalty: 40_000 });
  });
});

describe('conditional items', () => {
  const rule: ScoringRule = {
    kind: 'conditional',
    on: '1.1',
    cases: [{ label: 'có kế hoạch', atLeast: pts(2), rule: levels(5, 3, 0) }],
    otherwise: { label: 'không có kế hoạch', rule: yesNo(2) },
  };
  const plan = item('1.1', 2, yesNo(2), { notApplicable: 'removedFromMaximum' });
  const items = [plan, item('1.2', 5, rule)];
  const third = entry({ kind: 'level', index: 1 });
  const child = (entries: [string, ScoreEntry][]) => totalsOf(items, entries).items.get('1.2');

  test('are evaluated anew when the other item changes', () => {
    const stale = { ...third, points: pts(3) };
    expect(
      child([
        ['1.1', yes],
        ['1.2', stale],
      ]),
    ).toMatchObject({ state: 'answered', points: 30_000 });
    expect(
      child([
        ['1.1', no],
        ['1.2', stale],
      ]),
    ).toMatchObject({
      state: 'needsReanswer',
      points: null,
      refusal: { name: 'answerOfWrongKind' },
    });
  });

  test('wait for the other item, whichever comes first in the table', () => {
    expect(child([])).toMatchObject({ state: 'unanswered' });
    expect(child([['1.2', third]])).toMatchObject({
      state: 'needsReanswer',
      refusal: { name: 'parentUnanswered', on: '1.1' },
    });
    const turned = totalScorecard(
      flatSet(items.toReversed()),
      unit,
      campaign,
      new Map([
        ['1.1', yes],
        ['1.2', third],
      ]),
    );
    expect(turned.items.get('1.2')).toMatchObject({ state: 'answered', points: 30_000 });
  });

  test('take an item that the unit is not assessed on as one without points', () => {
    expect(
      child([
        ['1.1', doesNotApply],
        ['1.2', yes],
      ]),
    ).toMatchObject({ state: 'answered', points: 20_000 });
  });

  test('that lead back to themselves stay unanswered instead of running for ever', () => {
    const turn = (key: string, on: string) => item(key, 5, { ...rule, on });
    const totals = totalsOf([turn('1.1', '1.2'), turn('1.2', '1.1')], [['1.1', yes]]);
    expect(totals.items.get('1.1')?.state).toBe('needsReanswer');
  });
});

test('eighths and three twentieths add up exactly', () => {
  const steps = (many: number, worth: number) =>
    Array.from({ length: many }, (_, at) => item(`${worth}-${at}`, worth, yesNo(worth)));
  const items = [...steps(40, 0.125), ...steps(100, 0.15)];
  const totals = totalsOf(
    items,
    items.map(({ key }) => [key, yes]),
  );
  expect(totals.overall.points).toBe(200_000);
  expect(totals.overall.maximum).toBe(200_000);
});

test('the total does not depend on the order of the entries, and is the sum of its domains', () => {
  const set = setOf(10, [
    domain('1', 6, [
      group('1.1', 4, [item('1.1.1', 1.5, levels(1.5, 0.75, 0)), item('1.1.2', 2.5, yesNo(2.5))]),
      item('1.2', 2, levels(2, 0.125, 0)),
    ]),
    domain('2', 4, [
      item('2.1', 1, levels(1, 0.15, 0), { notApplicable: 'removedFromMaximum' }),
      item('2.2', 3, council),
    ]),
  ]);
  const level = fc.integer({ min: 0, max: 2 }).map((at) => entry({ kind: 'level', index: at }));
  const answers = fc.record(
    {
      '1.1.1': level,
      '1.1.2': fc.constantFrom(yes, no),
      '1.2': level,
      '2.1': fc.oneof(level, fc.constant(doesNotApply)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      answers.chain((chosen) => {
        const entries = Object.entries(chosen).flatMap(([key, one]): [string, ScoreEntry][] =>
          one ? [[key, one]] : [],
        );
        return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
      }),
      ([entries, shuffled]) => {
        const totals = totalScorecard(set, unit, campaign, new Map(entries));
        expect(totalScorecard(set, unit, campaign, new Map(shuffled))).toEqual(totals);
        for (const field of ['points', 'maximum', 'answered', 'toAnswer'] as const) {
          const sum = totals.domains.reduce((total, one) => total + one[field], 0);
          expect(sum).toBe(totals.overall[field]);
        }
      },
    ),
  );
});

describe('the index', () => {
  const of = (earned: number, maximum: number) => ({ points: points(earned), maximum: points(maximum) });

  test('is points over the unit’s own maximum', () => {
    const totals = totalsOf([item('1.1', 3, levels(3, 2, 0))], [['1.1', entry({ kind: 'level', index: 1 })]]);
    expect(index(totals)).toEqual(of(20_000, 30_000));
    expect(formatIndex(index(totals))).toBe('66,67 %');
  });

  test('is rounded half up once, for display only', () => {
    expect(formatIndex(of(872_500, 1_000_000))).toBe('87,25 %');
    expect(formatIndex(of(899_950, 1_000_000))).toBe('90 %');
    expect(formatIndex(of(899_949, 1_000_000))).toBe('89,99 %');
    expect(formatIndex(of(558_000, 620_000))).toBe('90 %');
    expect(formatIndex(of(0, 620_000))).toBe('0 %');
    // 8,33495 % would become 8,335 and then 8,34 if it were rounded twice.
    expect(formatIndex(of(833_495, 10_000_000))).toBe('8,33 %');
  });

  test('does not exist without a maximum', () => {
    expect(formatIndex(of(0, 0))).toBeNull();
  });
});
