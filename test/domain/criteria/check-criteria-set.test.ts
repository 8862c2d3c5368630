import { expect, test } from 'vitest';
import { checkCriteriaSet } from '../../../src/domain/criteria/check-criteria-set.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../../src/domain/criteria/criteria-set.ts';
import type { ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { council, domain, flatSet, group, item, levels, pts, setOf, yesNo } from '../build.ts';

const leaf = (key: string, max: number, more: Parameters<typeof item>[3] = {}) =>
  item(key, max, yesNo(max), more);
const names = (set: CriteriaSet) => checkCriteriaSet(set).map(({ name }) => name);
const on = (key: string): ScoringRule => ({
  kind: 'conditional',
  on: key,
  cases: [{ label: 'có', atLeast: pts(1), rule: levels(2, 0) }],
  otherwise: { label: 'không', rule: yesNo(1) },
});

test('a sound set has no fault and is valid as stored', () => {
  const set = setOf(10, [
    domain('1', 6, [group('1.1', 4, [leaf('1.1.1', 1.5), leaf('1.1.2', 2.5)]), leaf('1.2', 2)]),
    domain('2', 4, [leaf('2.1', 2), item('2.2', 2, on('2.1'))]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([]);
  expect(criteriaSetSchema.parse(set)).toEqual(set);
});

test('printed maxima are compared with the printed figures one level below', () => {
  const set = setOf(100, [
    domain('1', 10.05, [group('1.1', 5, [leaf('1.1.1', 2), leaf('1.1.2', 2)]), leaf('1.2', 5.5)]),
    domain('2', 89.5, [leaf('2.1', 89.5)]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([
    {
      name: 'sumDiffers',
      itemKey: null,
      code: null,
      detail: { level: 'set', printed: 1_000_000, sum: 995_500, unitKind: null },
    },
    {
      name: 'sumDiffers',
      itemKey: '1',
      code: '1',
      detail: { level: 'domain', printed: 100_500, sum: 105_000, unitKind: null },
    },
    {
      name: 'sumDiffers',
      itemKey: '1.1',
      code: '1.1',
      detail: { level: 'criterion', printed: 50_000, sum: 40_000, unitKind: null },
    },
  ]);
});

test('alternatives for different kinds of unit are added up once for each kind', () => {
  const alternatives = (ward: number, town: number) =>
    setOf(5, [
      domain('1', 5, [
        group('1.1', 3, [
          leaf('a', ward, { code: 'a', unitKinds: ['phuong'] }),
          leaf('b', town, { code: 'b', unitKinds: ['thitran'] }),
          leaf('c', 1, { code: 'c' }),
        ]),
        leaf('1.2', 2, { unitKinds: ['phuong'] }),
        leaf('1.2-thi-tran', 2, { code: '1.3', unitKinds: ['thitran'] }),
      ]),
    ]);
  expect(checkCriteriaSet(alternatives(2, 2))).toEqual([]);
  expect(checkCriteriaSet(alternatives(2, 1.5))).toMatchObject([
    { name: 'sumDiffers', itemKey: '1.1', detail: { sum: 25_000, unitKind: 'thitran' } },
  ]);
});

test('groups of one kind of unit each are alternatives too', () => {
  const set = setOf(2, [
    domain('1', 2, [
      group('1.1', 2, [leaf('1.1.1', 2, { unitKinds: ['phuong'] })]),
      group('1.2', 2, [leaf('1.2.1', 2, { unitKinds: ['xa'] })]),
    ]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([]);
});

test('bonus and penalty stand outside every sum', () => {
  const set = setOf(2, [
    domain('1', 2, [leaf('1.1', 2), leaf('1.2', 5, { counts: 'bonus' })]),
    domain('9', 20, [leaf('9.1', 15, { counts: 'bonus' }), leaf('9.2', 10, { counts: 'penalty' })]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([]);
});

test('a code printed twice names every place; keys must be unique', () => {
  const set = setOf(4, [
    domain('1', 4, [
      group('1.1', 2, [leaf('x', 1, { code: '1.1.2' }), leaf('y', 1, { code: '1.1.2 ' })]),
      leaf('x', 2, { code: '1.3' }),
    ]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([
    { name: 'keyNotUnique', itemKey: 'x', code: '1.1.2', detail: { count: 2 } },
    { name: 'codeNotUnique', itemKey: 'x', code: '1.1.2', detail: { keys: ['x', 'y'] } },
  ]);
});

test('letters and single numbers may repeat under different parents, not under one', () => {
  const lettered = (second: string) =>
    setOf(2, [
      domain('I', 1, [leaf('i1', 1, { code: '1' })]),
      domain(second, 1, [group('ii', 1, [leaf('iia', 1, { code: 'a' })])]),
    ]);
  expect(names(lettered('II'))).toEqual([]);
  const twice = setOf(2, [domain('I', 2, [leaf('i1', 1, { code: '1' }), leaf('i2', 1, { code: '1' })])]);
  expect(names(twice)).toEqual(['codeNotUnique']);
});

test('a code under another parent is reported, and so is a dot that slipped', () => {
  const set = setOf(4, [
    domain('4', 4, [
      group('4.4', 2, [leaf('a', 1, { code: '4.5.1' }), leaf('b', 1, { code: '4.4.2' })]),
      group('4.1', 2, [leaf('c', 2, { code: '4.11' })]),
    ]),
  ]);
  expect(checkCriteriaSet(set)).toEqual([
    {
      name: 'codeUnderOtherParent',
      itemKey: 'a',
      code: '4.5.1',
      detail: { parentKey: '4.4', parentCode: '4.4' },
    },
    {
      name: 'codeUnderOtherParent',
      itemKey: 'c',
      code: '4.11',
      detail: { parentKey: '4.1', parentCode: '4.1' },
    },
  ]);
});

test('a code that only begins with the same digits belongs elsewhere', () => {
  const set = setOf(1, [domain('4', 1, [group('4.1', 1, [leaf('a', 1, { code: '4.11.2' })])])]);
  expect(names(set)).toEqual(['codeUnderOtherParent']);
});

test('a condition needs an item that is there, above it, and answered by the unit', () => {
  const set = (...items: Parameters<typeof flatSet>[0]) => checkCriteriaSet(flatSet(items));
  expect(set(item('1.1', 2, on('1.9')))).toMatchObject([
    { name: 'conditionalOnUnknown', itemKey: '1.1', detail: { on: '1.9' } },
  ]);
  expect(set(item('1.1', 2, on('1.2')), leaf('1.2', 2))).toMatchObject([
    { name: 'conditionalOnLater', itemKey: '1.1', detail: { on: '1.2' } },
  ]);
  expect(set(item('1.1', 2, council), item('1.2', 2, on('1.1')))).toMatchObject([
    { name: 'conditionalOnNotSelfScored', itemKey: '1.2' },
  ]);
  expect(set(item('1.1', 2, on('1.1')))).toMatchObject([
    { name: 'conditionalCycle', detail: { keys: ['1.1'] } },
  ]);
  expect(set(item('1.1', 2, on('1.2')), item('1.2', 2, on('1.1')))).toMatchObject([
    { name: 'conditionalCycle', itemKey: '1.1', detail: { keys: ['1.1', '1.2'] } },
    { name: 'conditionalCycle', itemKey: '1.2', detail: { keys: ['1.2', '1.1'] } },
  ]);
});

test('text that is not composed is found wherever it stands', () => {
  const decomposed = 'Đầy đủ'.normalize('NFD');
  const rule: ScoringRule = {
    kind: 'level',
    levels: [
      { label: decomposed, points: pts(2) },
      { label: 'Không', points: pts(0) },
    ],
  };
  const set = setOf(2, [domain('1', 2, [group('1.1', 2, [item('1.1.1', 2, rule)])])]);
  expect(checkCriteriaSet(set)).toEqual([
    {
      name: 'textNotNfc',
      itemKey: '1.1.1',
      code: '1.1.1',
      detail: { path: 'domains.0.criteria.0.items.0.rule.levels.0.label', text: decomposed },
    },
  ]);
  expect(checkCriteriaSet({ ...flatSet([leaf('1.1', 1)]), name: decomposed })).toMatchObject([
    { name: 'textNotNfc', itemKey: null, detail: { path: 'name' } },
  ]);
});

test('faults of rules are among those of the set', () => {
  expect(names(flatSet([item('1.1', 3, levels(2, 0))]))).toEqual(['cannotReachMaximum']);
});
