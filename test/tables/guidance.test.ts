import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Points, points } from '../../src/domain/scaled.ts';
import { splitPrintedPoints } from '../../src/tables/criteria/level-line.ts';
import { readPercent } from '../../src/tables/guidance/percent-text.ts';
import { understandGuidance } from '../../src/tables/guidance/understand-guidance.ts';
import { longGuidance, understandLong } from './long-tables.ts';

function understand(texts: readonly string[], guidance: readonly string[] = [], max = 2) {
  const levels = texts.map((text, at) => {
    const printed = splitPrintedPoints(text);
    if (printed === null) throw new Error(`no points in ${text}`);
    return {
      row: at + 2,
      column: 2,
      label: printed.label,
      printed: printed.points,
      points: printed.points,
      code: null,
    };
  });
  const maxPoints: Points = points(max * 10_000);
  return understandGuidance({ row: 1, column: 1, name: 'Mục thử', maxPoints, levels, guidance });
}

describe('percentages', () => {
  test.each([
    ['Từ 70% đến dưới 100%', '[70 100)'],
    ['Hoàn thành từ 50% - dưới 100% kế hoạch', '[50 100)'],
    ['từ 50% – 70% kế hoạch', '[50 70]'],
    ['Trên 80%', '(80 open]'],
    ['Trên 50% đến 70%', '(50 70]'],
    ['Từ 80% trở lên cán bộ', '[80 open]'],
    ['Từ 70% số TTHC trở lên', '[70 open]'],
    ['Đạt 50 % trở lên', '[50 open]'],
    ['Từ 15% các thủ tục', '[15 open]'],
    ['100% phản ánh được xử lý', '[100 100]'],
    ['Hoàn thành từ 100% kế hoạch', '[100 100]'],
    ['Dưới 50%', '[open 50)'],
    ['Đạt dưới 20 phần trăm', '[open 20)'],
    ['Không quá 5%', '[open 5]'],
    ['20% trở xuống', '[open 20]'],
    ['Từ 90 đến dưới 100% công dân', '[90 100)'],
    ['60-<85%', '[60 85)'],
    ['≥85%', '[85 open]'],
    ['<60%', '[open 60)'],
    ['Từ 67,68% đến 70%', '[67.68 70]'],
    ['Dưới 100% đến 70%', '[70 100)'],
    ['70%', null],
    ['Từ 40% xã và 50% phường', null],
    ['Có kế hoạch', null],
  ])('"%s" is %s', (text, expected) => {
    const range = readPercent(text)?.range;
    const bound = (of: number | null) => (of === null ? 'open' : of / 10_000);
    const shown =
      range === undefined
        ? null
        : `${range.fromIncluded ? '[' : '('}${bound(range.from)} ${bound(range.to)}${range.toIncluded ? ']' : ')'}`;
    expect(shown).toBe(expected);
  });

  test('a level without a percentage among bands leaves a choice of levels', () => {
    const { rule, findings } = understand([
      'Từ 80% trở lên: 2',
      'Từ 50% đến dưới 80%: 1',
      'Không thực hiện: 0',
    ]);
    expect(rule.kind).toBe('level');
    expect(findings.map(({ name, severity }) => [name, severity])).toEqual([
      ['bandsNotUnderstood', 'notice'],
    ]);
  });

  test('two percentages joined by "trong đó" are a pair', () => {
    const { rule } = understand([
      '100% ấp có Nhà văn hóa, trong đó từ 40% đến dưới 50% đạt chuẩn: 2',
      'Dưới 100% ấp có Nhà văn hóa: 0',
    ]);
    expect(rule).toMatchObject({
      kind: 'percentPair',
      bands: [
        { second: { from: 400_000, to: 500_000, toIncluded: false } },
        { second: { from: null, to: null } },
      ],
    });
  });
});

test('fractions of a required number, with signs, figures and words', () => {
  const { rule } = understand([
    'Đầy đủ các báo cáo: 2',
    'Báo cáo đạt ¾ số lượng trở lên: 1,5',
    'Trên 1/2 số lượng: 1',
    'Dưới một nửa số lượng: 0',
  ]);
  expect(rule).toMatchObject({
    kind: 'fraction',
    bands: [
      { atLeast: { numerator: 1, denominator: 1 } },
      { atLeast: { numerator: 3, denominator: 4 }, included: true },
      { atLeast: { numerator: 1, denominator: 2 }, included: false },
      { atLeast: null },
    ],
  });
});

