import { expect, test } from 'vitest';
import { compareCriteriaSets } from '../../../src/domain/criteria/compare-criteria-sets.ts';
import { domain, group, item, levels, setOf, yesNo } from '../build.ts';

const older = setOf(10, [
  domain('1', 6, [group('1.1', 4, [item('a', 2, yesNo(2)), item('b', 2, yesNo(2))]), item('c', 2, yesNo(2))]),
  domain('2', 4, [item('d', 4, levels(4, 2, 0))]),
]);

test('a set is the same as itself, whatever the order in which a store keeps its fields', () => {
  expect(compareCriteriaSets(older, older)).toEqual([]);
  const turned = JSON.parse(JSON.stringify(older), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );
  expect(compareCriteriaSets(older, turned)).toEqual([]);
});

test('every kind of change is told apart, by key', () => {
  const newer = setOf(11, [
    domain('1', 4, [
      group('1.1', 4, [item('a', 2, yesNo(2), { name: 'Tên khác', code: '1.1.9' })]),
      item('e', 1, yesNo(1)),
    ]),
    domain('2', 7, [
      item('d', 5, levels(5, 2, 0), { evidence: ['Báo cáo'], notApplicable: 'fullPoints' }),
      item('b', 2, yesNo(2)),
    ]),
  ]);
  const at = (level: string, key: string, code = key) => ({ level, key, code });
  expect(compareCriteriaSets(older, newer)).toEqual([
    { name: 'removed', ...at('criterion', 'c'), label: 'Mục c' },
    { name: 'repointed', level: 'set', key: null, code: null, before: 100_000, after: 110_000 },
    { name: 'repointed', ...at('domain', '1'), before: 60_000, after: 40_000 },
    { name: 'renamed', ...at('item', 'a', '1.1.9'), before: 'Mục a', after: 'Tên khác' },
    { name: 'recoded', ...at('item', 'a', '1.1.9'), before: 'a', after: '1.1.9' },
    { name: 'added', ...at('criterion', 'e'), label: 'Mục e' },
    { name: 'repointed', ...at('domain', '2'), before: 40_000, after: 70_000 },
    { name: 'repointed', ...at('criterion', 'd'), before: 40_000, after: 50_000 },
    { name: 'ruleChanged', ...at('criterion', 'd'), before: levels(4, 2, 0), after: levels(5, 2, 0) },
    { name: 'detailChanged', ...at('criterion', 'd'), field: 'evidence' },
    { name: 'detailChanged', ...at('criterion', 'd'), field: 'notApplicable' },
    { name: 'moved', ...at('criterion', 'b'), before: '1.1', after: '2' },
  ]);
});

test('a criterion that becomes scored itself has a rule where it had none', () => {
  const newer = setOf(10, [
    domain('1', 6, [item('1.1', 4, yesNo(4), { name: 'Tiêu chí 1.1' }), item('c', 2, yesNo(2))]),
    ...older.domains.slice(1),
  ]);
  expect(compareCriteriaSets(older, newer).map(({ name, key }) => [name, key])).toEqual([
    ['removed', 'a'],
    ['removed', 'b'],
    ['ruleChanged', '1.1'],
  ]);
});
