import { describe, expect, test } from 'vitest';
import { soCriteriaSet } from '../../src/demo/so-criteria-set.ts';
import { xaCriteriaSet } from '../../src/demo/xa-criteria-set.ts';
import {
  type CriteriaDomain,
  type CriteriaSet,
  criteriaSetSchema,
  placedItems,
  type ScoredItem,
} from '../../src/domain/criteria/criteria-set.ts';
import type { RuleKind } from '../../src/domain/criteria/scoring-rule.ts';
import { SCALE } from '../../src/domain/scaled.ts';

const ALL_KINDS: readonly RuleKind[] = [
  'level',
  'yesNo',
  'percent',
  'fraction',
  'count',
  'linear',
  'parts',
  'deduction',
  'percentPair',
  'timeliness',
  'points',
  'notSelfScored',
  'conditional',
];

const so = soCriteriaSet(2026);
const xa = xaCriteriaSet(2026);

describe.each([
  { name: 'demo-so', set: so, unitKinds: [null] },
  { name: 'demo-xa', set: xa, unitKinds: ['xa', 'phuong'] },
])('The criteria set $name', ({ set, unitKinds }) => {
  test('is accepted by the schema unchanged', () => {
    expect(criteriaSetSchema.parse(set)).toEqual(set);
  });

  test('uses every key once and prints it as its code', () => {
    const nodes = set.domains.flatMap((domain) => [
      domain,
      ...domain.criteria.flatMap((one) => (one.kind === 'group' ? [one, ...one.items] : [one])),
    ]);
    const keys = nodes.map((node) => node.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(nodes.map((node) => node.code)).toEqual(keys);
  });

  test('gives every criterion with children at least two', () => {
    for (const criterion of set.domains.flatMap((domain) => domain.criteria)) {
      if (criterion.kind === 'group') expect(criterion.items.length, criterion.code).toBeGreaterThan(1);
    }
  });

  test.each(unitKinds)('adds up at every level for a unit of kind %s', (unitKind) => {
    expect(set.maxPoints).toBe(100 * SCALE);
    expect(sum(set.domains.map((domain) => domain.maxPoints))).toBe(set.maxPoints);
    for (const domain of set.domains)
      expect(sumOfItems(domain, unitKind), domain.name).toBe(domain.maxPoints);
    for (const group of groups(set)) {
      expect(sumFor(group.items, unitKind), group.code).toBe(group.maxPoints);
    }
  });

  test('asks one or two documents for each item that the unit scores', () => {
    for (const { item } of placedItems(set)) {
      const [fewest, most] = item.rule.kind === 'notSelfScored' ? [0, 0] : [1, 2];
      expect(item.evidence.length, item.code).toBeGreaterThanOrEqual(fewest);
      expect(item.evidence.length, item.code).toBeLessThanOrEqual(most);
    }
  });

  test('takes evidence from the scored year but for a few items', () => {
    const previous = placedItems(set).filter(({ item }) => item.evidenceYear === 'previous');
    expect(previous.length).toBeGreaterThan(0);
    expect(previous.length).toBeLessThan(4);
  });
});

describe('The set for sở, ban, ngành', () => {
  test('has the points and the number of criteria of each lĩnh vực that Hà Nam had in 2018', () => {
    const shape = so.domains.map((domain) => ({
      points: domain.maxPoints / SCALE,
      criteria: domain.criteria.length,
      children: domain.criteria.flatMap((one) => (one.kind === 'group' ? one.items : [])).length,
    }));
    expect(shape).toEqual([
      { points: 17, criteria: 5, children: 6 },
      { points: 15, criteria: 3, children: 5 },
      { points: 18, criteria: 4, children: 10 },
      { points: 8, criteria: 3, children: 4 },
      { points: 18, criteria: 4, children: 9 },
      { points: 6, criteria: 2, children: 0 },
      { points: 18, criteria: 4, children: 10 },
    ]);
    expect(sum(shape.map((one) => one.criteria))).toBe(25);
    expect(sum(shape.map((one) => one.children))).toBe(44);
  });

  test('has 52 scored items, since eight criteria have no children', () => {
    expect(placedItems(so)).toHaveLength(52);
    expect(placedItems(so).filter(({ criterion }) => criterion.kind === 'item')).toHaveLength(8);
  });

  test('uses every kind of rule, mostly those that are most frequent in reality', () => {
    const kinds = placedItems(so).map(({ item }) => item.rule.kind);
    expect(new Set(kinds)).toEqual(new Set(ALL_KINDS));
    const frequent = kinds.filter((kind) => kind === 'level' || kind === 'yesNo' || kind === 'percent');
    expect(frequent.length).toBeGreaterThan(kinds.length / 2);
  });

  test('uses both meanings of not applicable, most items allowing neither', () => {
    const meanings = placedItems(so).map(({ item }) => item.notApplicable);
    expect(meanings.filter((meaning) => meaning === 'fullPoints')).toHaveLength(2);
    expect(meanings.filter((meaning) => meaning === 'removedFromMaximum').length).toBeGreaterThan(5);
    expect(meanings.filter((meaning) => meaning === 'notAllowed').length).toBeGreaterThan(26);
  });

  test('has neither bonus nor penalty', () => {
    expect(placedItems(so).every(({ item }) => item.counts === 'regular')).toBe(true);
  });
});

describe('The set for xã and phường', () => {
  test('asks 31 regular items of either kind of unit, in two places different ones', () => {
    const regular = placedItems(xa).flatMap(({ item }) => (item.counts === 'regular' ? [item] : []));
    for (const kind of ['xa', 'phuong']) expect(regular.filter((item) => isFor(item, kind))).toHaveLength(31);
    expect(regular.filter((item) => item.unitKinds !== null)).toHaveLength(4);
  });

  test('has one bonus item and one penalty item outside its 100 points', () => {
    const outside = placedItems(xa).flatMap(({ item }) => (item.counts === 'regular' ? [] : [item]));
    expect(outside.map((item) => [item.counts, item.maxPoints / SCALE])).toEqual([
      ['bonus', 2],
      ['penalty', 5],
    ]);
  });
});

function groups(set: CriteriaSet) {
  return set.domains.flatMap((domain) =>
    domain.criteria.flatMap((one) => (one.kind === 'group' ? [one] : [])),
  );
}

function sumOfItems(domain: CriteriaDomain, unitKind: string | null): number {
  return sumFor(
    domain.criteria.flatMap((one) => (one.kind === 'group' ? one.items : [one])),
    unitKind,
  );
}

function sumFor(items: readonly ScoredItem[], unitKind: string | null): number {
  const counted = items.filter((item) => item.counts === 'regular' && isFor(item, unitKind));
  return sum(counted.map((item) => item.maxPoints));
}

function isFor(item: ScoredItem, unitKind: string | null): boolean {
  return item.unitKinds === null || (unitKind !== null && item.unitKinds.includes(unitKind));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