test('counts with a noun, also where nothing is the last level', () => {
  const { rule } = understand([
    'Có 03 hình thức trở lên: 2',
    'Có từ 01 - 02 hình thức: 1',
    'Không có hình thức nào: 0',
  ]);
  expect(rule).toMatchObject({
    kind: 'count',
    noun: 'hình thức',
    bands: [
      { min: 3, max: null },
      { min: 1, max: 2 },
      { min: 0, max: 0 },
    ],
  });
});

test('lengths of time are not counted things', () => {
  const { rule } = understand(['Trong 01 tháng: 2', 'Trong 02 tháng: 1', 'Không ban hành: 0']);
  expect(rule.kind).toBe('level');
});

test('deductions with caps and a knock-out', () => {
  const { rule } = understand(
    [],
    [
      'Mỗi trường hợp vi phạm hành chính trừ 01 điểm, không quá 05 điểm; 01 vụ xử phạt hình sự thì chấm 0 điểm',
    ],
    5,
  );
  expect(rule).toMatchObject({
    kind: 'deduction',
    start: 50_000,
    deductions: [{ each: 10_000, cap: 50_000 }],
    knockOuts: [{ label: '01 vụ xử phạt hình sự thì chấm 0 điểm' }],
  });
});

test.each([
  [
    ['≥85%: 10', '<60%: 0'],
    ['60-<85%: (tỷ lệ/85%)×10, tối đa 10, làm tròn 02 chữ số'],
    600_000,
    850_000,
    100_000,
  ],
  [[], ['Điểm = (Tỉ lệ % kế hoạch hoàn thành*3)/100%'], 0, 1_000_000, 30_000],
  [[], ['(b/a) × điểm tối đa'], 0, 1_000_000, 100_000],
])('a formula %j %j is a straight line', (levels, guidance, floor, target, full) => {
  const { rule } = understand(levels, guidance, 10);
  expect(rule).toMatchObject({ kind: 'linear', floor, target, full, digits: 2 });
});

test.each([
  ['Có thực hiện:1', 'Có thực hiện', 10_000],
  ['- Không: 0', 'Không', 0],
  ['Đạt yêu cầu (1,5 điểm)', 'Đạt yêu cầu', 15_000],
  ['Ban hành kịp thời: 0.75đ.', 'Ban hành kịp thời', 7_500],
  ['Đạt 100% : 2', 'Đạt 100%', 20_000],
  ['Hoàn thành tốt thì được 2 điểm', 'Hoàn thành tốt', 20_000],
])('the points of "%s" are split off', (text, label, worth) => {
  expect(splitPrintedPoints(text)).toEqual({ label, points: worth });
});

test.each(['Ban hành trong năm 2024', 'Đạt 70%', 'Kế hoạch số 12', ''])('"%s" names no points', (text) => {
  expect(splitPrintedPoints(text)).toBeNull();
});

test('any text is understood as some rule', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 8 }), (texts) => {
      const levels = texts.map((label, at) => {
        return {
          row: at,
          column: 1,
          label: label || 'x',
          printed: null,
          points: points(at * 10_000),
          code: null,
        };
      });
      const { rule } = understandGuidance({
        row: 1,
        column: 1,
        name: 'x',
        maxPoints: null,
        levels,
        guidance: texts,
      });
      expect(rule.kind).not.toBe('');
    }),
  );
});

test('a long text that begins a rule again and again is understood as some rule', () => {
  const long = longGuidance(5_600);
  expect(understandLong(long).rule.kind).not.toBe('');
  expect(splitPrintedPoints(long)).toBeNull();
});

test('a knock-out in the same sentence as the deduction', () => {
  const { rule } = understand(
    [],
    [
      'Cứ mỗi trường hợp thì trừ 0,5 điểm, tổng điểm trừ không quá 03 điểm, nếu có 01 vụ bị xử phạt hình sự thì chấm 0 điểm',
    ],
    3,
  );
  expect(rule).toMatchObject({ deductions: [{ each: 5_000, cap: 30_000 }], knockOuts: [{}] });
});

test('lines that reach the maximum only together are boxes to tick, and that is said', () => {
  const lines = ['Có quyết định (02 điểm)', 'Có câu lạc bộ (04 điểm)', 'Có phong trào (04 điểm)'];
  const { rule, findings } = understand(lines, [], 10);
  const parts = [{ points: 20_000 }, { points: 40_000 }, { points: 40_000 }];
  expect(rule).toMatchObject({ kind: 'parts', parts });
  expect(findings.map(({ name, severity }) => [name, severity])).toEqual([['partsAdded', 'notice']]);
});
