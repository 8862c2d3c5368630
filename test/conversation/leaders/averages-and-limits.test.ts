import { expect, test } from 'vitest';
import type { BoardQuestion } from '../../../src/conversation/leaders/board-question.ts';
import type { Board } from '../../../src/conversation/looked-up.ts';
import type { BoardUnit } from '../../../src/domain/ranking/board.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import type { PastResult } from '../../../src/domain/results/past-result.ts';
import { pct, pts } from '../../domain/build.ts';
import { boardUnit } from '../../domain/ranking/boards.ts';
import { ask, campaign, textOf } from './office-asker.ts';

const groups = [{ code: 'so', name: 'Các sở', ranked: true }];
const AS_OF = 'tạm tính, chưa công bố (số liệu lúc 8 giờ 05 ngày 02/11/2026)';

function boardOf(units: readonly BoardUnit[], more: Partial<Board> = {}): Board {
  return { groups, units, published: null, past: new Map(), earlier: null, ...more };
}

const said = (question: Partial<BoardQuestion>, board: Board) => textOf(ask(question, board));
const above = (value: number, by: 'index' | 'points' = 'index') =>
  ({ by, low: { value: pct(value), included: false }, high: null }) as const;

test('an average is of those who are ranked, and says who is left out', () => {
  const units = [
    boardUnit('A', [90, 100]),
    boardUnit('B', [40, 50]),
    boardUnit('C', [10, 100], { ranked: false }),
    boardUnit('D', null, { submittedAt: null }),
  ];
  expect(said({ ask: 'average' }, boardOf(units))).toEqual([
    `Trung bình · Các sở · ${AS_OF}: chỉ số 85 %, tính trên 2/4 đơn vị.`,
    '▸ 1 · Lĩnh vực 1: 85 %',
    'Không tính vì không xếp hạng: Sở C.',
    'Chưa có kết quả: Sở D (chưa gửi).',
  ]);
  expect(said({ ask: 'belowAverage' }, boardOf(units))).toEqual([
    `Dưới trung bình (85 %) · Các sở · ${AS_OF}: 1/2 đơn vị có hạng.`,
    'Hạng 2 · Sở B: 80 %',
  ]);
});

test('what was published is told, whatever changed since', () => {
  const published = {
    publication: { id: 'p', by: 'x', at: Date.parse('2026-11-01T00:30+07:00'), decision: null },
    boards: rankBoard(campaign, groups, [boardUnit('A', [70, 100]), boardUnit('B', [80, 100])]),
  };
  const board = boardOf([boardUnit('A', [10, 100])], { published });
  expect(textOf(ask({ ask: 'average' }, board, { role: 'leader' }))[0]).toBe(
    'Trung bình · Các sở · đã công bố ngày 01/11/2026: chỉ số 75 %, tính trên 2/2 đơn vị.',
  );
  const within = ask({ ask: 'within', limits: above(75) }, board, { role: 'leader' });
  expect(textOf(within)).toEqual([
    'Chỉ số trên 75 % · Các sở · đã công bố ngày 01/11/2026: 1/2 đơn vị có hạng.',
    'Hạng 1 · Sở B: 80 %',
  ]);
});

test('no unit is shown with a figure that its list leaves out', () => {
  const units = [boardUnit('A', [90.0012, 100]), boardUnit('B', [90, 100]), boardUnit('C', [89.996, 100])];
  expect(said({ ask: 'within', limits: above(90) }, boardOf(units))).toEqual([
    `Chỉ số trên 90 % · Các sở · ${AS_OF}: 1/3 đơn vị có hạng.`,
    'Hạng 1 · Sở A: 90,001 %',
  ]);
  const under = { by: 'index', low: null, high: { value: pct(90), included: false } } as const;
  expect(said({ ask: 'within', limits: under }, boardOf(units))).toEqual([
    `Chỉ số dưới 90 % · Các sở · ${AS_OF}: 1/3 đơn vị có hạng.`,
    'Hạng 3 · Sở C: 89,996 %',
  ]);
});

test('points are not percent: the other figure is offered where it selects somebody else', () => {
  const units = [boardUnit('A', [46, 50]), boardUnit('B', [92, 100])];
  const byPoints = ask({ ask: 'within', limits: above(90, 'points') }, boardOf(units));
  expect(textOf(byPoints)).toEqual([
    `Điểm thẩm định trên 90 điểm · Các sở · ${AS_OF}: 1/2 đơn vị có hạng.`,
    'Đồng hạng 1 · Sở B: 92 %',
  ]);
  const other = byPoints.card.options.find(({ shape, choice }) => shape === 'chip' && choice === '2');
  expect(other?.action).toMatchObject({ question: { ask: 'within', limits: above(90) } });
  const sameMaximum = boardOf([boardUnit('A', [80, 100]), boardUnit('B', [92, 100])]);
  const alike = ask({ ask: 'within', limits: above(90) }, sameMaximum);
  expect(alike.card.options.map(({ choice }) => choice)).toEqual(['1', '2', '#']);
});

test('whoever gained as much as the last that is named is named too', () => {
  const past = (earned: number): PastResult => ({
    year: 2025,
    points: pts(earned),
    maximum: pts(100),
    className: null,
    rank: 1,
    rankedUnits: 3,
    domains: [{ key: '1', code: '1', name: 'Lĩnh vực 1', points: null, maximum: pts(100) }],
    items: [],
  });
  const units = [
    boardUnit('A', [90, 100]),
    boardUnit('B', [80, 100]),
    boardUnit('C', [70, 100]),
    boardUnit('D', [60, 100]),
  ];
  const before = [
    ['don-vi-A', past(85)],
    ['don-vi-B', past(70)],
    ['don-vi-C', past(60)],
    ['don-vi-D', past(60)],
  ] as const;
  const board = boardOf(units, { past: new Map(before) });
  expect(said({ ask: 'improved', count: 1 }, board)).toEqual([
    `Tăng nhiều nhất so với năm trước (theo chỉ số) · ${AS_OF}: 3 đơn vị tăng trong 4 đơn vị so được.`,
    'Sở B: tăng 10 điểm phần trăm, từ 70 % lên 80 %',
    'Sở C: tăng 10 điểm phần trăm, từ 60 % lên 70 %',
  ]);
  expect(
    said({ ask: 'improved' }, board)
      .slice(1)
      .map((line) => line.slice(0, 4)),
  ).toEqual(['Sở B', 'Sở C', 'Sở A']);
  expect(said({ ask: 'declined' }, board)).toEqual([
    `Giảm so với năm trước (theo chỉ số) · ${AS_OF}: 0 đơn vị giảm trong 4 đơn vị so được.`,
  ]);
});

test('whoever may not see results is told nothing of them by any figure', () => {
  const board = boardOf([boardUnit('A', [90, 100])], { past: new Map() });
  for (const asked of ['average', 'belowAverage', 'improved', 'compareTop', 'compareEnds'] as const)
    expect(textOf(ask({ ask: asked }, board, { role: 'leader' }))[0]).toMatch(
      /^Kết quả thẩm định chưa công bố/u,
    );
});
