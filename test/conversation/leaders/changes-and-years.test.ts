import { expect, test } from 'vitest';
import type { Board } from '../../../src/conversation/looked-up.ts';
import type { BoardUnit } from '../../../src/domain/ranking/board.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import type { PastResult } from '../../../src/domain/results/past-result.ts';
import { pts } from '../../domain/build.ts';
import { boardUnit } from '../../domain/ranking/boards.ts';
import { ask, campaign, textOf } from './office-asker.ts';

const groups = [{ code: 'so', name: 'Các sở', ranked: true }];

const boardsOf = (units: readonly BoardUnit[]) => rankBoard(campaign, groups, units);

function boardOf(units: readonly BoardUnit[], more: Partial<Board> = {}): Board {
  return { groups, units, published: null, past: new Map(), earlier: null, ...more };
}

const now = [
  boardUnit('A', [90, 100]),
  boardUnit('B', [80, 100]),
  boardUnit('C', [70, 100]),
  boardUnit('D', null),
];
const monday = [
  boardUnit('A', [70, 100]),
  boardUnit('B', [80, 100]),
  boardUnit('C', null),
  boardUnit('D', [60, 100]),
];

function past(
  earned: number,
  domains: readonly [name: string, maximum: number][] = [['Lĩnh vực 1', 50]],
): PastResult {
  return {
    year: 2025,
    points: pts(earned),
    maximum: pts(50),
    className: 'Khá',
    rank: 5,
    rankedUnits: 18,
    domains: domains.map(([name, maximum], at) => ({
      key: `${at}`,
      code: `${at}`,
      name,
      points: pts(earned / domains.length),
      maximum: pts(maximum),
    })),
    items: [],
  };
}

test('who stands otherwise than on the last morning card is told with the places moved', () => {
  const board = boardOf(now, { earlier: { day: '2026-10-30', boards: boardsOf(monday) } });
  expect(textOf(ask({ ask: 'changes' }, board))).toEqual([
    'Thay đổi thứ hạng so với sáng ngày 30/10/2026 · tạm tính, chưa công bố (số liệu lúc 8 giờ 05 ngày 02/11/2026): 4 đơn vị.',
    'Sở A: tăng 1 bậc, nay hạng 1',
    'Sở B: giảm 1 bậc, nay hạng 2',
    'Sở C: mới có hạng, hạng 3',
    'Sở D: không còn hạng, trước đó hạng 3',
  ]);
});

test('without an earlier card, and once results are published, nobody is said to have moved', () => {
  expect(textOf(ask({ ask: 'changes' }, boardOf(now)))[0]).toBe(
    'Chưa có bảng xếp hạng của buổi sáng nào trước đây để so nên chưa nói được ai thay đổi.',
  );
  const publication = { id: 'p', by: 'x', at: Date.parse('2026-11-01T00:30+07:00'), decision: null };
  const published = { publication, boards: boardsOf(now) };
  const board = boardOf(monday, { published, earlier: { day: '2026-10-30', boards: boardsOf(monday) } });
  expect(textOf(ask({ ask: 'changes' }, board))[0]).toBe(
    'Kết quả đã công bố ngày 01/11/2026; thứ hạng không đổi từ khi công bố.',
  );
});

test('what is published is told as it was then, whatever changed since', () => {
  const publication = { id: 'p', by: 'x', at: Date.parse('2026-11-01T00:30+07:00'), decision: null };
  const board = boardOf(monday, { published: { publication, boards: boardsOf(now) } });
  const lines = textOf(ask({ ask: 'ranking' }, board, { role: 'leader' }));
  expect(lines).toEqual([
    'Xếp hạng · Các sở · đã công bố ngày 01/11/2026: 3/4 đơn vị có hạng.',
    'Hạng 1 · Sở A: 90 %',
    'Hạng 2 · Sở B: 80 %',
    'Hạng 3 · Sở C: 70 %',
  ]);
});

