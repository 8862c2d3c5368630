import { expect, test } from 'vitest';
import { rankChanges } from '../../../src/domain/ranking/rank-changes.ts';
import { boardOf, boardUnit } from './boards.ts';

const board = (points: Readonly<Record<string, number>>) =>
  boardOf(Object.entries(points).map(([code, earned]) => boardUnit(code, [earned, 100])));

test('who moved, by how many places, who is new and who is gone', () => {
  const before = board({ A: 90, B: 80, C: 70, D: 60 });
  const now = board({ C: 95, A: 90, D: 60, E: 50 });
  expect(
    rankChanges(before, now).map((change) => [
      change.kind,
      change.unit.unit.code,
      'places' in change ? change.places : null,
    ]),
  ).toEqual([
    ['up', 'C', 2],
    ['down', 'A', 1],
    ['up', 'D', 1],
    ['new', 'E', null],
    ['gone', 'B', null],
  ]);
});

test('a board does not differ from itself', () => {
  expect(rankChanges(board({ A: 90, B: 90 }), board({ B: 90, A: 90 }))).toEqual([]);
});
