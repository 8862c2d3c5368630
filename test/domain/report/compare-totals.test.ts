import { describe, expect, test } from 'vitest';
import { compareTotals, type ExpectedTotals } from '../../../src/domain/report/compare-totals.ts';
import { pts } from '../build.ts';

const of = (points: number, maximum: number) => ({ points: pts(points), maximum: pts(maximum) });
const alone: ExpectedTotals = { total: of(87.25, 100), domains: [] };
const told = (text: string, expected: ExpectedTotals = alone) => {
  const found = compareTotals(text, expected);
  if (found.kind !== 'different') return found.kind;
  return found.differences.map((each) => `${each.line} ${each.figure} ${each.found / 10_000}`).join('; ');
};

describe('the overall total is read from', () => {
  test.each([
    'Tổng cộng 100 87,25',
    'TỔNG CỘNG 100,00 87,25',
    'Tổng cộng: 100.00 | 87.25 |',
    'TONG CONG 100 87,25',
    'Tổng điểm (I+II+III+IV+V+VI+VII+VIII) 100 87,25',
    'Tổng cộng (8 lĩnh vực, 43 tiêu chí) 100 87,25 87,25%',
    'Tổng điểm tự chấm: 87,25/100 điểm',
    'Tổng điểm tự chấm năm 2025 của đơn vị: 87,25 điểm.',
    'Kết quả, tổng số điểm tự đánh giá là 87,25 / 100,00 điểm',
    'Điểm tự chấm đạt: tổng điểm 87,25/100',
    'Cộng 100 87,25',
    'Tổng 100 87,25',
    'Tổng cộng\n100,00\n87,25',
    'Tổng cộng\n100,00 87,25\nNgười lập biểu',
    'Tổng cộng10087,25',
    'Tổng cộng 100,0087,25',
    'T0ng c0ng 1OO 87,25',
    'Tỏng cộnq l00,00 87,2S',
    'Tổng đlểm tự chấm: 87,25 điểm',
    'Tổng cộng 100 87 ,25',
    'Tổng cộng 100 87,25 (Tám mươi bảy phẩy hai lăm điểm)',
    'TT | Nội dung | Điểm tự chấm | Điểm tối đa\nTổng cộng | 87,25 | 100',
    'Tổng cộng 87,25 100',
    'Tổng cộng 100 87,250',
    'Tổng điểm tối đa: 100\nTổng điểm tự chấm: 87,25',
    'Tổng điểm thẩm định năm trước: 90\nTổng cộng 100 87,25',
    'Tổng điểm thưởng: 2\nTổng cộng 100 87,25',
    'Tổng cộng 100 87,25'.normalize('NFD'),
  ])('%j', (text) => {
    expect(told(text)).toBe('same');
  });
});

