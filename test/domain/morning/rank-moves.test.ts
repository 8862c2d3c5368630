import { expect, test } from 'vitest';
import { rankMoves, snapshotOf } from '../../../src/domain/morning/rank-moves.ts';
import { boardOf, boardUnit } from '../ranking/boards.ts';

const board = (points: Readonly<Record<string, number>>) =>
  boardOf(Object.entries(points).map(([code, earned]) => boardUnit(code, [earned, 100])));
const before = board({ A: 90, B: 80, C: 70, D: 60, E: 50 });

test('counts who moved since the card before, and names three who moved furthest', () => {
  const now = board({ E: 95, A: 90, B: 80, D: 75, F: 10 });
  const moves = rankMoves({ day: '2026-11-30', boards: [before] }, [now]);
  expect(moves).toMatchObject({ since: '2026-11-30', up: 1, down: 2, fresh: 1, gone: 1 });
  expect(moves?.furthest.map(({ kind, unit, places }) => [kind, unit.unit.code, places])).toEqual([
    ['up', 'E', 4],
    ['down', 'A', 1],
    ['down', 'B', 1],
  ]);
});

test('what is kept of a ranking compares as the ranking does', () => {
  const now = board({ E: 95, A: 90 });
  const kept = JSON.parse(JSON.stringify(snapshotOf([before])));
  expect(kept[0].ranked[0].result.domains).toEqual([]);
  const counted = (boards: readonly (typeof before)[]) => {
    const { furthest: _, ...counts } = rankMoves({ day: '2026-11-30', boards }, [now]) ?? { furthest: [] };
    return counts;
  };
  expect(counted(kept)).toEqual(counted([before]));
  expect(rankMoves({ day: '2026-11-30', boards: snapshotOf([now]) }, [now])).toMatchObject({
    up: 0,
    down: 0,
    fresh: 0,
  });
});

test('says nothing without a card before, or while nobody is ranked', () => {
  expect(rankMoves(null, [before])).toBeNull();
  const empty = boardOf([]);
  expect(rankMoves({ day: '2026-11-30', boards: [empty] }, [empty])).toBeNull();
});
