import { expect, test } from 'vitest';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { boardOf, boardUnit, groups, rankingCampaign } from './boards.ts';

const ranksOf = (ties: 'standard' | 'dense', ...results: (readonly [number, number])[]) =>
  boardOf(
    results.map((result, at) => boardUnit(`S${at}`, result)),
    ties,
  ).ranked.map(({ unit, rank, tied }) => `${rank}${tied ? '=' : ''} ${unit.code}`);

test('equal indexes share a rank whatever their maxima, and stand by code', () => {
  const results = [
    [50, 100],
    [31, 62],
    [48, 96],
    [29, 58],
    [60, 100],
    [10, 100],
  ] as const;
  expect(ranksOf('standard', ...results)).toEqual(['1 S4', '2= S0', '2= S1', '2= S2', '2= S3', '6 S5']);
  expect(ranksOf('dense', ...results)).toEqual(['1 S4', '2= S0', '2= S1', '2= S2', '2= S3', '3 S5']);
});

test('a difference that no float shows is a difference', () => {
  const units = [boardUnit('A', [29_999.9998, 29_999.9999]), boardUnit('B', [29_999.9999, 30_000])];
  expect(boardOf(units).ranked.map(({ unit, rank }) => `${rank} ${unit.code}`)).toEqual(['1 B', '2 A']);
});

test('codes are ordered by the numbers in them', () => {
  const units = ['S10', 'S9', 'S1'].map((code) => boardUnit(code, [5, 10]));
  expect(boardOf(units).ranked.map(({ unit }) => unit.code)).toEqual(['S1', 'S9', 'S10']);
});

test('every unit stands on the board of its group: ranked, apart or unfinished', () => {
  const units = [
    boardUnit('B', [9, 10]),
    boardUnit('A', [8, 10], { ranked: false }),
    boardUnit('D', null),
    boardUnit('C', null, { submittedAt: null }),
    boardUnit('E', [0, 0]),
    boardUnit('X1', [5, 10], { groupCode: 'xa' }),
    boardUnit('K1', [10, 10], { groupCode: 'khac' }),
    boardUnit('L1', [10, 10], { groupCode: 'la' }),
  ];
  const boards = rankBoard(rankingCampaign(), groups, units);
  const shown = boards.map(({ code, ranked, apart, unfinished }) => ({
    code,
    ranked: ranked.map(({ unit, className }) => `${unit.code} ${className}`),
    apart: apart.map(({ unit, className }) => `${unit.code} ${className}`),
    unfinished: unfinished.map((unit) => unit.code),
  }));
  expect(shown).toEqual([
    { code: 'so', ranked: ['B Xuất sắc'], apart: ['A Tốt', 'E null'], unfinished: ['C', 'D'] },
    { code: 'xa', ranked: ['X1 Trung bình'], apart: [], unfinished: [] },
    { code: 'khac', ranked: [], apart: ['K1 Xuất sắc'], unfinished: [] },
  ]);
});
