import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMiddle, isGap } from '../../../src/domain/charts/cut-middle.ts';
import { heatMap } from '../../../src/domain/charts/heat-map.ts';
import { barsOfBoard, barsOfDomain } from '../../../src/domain/charts/ranking-bars.ts';
import { shortName } from '../../../src/domain/charts/short-name.ts';
import { compareUnits } from '../../../src/domain/charts/unit-comparison.ts';
import type { BoardUnit, DomainResult } from '../../../src/domain/ranking/board.ts';
import { rankByDomain } from '../../../src/domain/ranking/rank-by-domain.ts';
import { campaign, pct, pts } from '../build.ts';
import { boardOf, boardUnit, domainOf, rankingCampaign } from '../ranking/boards.ts';

const { classification } = campaign;

function unitOf(code: string, domains: readonly DomainResult[], more: Partial<BoardUnit> = {}): BoardUnit {
  const sum = (of: 'points' | 'maximum') => domains.reduce((total, one) => total + one[of], 0) / 10_000;
  const result = { points: pts(sum('points')), maximum: pts(sum('maximum')), domains };
  return boardUnit(code, null, { result, ...more });
}

const rows = (count: number, ...highlighted: number[]) =>
  Array.from({ length: count }, (_, at) => ({ at, highlighted: highlighted.includes(at) }));
const shown = (all: ReturnType<typeof cutMiddle<{ at: number; highlighted: boolean }>>) =>
  all.map((row) => (isGap(row) ? `(${row.hidden})` : row.at)).join(' ');

test('thirty rows are all drawn; of more the best 20, the worst 10 and what is highlighted between', () => {
  expect(cutMiddle(rows(30))).toHaveLength(30);
  const [best, worst] = [
    '0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19',
    '90 91 92 93 94 95 96 97 98 99',
  ];
  expect(shown(cutMiddle(rows(100)))).toBe(`${best} (70) ${worst}`);
  expect(shown(cutMiddle(rows(100, 3, 20, 50, 95)))).toBe(`${best} 20 (29) 50 (39) ${worst}`);
  expect(shown(cutMiddle(rows(31)))).toMatch(/19 \(1\) 21/);
});

test('every row is drawn or counted, in its order', () => {
  const some = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.array(fc.nat({ max: 200 })));
  fc.assert(
    fc.property(some, ([count, named]) => {
      const cut = cutMiddle(rows(count, ...named));
      let next = 0;
      for (const row of cut) {
        if (!isGap(row)) expect(row.at).toBe(next);
        next += isGap(row) ? row.hidden : 1;
      }
      expect(next).toBe(count);
      expect(cut.filter((row) => !isGap(row)).length).toBeLessThanOrEqual(35);
    }),
  );
});

test('bars have rank, short name, index and class, and the named units stand out', () => {
  const board = boardOf([
    boardUnit('A', [89.9999, 100], { name: 'Ủy ban nhân dân phường Nguyễn Thị Định' }),
    boardUnit('B', [90, 100]),
    boardUnit('C', [45, 50]),
    boardUnit('D', [50, 100], { ranked: false }),
  ]);
  const { rows: bars, classes } = barsOfBoard(board, classification, new Set(['don-vi-C']));
  const highlighted = false;
  expect(classes).toEqual(['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu']);
  expect(bars).toEqual([
    { rank: 1, tied: true, label: 'Sở B', index: '90 %', share: 0.9, classAt: 0, highlighted },
    { rank: 1, tied: true, label: 'Sở C', index: '90 %', share: 0.9, classAt: 0, highlighted: true },
    {
      rank: 3,
      tied: false,
      label: 'UBND phường Nguyễn Thị Định',
      index: '89,9999 %',
      share: 0.899999,
      classAt: 1,
      highlighted,
    },
  ]);
});

test('more points than the maximum fill the bar and no more', () => {
  const [bar] = barsOfBoard(boardOf([boardUnit('A', [101, 100])]), classification).rows;
  expect(bar).toMatchObject({ index: '101 %', share: 1 });
});

test('a ranking by one domain has no classes', () => {
  const board = boardOf([
    unitOf('A', [domainOf('1', 1, 10), domainOf('2', 9, 10)]),
    unitOf('B', [domainOf('1', 5, 10), domainOf('2', 0, 10)]),
  ]);
  const bars = barsOfDomain(rankByDomain(rankingCampaign(), board, '1'));
  expect(bars.classes).toEqual([]);
  expect(bars.rows.map((bar) => (isGap(bar) ? [] : [bar.rank, bar.label, bar.index, bar.classAt]))).toEqual([
    [1, 'Sở B', '50 %', null],
    [2, 'Sở A', '10 %', null],
  ]);
});

