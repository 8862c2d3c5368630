import { describe, expect, test } from 'vitest';
import { points } from '../../../src/domain/scaled.ts';
import { formatIndex } from '../../../src/domain/scorecard/score-index.ts';

describe('the index as shown', () => {
  const bounds = [900_000, 800_000];
  const of = (scored: number, maximum: number) => ({ points: points(scored), maximum: points(maximum) });

  test('is rounded half up once to two digits', () => {
    expect(formatIndex(of(540_000, 620_000), bounds)).toBe('87,1 %');
  });

  test('is never shown on the other side of a class bound', () => {
    expect(formatIndex(of(899_950, 1_000_000))).toBe('90 %');
    expect(formatIndex(of(899_950, 1_000_000), bounds)).toBe('89,995 %');
    expect(formatIndex(of(899_999_999, 1_000_000_000), bounds)).toBe('89,9999 %');
    expect(formatIndex(of(900_000, 1_000_000), bounds)).toBe('90 %');
  });
});
