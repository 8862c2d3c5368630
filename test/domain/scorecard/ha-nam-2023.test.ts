import { expect, test } from 'vitest';
import { checkCriteriaSet } from '../../../src/domain/criteria/check-criteria-set.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { campaign, council, domain, entry, group, item, setOf, unit, yes, yesNo } from '../build.ts';

const whole = (key: string, max: number) => item(key, max, yesNo(max));

/** The figures that the exempt units of Hà Nam 2023 imply; everything else in the set is made up. */
const set = setOf(100, [
  domain('1', 13, [whole('1.1', 13)]),
  domain('2', 14, [
    group('2.1', 4, [whole('2.1.1', 2), whole('2.1.2', 1.5), whole('2.1.3', 0.5)]),
    whole('2.2', 10),
  ]),
  domain('3', 20, [group('3.1', 12.5, [whole('3.1.1', 12.5)]), whole('3.2', 7.5)]),
  domain('4', 8, [whole('4.1', 8)]),
  domain('5', 9, [whole('5.1', 9)]),
  domain('6', 10, [whole('6.1', 10)]),
  domain('7', 16, [whole('7.1', 5), whole('7.2', 2), whole('7.3', 7), whole('7.4', 1), whole('7.5', 1)]),
  domain('8', 10, [item('8.1', 10, council)]),
]);

const withoutProcedures = ['3', '7.3', '7.5', '8'];

test('the constructed set is sound', () => {
  expect(checkCriteriaSet(set)).toEqual([]);
});

test.each([
  ['a department', [], 100],
  ['the office of the provincial committee', withoutProcedures, 62],
  ['the provincial inspectorate', withoutProcedures, 62],
  ['the board of industrial zones', ['2.1'], 96],
  ['the board of the university zone', [...withoutProcedures, '2.1'], 58],
])('%s is assessed on its own maximum', (_, exemptions, maximum) => {
  const { overall } = totalScorecard(set, { ...unit, exemptions }, campaign, new Map());
  expect(overall.maximum / 10_000).toBe(maximum);
  expect(overall.points).toBe(0);
});

test('an answer of an exempt item earns nothing and is not asked for', () => {
  const profile = { ...unit, exemptions: ['2.1'] };
  const totals = totalScorecard(
    set,
    profile,
    campaign,
    new Map([
      ['2.1.1', yes],
      ['2.2', yes],
    ]),
  );
  expect(totals.items.get('2.1.1')).toMatchObject({ state: 'exempt', points: null, maximum: 0 });
  expect(totals.domains[1]).toEqual({
    domainKey: '2',
    points: 100_000,
    maximum: 100_000,
    answered: 1,
    toAnswer: 1,
  });
  expect(totals.overall).toMatchObject({ answered: 1, toAnswer: 12, heldByOthers: 100_000 });
});

test('a unit that is exempt from everything has no maximum', () => {
  const profile = { ...unit, exemptions: ['1', '2', '3', '4', '5', '6', '7', '8'] };
  const { overall } = totalScorecard(
    set,
    profile,
    campaign,
    new Map([['1.1', entry({ kind: 'yesNo', yes: true })]]),
  );
  expect(overall).toMatchObject({ points: 0, maximum: 0, toAnswer: 0 });
});
