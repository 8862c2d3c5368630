import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal } from '../../../src/domain/decimal.ts';
import { compareTotals, type ExpectedTotals } from '../../../src/domain/report/compare-totals.ts';
import { points } from '../../../src/domain/scaled.ts';
import { runs } from '../../property-runs.ts';

const NAMES = [
  'Công tác chỉ đạo điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền điện tử, chính quyền số',
  'Tác động của cải cách hành chính',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

interface Row {
  readonly name: string;
  readonly points: number;
  readonly maximum: number;
}

/** Points in 1/8 of a point, none of them 0, so that a row never looks like an empty one. */
const worth = fc
  .tuple(fc.integer({ min: 8, max: 240 }), fc.integer({ min: 0, max: 100 }))
  .map(([maximum, share]) => ({
    maximum: maximum * 1250,
    points: Math.max(1, Math.round((maximum * share) / 100)) * 1250,
  }));
const tables = fc
  .array(worth, { minLength: 1, maxLength: NAMES.length })
  .map((rows) => rows.map((row, at): Row => ({ ...row, name: NAMES[at] ?? '' })));

const styles = fc.record({
  sign: fc.constantFrom(',', '.'),
  digits: fc.constantFrom(0, 2, 3),
  gap: fc.constantFrom(' ', '   ', '\t', ' | ', '|'),
  ordinal: fc.constantFrom<(at: number) => string>(
    (at) => `${ROMAN[at]} `,
    (at) => `${at + 1}. `,
    (at) => `Lĩnh vực ${ROMAN[at]}: `,
    () => '',
  ),
  letters: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLocaleUpperCase('vi'),
    (text) => text.normalize('NFD'),
    (text) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D'),
  ),
  total: fc.constantFrom('Tổng cộng', 'Tổng cộng:', 'Tổng điểm', 'Tổng', 'CỘNG', 'Tổng cộng (I+II+III)'),
  head: fc.boolean(),
  pointsFirst: fc.boolean(),
  wrap: fc.boolean(),
});
type Style = typeof styles extends fc.Arbitrary<infer Each> ? Each : never;

function print(rows: readonly Row[], total: Omit<Row, 'name'>, style: Style): string {
  const number = (scaled: number) => formatDecimal(scaled, style.digits).replace(',', style.sign);
  const cells = (row: Omit<Row, 'name'>) => {
    const both = [number(row.maximum), number(row.points)];
    return (style.pointsFirst ? both.reverse() : both).join(style.gap);
  };
  const heads = ['Điểm tối đa', 'Điểm tự chấm'];
  const head = `STT${style.gap}Lĩnh vực${style.gap}${(style.pointsFirst ? heads.reverse() : heads).join(style.gap)}`;
  const lines = [
    ...(style.head || style.pointsFirst ? [head] : []),
    ...rows.flatMap((row, at) => [
      `${style.ordinal(at)}${style.wrap ? row.name.replace(/ (?=\S+$)/u, '\n') : row.name}${style.gap}${cells(row)}`,
      `${at + 1}.1 Mức độ thực hiện kế hoạch${style.gap}${cells({ points: 2500, maximum: 5000 })}`,
    ]),
    `${style.total}${style.gap}${cells(total)}`,
  ];
  return style.letters(lines.join('\n'));
}

/** "CỘNG" alone is not told from the end of "tài chính công" on a line of its own; the total is asked for then. */
const isPlain = ({ total, wrap }: Style) => !(total === 'CỘNG' && wrap);

const sum = (rows: readonly Row[]) => ({
  points: rows.reduce((all, row) => all + row.points, 0),
  maximum: rows.reduce((all, row) => all + row.maximum, 0),
});
const exact = (row: Omit<Row, 'name'>) => ({ points: points(row.points), maximum: points(row.maximum) });
const expectedOf = (rows: readonly Row[]): ExpectedTotals => ({
  total: exact(sum(rows)),
  domains: rows.map((row, at) => ({ domainKey: `d${at}`, name: row.name, ...exact(row) })),
});

test('a table printed in any style is read back as the same', () => {
  fc.assert(
    fc.property(tables, styles.filter(isPlain), (rows, style) => {
      expect(compareTotals(print(rows, sum(rows), style), expectedOf(rows))).toEqual({
        kind: 'same',
        unread: [],
      });
    }),
    { numRuns: runs(300) },
  );
});

test('one figure changed is named, and nothing else', () => {
  const change = fc.record({
    at: fc.nat(),
    figure: fc.constantFrom('points' as const, 'maximum' as const),
    by: fc.constantFrom(1250, -1250, 10_000),
  });
  fc.assert(
    fc.property(tables, styles.filter(isPlain), change, (rows, style, { at, figure, by }) => {
      const place = at % (rows.length + 1);
      const total = sum(rows);
      const right = rows[place] ?? total;
      const wrong = { ...right, [figure]: right[figure] + by };
      fc.pre(wrong.points > 0 && wrong.points <= wrong.maximum);
      // Columns of which nothing is said are told apart by the maximum that is expected.
      fc.pre(style.head || style.pointsFirst || wrong.points !== right.maximum || figure === 'points');
      const printed = rows.map((row, index) => (index === place ? { ...row, ...wrong } : row));
      const found = compareTotals(
        print(printed, place === rows.length ? wrong : total, style),
        expectedOf(rows),
      );
      expect(found).toEqual({
        kind: 'different',
        differences: [
          {
            line: place === rows.length ? 'total' : `d${place}`,
            figure,
            found: wrong[figure],
            expected: right[figure],
          },
        ],
        unread: [],
      });
    }),
    { numRuns: runs(300) },
  );
});

test('no noise in the digits of the total makes a wrong one right', () => {
  const noise = fc.array(fc.tuple(fc.nat(), fc.constantFrom('O', 'l', 'S', 'B', 'I')), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(tables, styles, noise, fc.integer({ min: 1, max: 40 }), (rows, style, spots, by) => {
      const total = sum(rows);
      const wrong = { ...total, points: total.points - by * 1250 };
      fc.pre(wrong.points > 0);
      const text = print([], wrong, { ...style, letters: (each) => each });
      const start = text.lastIndexOf('\n') + 1 + style.total.length;
      const letters = [...text];
      // Only letters that stand for the very digit: other noise can make any number.
      for (const [spot, letter] of spots) {
        const at = start + (spot % Math.max(1, text.length - start));
        if ({ '0': 'O', '1': 'lI', '5': 'S', '8': 'B' }[letters[at] ?? '']?.includes(letter))
          letters[at] = letter;
      }
      expect(compareTotals(letters.join(''), { ...expectedOf(rows), domains: [] }).kind).not.toBe('same');
    }),
    { numRuns: runs(300) },
  );
});

test('nothing that is read makes it throw, and "same" always means that a total was read', () => {
  const words = fc.constantFrom(
    'Tổng cộng',
    'Tổng điểm',
    'tự chấm',
    '100',
    '87,25',
    '1.000',
    '/',
    '|',
    '\n',
    '%',
    '(',
    'l0O',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
      const found = compareTotals(parts.join(' '), {
        total: { points: points(872_500), maximum: points(1_000_000) },
        domains: [],
      });
      if (found.kind === 'same') expect(parts.join(' ')).toMatch(/87/u);
    }),
    { numRuns: runs(300) },
  );
});
