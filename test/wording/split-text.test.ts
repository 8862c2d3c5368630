import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitMessage } from '../../src/wording/split-text.ts';
import { plainTraits } from '../../src/wording/traits.ts';

const choices = [{ choice: '1', label: 'Đạt' }];

function split(text: string, longestText: number | null): readonly string[] {
  return splitMessage({ text, choices: [] }, { ...plainTraits, longestText }).map((part) => part.text);
}

function codePoints(text: string): number {
  return [...text].length;
}

const pieceArb = fc.constantFrom(
  'Tiêu chí ',
  'một',
  'thẩm định. ',
  'Ủy ban',
  '\n',
  '\n\n',
  '  ',
  '1,5 ',
  'e\u0302\u0301',
  'ệ',
  '👩‍👩‍👧 ',
  '🇻🇳',
  '✓ ',
  '; ',
  '?',
);
const textArb = fc.array(pieceArb, { maxLength: 80 }).map((pieces) => pieces.join(''));
const limitArb = fc.integer({ min: 8, max: 60 });

describe('a long message', () => {
  test('is one message where it fits, exactly at the limit too', () => {
    expect(split('Chào anh/chị.', 13)).toEqual(['Chào anh/chị.']);
    expect(split('Chào anh/chị.', null)).toEqual(['Chào anh/chị.']);
    expect(split('Chào anh/chị.', 12)).toHaveLength(2);
    expect(split('', 10)).toEqual(['']);
  });

  test('is cut between paragraphs before lines, between lines before sentences, between sentences before words', () => {
    expect(split('Đoạn một.\nDòng hai.\n\nĐoạn hai. Câu.', 30)).toEqual([
      'Đoạn một.\nDòng hai.',
      'Đoạn hai. Câu.',
    ]);
    expect(split('Câu một. Câu hai\nDòng hai. Câu bốn', 30)).toEqual([
      'Câu một. Câu hai',
      'Dòng hai. Câu bốn',
    ]);
    expect(split('Câu đầu tiên. Câu thứ hai dài', 22)).toEqual(['Câu đầu tiên.', 'Câu thứ hai dài']);
    expect(split('một hai ba bốn', 8)).toEqual(['một hai', 'ba bốn']);
    expect(split('mộthaibabốn', 8)).toEqual(['mộthaiba', 'bốn']);
  });

  test('has its choices under the last part', () => {
    const parts = splitMessage({ text: 'một hai ba bốn', choices }, { ...plainTraits, longestText: 8 });
    expect(parts.map((part) => part.choices)).toEqual([[], choices]);
  });

  test('is counted in code points of NFC', () => {
    const decomposed = 'ệ'.normalize('NFD').repeat(10);
    expect(decomposed.length).toBe(30);
    expect(split(decomposed, 10)).toEqual(['ệ'.repeat(10)]);
    expect(split('🇻🇳'.repeat(5), 10)).toEqual(['🇻🇳'.repeat(5)]);
  });

  test('loses nothing but blanks at the seams, and every part fits', () => {
    fc.assert(
      fc.property(textArb, limitArb, (text, longest) => {
        const parts = split(text, longest);
        const whole = text.normalize('NFC');
        let at = 0;
        for (const part of parts) {
          expect(codePoints(part)).toBeLessThanOrEqual(longest);
          const found = whole.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(whole.slice(at, found).trim()).toBe('');
          at = found + part.length;
        }
        expect(whole.slice(at).trim()).toBe('');
      }),
    );
  });

  test('is never cut inside a grapheme', () => {
    const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    const count = (text: string) => [...graphemes.segment(text.replace(/\s/gu, ''))].length;
    fc.assert(
      fc.property(textArb, limitArb, (text, longest) => {
        const parts = split(text.replace(/🇻🇳+/gu, '🇻🇳 '), longest);
        const whole = text.normalize('NFC').replace(/🇻🇳+/gu, '🇻🇳 ');
        expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(count(whole));
      }),
    );
  });

  test('is not cut into crumbs where it can be helped', () => {
    const text = Array.from({ length: 200 }, (_, n) => `Mục ${n} đã chấm, còn thiếu tài liệu.`).join(' ');
    const parts = split(text, 500);
    expect(parts.length).toBeLessThanOrEqual(Math.ceil(codePoints(text) / 500) + 1);
    expect(parts.slice(0, -1).every((part) => part.endsWith('.'))).toBe(true);
  });

  test('one grapheme longer than the limit is cut, since nothing else is left', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(split(family, 3).join('')).toBe(family);
  });
});