describe('a difference is named in', () => {
  test.each([
    ['Tổng cộng 100 85,25', 'total points 85.25'],
    ['Tổng cộng 96 87,25', 'total maximum 96'],
    ['Tổng cộng 96 85', 'total points 85; total maximum 96'],
    ['Tổng cộng10085,25', 'total points 85.25'],
    ['Tổng điểm tự chấm: 8,725/100 điểm', 'total points 8.725'],
    ['Tổng điểm tự chấm: 78,25 điểm', 'total points 78.25'],
    ['Tổng cộng 100 100', 'total points 100'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('the total is asked for where it is not plain', () => {
  test.each([
    '',
    'Báo cáo kết quả tự chấm điểm',
    'Tổng cộng',
    'Tổng cộng 100',
    'Tổng cộng 100 87, 25',
    'Tổng cộng 100 8725',
    'Tổng cộng 100 8B,2S5',
    'Tổng cộng 100 87,25\nTổng cộng 100 85,25',
    'Tổng điểm lĩnh vực I: 87,25/100',
    'Tổng điểm thẩm định: 87,25/100',
    'Tổng số tiêu chí: 100, đã chấm 87',
    'Tổng cộng 12 100 87,25',
    'Tổng cộng 100 O7,Z5',
    'Cộng 87,25',
    'Đạt 87,25/100 điểm',
  ])('%j', (text) => {
    expect(compareTotals(text, alone)).toEqual({ kind: 'notFound', unread: ['total'] });
  });

  test('the maximum alone does not pass for a full score', () => {
    const full = { total: of(100, 100), domains: [] };
    expect(told('Tổng cộng 100', full)).toBe('notFound');
    expect(told('Tổng cộng 100 100', full)).toBe('same');
    expect(told('Tổng cộng 100100', full)).toBe('same');
    expect(told('Tổng điểm tự chấm: 100 điểm', full)).toBe('same');
  });

  test('columns that may be cut in two places', () => {
    expect(told('Tổng cộng 121', { total: of(60, 1), domains: [] })).toBe('notFound');
  });

  test('a dot that may be one of thousands', () => {
    const many = { total: of(1.5, 1500), domains: [] };
    expect(told('Tổng cộng 1500 1.500', many)).toBe('notFound');
    expect(told('Tổng cộng 1.500,00 1,5', many)).toBe('same');
  });
});

test('thousands in every spelling', () => {
  const expected = { total: of(1000.5, 1200), domains: [] };
  for (const text of [
    '1.200 1.000,5',
    '1200 1000,50',
    '1,200.00 1,000.50',
    '1 200 1 000,5',
    '1.200,00|1.000,50',
  ])
    expect(told(`Tổng cộng ${text}`, expected), text).toBe('same');
});

const expected: ExpectedTotals = {
  total: of(26.5, 30),
  domains: [
    { domainKey: 'I', name: 'Công tác chỉ đạo điều hành cải cách hành chính', ...of(9.25, 10) },
    { domainKey: 'II', name: 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật', ...of(12.25, 14.5) },
    { domainKey: 'III', name: 'Cải cách tài chính công', ...of(5, 5.5) },
  ],
};
const table = `
STT Lĩnh vực, tiêu chí Điểm tối đa Điểm tự chấm
I CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH
CHÍNH 10,00 9,25
1 Kế hoạch cải cách hành chính 2,00 2,00 Kế hoạch số 12/KH-SNV
1.1 Ban hành kế hoạch kịp thời 1,00 1,00
2. Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật | 14,5 | 12,25 |
lll. Cai cach tai chinh c0ng 5,55
Tổng cộng 30,00 26,50`;

describe('domains', () => {
  test('are read from real-looking rows: wrapped, Arabic, without diacritics, run together', () => {
    expect(compareTotals(table, expected)).toEqual({ kind: 'same', unread: ['III'] });
    const plain = table.replace('5,55', '5,5 5');
    expect(compareTotals(plain, expected)).toEqual({ kind: 'same', unread: [] });
  });

  test('are named where they differ', () => {
    expect(told(table.replace('9,25', '9,75'), expected)).toBe('I points 9.75');
    expect(told(table.replace('14,5 |', '15,5 |'), expected)).toBe('II maximum 15.5');
    expect(told(table.replace('30,00 26,50', ''), expected)).toBe('notFound');
    const wrong = compareTotals(table.replace('9,25', '9,75').replace('26,50', ''), expected);
    expect(wrong).toMatchObject({ kind: 'different', unread: ['total', 'III'] });
  });

  test('may stand in sentences, and are not taken for their criteria', () => {
    const said = 'Lĩnh vực III (Cải cách tài chính công): đạt 5/5,5 điểm\nTổng cộng 30 26,5';
    expect(compareTotals(said, expected)).toEqual({ kind: 'same', unread: ['I', 'II'] });
    const criterion = `${table.replace('5,55', '5,5 5')}\n3.1 Công tác chỉ đạo điều hành tài chính 2 1`;
    expect(told(criterion, expected)).toBe('same');
  });
});
