import { expect, test } from 'vitest';
import { evidenceLine } from '../../../src/domain/report/evidence-line.ts';
import { fileOf, scanOf } from '../evidence/evidence-of.ts';

const whole = { number: '12/KH-SNV', issuedOn: '2026-11-07', issuer: 'Sở Nội vụ', summary: 'Kế hoạch năm' };

test.each([
  ['all that its head says', whole, 'Số 12/KH-SNV ngày 07/11/2026 của Sở Nội vụ: Kế hoạch năm'],
  ['its number alone', { number: '12/KH-SNV' }, 'Số 12/KH-SNV'],
  ['its summary alone', { summary: 'kế hoạch năm' }, 'Kế hoạch năm'],
  [
    'its day and summary',
    { issuedOn: '2026-11-07', summary: 'Kế hoạch năm' },
    'Ngày 07/11/2026: Kế hoạch năm',
  ],
  ['its name where only the day was read', { issuedOn: '2026-11-07' }, 'ke-hoach.pdf (ngày 07/11/2026)'],
  ['its name where nothing was read', null, 'ke-hoach.pdf'],
])('a document is named by %s', (_, fields, line) => {
  expect(evidenceLine({ ...fileOf('d', 'a', fields), name: 'ke-hoach.pdf' })).toBe(line);
});

test('photographs that nobody named are counted', () => {
  const pages = [['a', ''] as const, ['b', ''] as const, ['c', ''] as const];
  expect(evidenceLine(scanOf('d', pages))).toBe('Ảnh chụp 3 trang');
});