test('a unit stands beside its year before, by index, where the domains weigh the same', () => {
  const board = boardOf(now, { past: new Map([['don-vi-A', past(40)]]) });
  const place = { named: 'A', among: ['phieu-A'], count: 1 };
  expect(textOf(ask({ ask: 'lastYear', units: [place] }, board))).toEqual([
    'Sở A năm nay · tạm tính, chưa công bố (số liệu lúc 8 giờ 05 ngày 02/11/2026): hạng 1/3, chỉ số 90 %, xếp loại Xuất sắc.',
    'Năm 2025: hạng 5/18, chỉ số 80 % (40,00/50,00 điểm), xếp loại Khá.',
    'Chỉ số cao hơn năm trước.',
    '▸ Lĩnh vực 1: tăng từ 80 % lên 90 %',
  ]);
});

test('years whose domains differ are not compared, and it is said which', () => {
  const other = past(40, [
    ['Lĩnh vực 1', 20],
    ['Lĩnh vực cũ', 30],
  ]);
  const board = boardOf(now, { past: new Map([['don-vi-A', other]]) });
  const place = { named: 'A', among: ['phieu-A'], count: 1 };
  expect(textOf(ask({ ask: 'lastYear', units: [place] }, board)).at(-1)).toBe(
    'Không so được hai năm vì các lĩnh vực này khác tên hoặc khác tỷ trọng: Lĩnh vực 1; Lĩnh vực cũ.',
  );
});

test('of many units, those that allow it are compared and the others counted by reason', () => {
  const results: readonly [string, PastResult][] = [
    ['don-vi-A', past(40)],
    ['don-vi-B', past(45)],
    ['don-vi-D', past(30)],
  ];
  expect(textOf(ask({ ask: 'lastYear' }, boardOf(now, { past: new Map(results) })))).toEqual([
    'So với năm trước · tạm tính, chưa công bố (số liệu lúc 8 giờ 05 ngày 02/11/2026): 1 đơn vị tăng, 0 không đổi, 1 giảm; so được 2/4 đơn vị.',
    'Không so được: 1 đơn vị chưa có kết quả năm nay; 1 đơn vị không có kết quả năm trước.',
    'Sở A: năm trước 80 %, năm nay 90 %',
    'Sở B: năm trước 90 %, năm nay 80 %',
  ]);
});

test('a leader is told the year before, and nothing of this year, before publication', () => {
  const board = boardOf(now, { past: new Map([['don-vi-A', past(40)]]) });
  const place = { named: 'A', among: ['phieu-A'], count: 1 };
  expect(textOf(ask({ ask: 'lastYear', units: [place] }, board, { role: 'leader' })).slice(0, 2)).toEqual([
    'Sở A. Năm 2025: hạng 5/18, chỉ số 80 % (40,00/50,00 điểm), xếp loại Khá.',
    'Kết quả năm nay chưa có hoặc chưa công bố nên chưa so được với năm trước.',
  ]);
});

test('leaders see provisional results where the campaign lets them', () => {
  const of = { ...campaign, leadersSee: 'provisional' } as const;
  const [first] = textOf(ask({ ask: 'ranking' }, boardOf(now), { role: 'leader', of }));
  expect(first).toContain('tạm tính, chưa công bố');
  expect(ask({ ask: 'ranking' }, boardOf(now), { role: 'leader', of }).card.attached).toHaveLength(1);
  expect(ask({ ask: 'ranking' }, boardOf(now), { role: 'leader' }).card.attached).toEqual([]);
});

test('whoever appraises one unit alone sees the ranking of all, provisional as it is', () => {
  const [first] = textOf(ask({ ask: 'ranking' }, boardOf(now), { role: 'appraiser', unitId: 'don-vi-A' }));
  expect(first).toContain('3/4 đơn vị có hạng');
});

test('without rules for awards there is no list', () => {
  expect(textOf(ask({ ask: 'awards' }, boardOf(now)))[0]).toBe(
    'Kỳ này không đặt mức đề nghị khen thưởng (số đơn vị, chỉ số thấp nhất) nên không có danh sách. Anh/chị hỏi Sở Nội vụ.',
  );
});

test('a long ranking is turned page by page, with its picture on the first', () => {
  const many = Array.from({ length: 20 }, (_, at) => boardUnit(`S${at + 1}`, [90 - at, 100]));
  const first = ask({ ask: 'ranking' }, boardOf(many));
  expect(textOf(first)).toContain('Trang 1/3.');
  expect(first.card.options.map(({ choice }) => choice)).toEqual([...'12345678'.split(''), '9', '#']);
  expect(first.card.attached).toHaveLength(1);
});