test('a heat map cuts percents, leaves out what a unit is not assessed on, and ends with units apart', () => {
  const board = boardOf([
    unitOf('A', [domainOf('I', 8.9999, 10), domainOf('II', 0, 0)]),
    unitOf('B', [domainOf('I', 10, 10), domainOf('II', 2, 3)]),
    unitOf('C', [domainOf('II', 0, 3)], { ranked: false }),
  ]);
  const { columns, rows: lines } = heatMap(board, new Set(['don-vi-A']));
  expect(columns.map(({ mark }) => mark)).toEqual(['I', 'II']);
  expect(lines).toEqual([
    { rank: 1, label: 'Sở B', highlighted: false, cells: [100, 66] },
    { rank: 2, label: 'Sở A', highlighted: true, cells: [89, null] },
    { rank: null, label: 'Sở C', highlighted: false, cells: [null, 0] },
  ]);
});

test('columns are numbered where codes are repeated, missing or long', () => {
  const marksOf = (...codes: string[]) => {
    const domains = codes.map((code, at) => ({ ...domainOf(`k${at}`, 1, 2), code }));
    return heatMap(boardOf([unitOf('A', domains)])).columns.map(({ mark }) => mark);
  };
  expect(marksOf('A', 'B')).toEqual(['A', 'B']);
  expect(marksOf('I', 'I')).toEqual(['1', '2']);
  expect(marksOf('I', '')).toEqual(['1', '2']);
  expect(marksOf('I', 'Phần hai')).toEqual(['1', '2']);
});

test('among many units those apart are left out; a group that is not ranked is drawn by code', () => {
  const many = (count: number, more: Partial<BoardUnit>, first = 0) =>
    Array.from({ length: count }, (_, at) => unitOf(`U${first + at}`, [domainOf('1', at, 100)], more));
  const labels = (units: readonly BoardUnit[]) =>
    heatMap(boardOf(units)).rows.map((row) => (isGap(row) ? 'gap' : row.label));
  expect(labels([...many(30, {}), ...many(1, { ranked: false }, 90)])).not.toContain('Sở U90');
  expect(labels([...many(29, {}), ...many(1, { ranked: false }, 90)])).toContain('Sở U90');
  expect(labels(many(40, { ranked: false }))).toHaveLength(31);
  expect(labels(many(3, { ranked: false }))).toEqual(['Sở U0', 'Sở U1', 'Sở U2']);
});

test('units are compared whole and by domain; domains of two sets are the same by name', () => {
  const board = boardOf([
    unitOf('A', [domainOf('1', 9, 10), domainOf('2', 1, 10)]),
    unitOf('B', [{ ...domainOf('2', 4, 8), domainKey: 'khac' }, domainOf('3', 0, 0)]),
  ]);
  const { units, blocks } = compareUnits(board.ranked, [pct(50)]);
  expect(units).toEqual(['Sở A', 'Sở B']);
  expect(blocks.map(({ domain, shares }) => [domain, ...shares.map((share) => share?.index)])).toEqual([
    [null, '50 %', '50 %'],
    ['Lĩnh vực 1', '90 %', undefined],
    ['Lĩnh vực 2', '10 %', '50 %'],
    ['Lĩnh vực 3', undefined, undefined],
  ]);
});

test('two domains of one name in one set stay two', () => {
  const twice = [domainOf('1', 1, 10), { ...domainOf('1', 9, 10), domainKey: '1b' }];
  const { ranked } = boardOf([unitOf('A', twice), unitOf('B', twice)]);
  const { blocks } = compareUnits(ranked);
  expect(blocks.map(({ shares }) => shares.map((share) => share?.index))).toEqual([
    ['50 %', '50 %'],
    ['10 %', '10 %'],
    ['90 %', '90 %'],
  ]);
});

test.each([
  ['Ủy ban nhân dân phường Nguyễn Thị Định', 'UBND phường Nguyễn Thị Định'],
  ['Uỷ ban nhân dân xã Ỷ La', 'UBND xã Ỷ La'],
  ['ỦY BAN NHÂN DÂN XÃ A'.normalize('NFD'), 'UBND XÃ A'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
])('%s is %s where room is short', (name, short) => {
  expect(shortName(name)).toBe(short);
});
