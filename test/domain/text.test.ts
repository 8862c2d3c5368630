import { expect, test } from 'vitest';
import { foldVietnamese, toNfc } from '../../src/domain/text.ts';

test('composed and decomposed letters become the same text', () => {
  expect(toNfc('điểm'.normalize('NFD'))).toBe('điểm');
});

test('folding drops every Vietnamese diacritic and keeps everything else', () => {
  expect(foldVietnamese('Đánh Giá ĐIỂM thưởng: 1½, phường Ỷ La')).toBe(
    'danh gia diem thuong: 1½, phuong y la',
  );
  expect(foldVietnamese('điểm'.normalize('NFD'))).toBe('diem');
});
