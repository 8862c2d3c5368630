import { expect, test } from 'vitest';
import { placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import { decidedBy, setAround } from '../../../src/domain/criteria/deciding-items.ts';
import type { ConditionalRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { domain, item, pts, setOf, yesNo } from '../build.ts';

const after = (on: string): ConditionalRule => ({
  kind: 'conditional',
  on,
  cases: [{ label: 'Đạt', atLeast: pts(1), rule: yesNo(1) }],
  otherwise: { label: 'Không đạt', rule: yesNo(0.5) },
});
const set = setOf(6, [
  domain('1', 2, [item('a', 1, yesNo(1)), item('x', 1, yesNo(1))]),
  domain('2', 2, [
    {
      kind: 'group',
      key: 'g',
      code: 'g',
      name: 'Nhóm',
      maxPoints: pts(2),
      items: [item('b', 1, after('a')), item('y', 1, yesNo(1))],
    },
  ]),
  domain('3', 1, [item('c', 1, after('b'))]),
  domain('4', 1, [item('z', 1, yesNo(1))]),
]);

test('an item is left with those that decide it, one by the other, each in its place', () => {
  const around = setAround(set, 'c');
  expect(
    placedItems(around).map(({ item: { key }, criterion, domain: { key: of } }) => [of, criterion.key, key]),
  ).toEqual([
    ['1', 'a', 'a'],
    ['2', 'g', 'b'],
    ['3', 'c', 'c'],
  ]);
  expect(placedItems(setAround(set, 'z')).map(({ item: { key } }) => key)).toEqual(['z']);
  expect(placedItems(setAround(set, 'unknown'))).toEqual([]);
});

test('only a conditional rule is decided by another item', () => {
  expect(placedItems(set).map(({ item: each }) => decidedBy(each))).toEqual([
    null,
    null,
    'a',
    null,
    'b',
    null,
  ]);
});
