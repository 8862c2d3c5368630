import { expect, test } from 'vitest';
import { filed } from '../application/filed-evidence.ts';
import { fileOf, scanOf } from '../domain/evidence/evidence-of.ts';
import { type } from './desk.ts';

const plan = { number: '12/KH-SNV', issuedOn: '2026-02-03' };
const evidence = [
  filed({ ...fileOf('a', 'a', plan), name: 'Kế hoạch.pdf' }, 'A 2026', ['1.1', '1.2']),
  filed(scanOf('b', [['1', '00000000000000ff']]), 'A 2026', ['2.1']),
  filed({ ...fileOf('c', 'a'), name: 'ke-hoach.pdf' }, 'B 2026', ['1.1']),
  filed(fileOf('d', 'd', plan), 'C 2026'),
  filed(scanOf('e', [['2', '00000000000000fe']]), 'A 2025', ['2.1']),
];

test('what is the same is listed with why, the unit, the campaign, the items and the name', async () => {
  const { code, out, closed } = await type('evidence repeats', { evidence });
  expect(out).toEqual([
    'Kỳ đánh giá 2026',
    'Có 2 tài liệu trùng với đơn vị khác hoặc kỳ khác:',
    '  Đơn vị A · Kỳ đánh giá 2026 · TC 1.1, 1.2 · Kế hoạch.pdf',
    '    cùng tệp: Đơn vị B · Kỳ đánh giá 2026 · TC 1.1 · ke-hoach.pdf',
    '    cùng số và ngày: Đơn vị C · Kỳ đánh giá 2026 · chưa gắn tiêu chí · Văn bản số 12/KH-SNV',
    '  Đơn vị A · Kỳ đánh giá 2026 · TC 2.1 · Ảnh chụp 1 trang',
    '    trang chụp giống nhau: Đơn vị A · Kỳ đánh giá 2025 · TC 2.1 · Ảnh chụp 1 trang',
  ]);
  expect([code, closed]).toEqual([0, 1]);
});

test('another campaign is asked for by name, and its documents come first', async () => {
  const { out } = await type('evidence repeats --campaign ky-2025', { evidence });
  expect(out).toEqual([
    'Kỳ đánh giá 2025',
    'Có 1 tài liệu trùng với đơn vị khác hoặc kỳ khác:',
    '  Đơn vị A · Kỳ đánh giá 2025 · TC 2.1 · Ảnh chụp 1 trang',
    '    trang chụp giống nhau: Đơn vị A · Kỳ đánh giá 2026 · TC 2.1 · Ảnh chụp 1 trang',
  ]);
});

test('a number without a day on one side is the same by its office, and said so', async () => {
  const office = { number: '12/KH-SNV', issuer: 'Sở Nội vụ' };
  const { out } = await type('evidence repeats', {
    evidence: [
      filed(fileOf('a', 'a', { ...office, issuedOn: '2026-02-03' }), 'A 2026'),
      filed(fileOf('b', 'b', office), 'B 2026'),
    ],
  });
  expect(out[3]).toMatch(/^ {4}cùng số và cơ quan ban hành: Đơn vị B/);
});

test('a name that breaks lines or steers the terminal is printed as one plain line', async () => {
  const named = (unit: string) =>
    filed({ ...fileOf(unit, 'a'), name: 'kế\nhoạch \u001b[2J' }, `${unit} 2026`);
  const { out } = await type('evidence repeats', { evidence: [named('A'), named('B')] });
  expect(out[2]).toBe('  Đơn vị A · Kỳ đánh giá 2026 · chưa gắn tiêu chí · kế hoạch [2J');
});

test('a campaign without any is said to have none', async () => {
  const { code, out } = await type('evidence repeats', { evidence: evidence.slice(0, 2) });
  expect([code, out]).toEqual([
    0,
    ['Kỳ đánh giá 2026', 'Không có tài liệu nào trùng với đơn vị khác hoặc kỳ khác.'],
  ]);
});

test('a campaign that is not there is named', async () => {
  const { code, error } = await type('evidence repeats --campaign ky-2024', { evidence });
  expect(code).toBe(1);
  expect(error).toEqual(['Không có kỳ đánh giá "ky-2024". Các kỳ: ky-2026, ky-2025']);
});

test.each(['evidence repeats ky-2026', 'evidence repeats --campaign', 'evidence repeats --delete'])(
  '"%s" is wrong usage',
  async (words) => {
    const { code, error } = await type(words, { evidence });
    expect([code, error]).toEqual([2, ['Cách dùng: npm run cchc -- evidence repeats [--campaign KỲ]']]);
  },
);
