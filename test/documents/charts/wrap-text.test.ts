import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, writeText } from '../../../src/documents/charts/chart-fonts.ts';
import { wrapText } from '../../../src/documents/charts/wrap-text.ts';

const room = { size: 30, bold: false, width: 400, lines: 2 };

test('a width is that of the outlines', () => {
  for (const bold of [false, true])
    expect(textWidth('Nguyễn Thị Định', 30, bold)).toBeCloseTo(writeText('Nguyễn Thị Định', 30, bold).width);
});

test('words go on in the next line, and what has no line left is marked', () => {
  expect(wrapText('Sở Y tế', room)).toEqual(['Sở Y tế']);
  expect(wrapText('Sở Nông nghiệp và Môi trường', room)).toEqual(['Sở Nông nghiệp và Môi', 'trường']);
  const [, second] = wrapText('Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh', room);
  expect(second).toBe('và các khu công nghiệp…');
  expect(wrapText('x'.repeat(100), room)).toEqual([expect.stringMatching(/^x+…$/)]);
});

test('no line is wider than the room, none is lost before the last, and there are never too many', () => {
  const word = fc.stringMatching(/^[a-zươễ]{1,30}$/u);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      (words, lines) => {
        const wrapped = wrapText(words.join(' '), { ...room, lines });
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped)
          expect(textWidth(line, room.size, room.bold)).toBeLessThanOrEqual(room.width);
        if (!wrapped.some((line) => line.endsWith('…'))) expect(wrapped.join(' ')).toBe(words.join(' '));
      },
    ),
  );
});
