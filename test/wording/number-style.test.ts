import { describe, expect, test } from 'vitest';
import { inNumberStyle } from '../../src/wording/number-style.ts';

describe('numbers in the style of a language', () => {
  test.each([
    ['1,5', '1.5'],
    ['2,00', '2.00'],
    ['87,25 %', '87.25%'],
    ['12.500', '12,500'],
    ['1.234.567,8', '1,234,567.8'],
    ['12.480/12.500', '12,480/12,500'],
    ['100', '100'],
    ['—', '—'],
  ])('%s stays so in Vietnamese and is %s in English', (vietnamese, english) => {
    expect(inNumberStyle(vietnamese, 'vi')).toBe(vietnamese);
    expect(inNumberStyle(vietnamese, 'en')).toBe(english);
  });
});
