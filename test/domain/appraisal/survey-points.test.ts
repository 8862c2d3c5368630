import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOfGrades, pointsOfShare } from '../../../src/domain/appraisal/survey-points.ts';
import { points } from '../../../src/domain/scaled.ts';
import { pct, pts } from '../build.ts';

describe('points of a survey', () => {
  test('a share is taken of the maximum', () => {
    expect(pointsOfShare(pts(2), pct(87.5))).toBe(pts(1.75));
    expect(pointsOfShare(pts(2), pct(0))).toBe(0);
    expect(pointsOfShare(pts(2), pct(100))).toBe(pts(2));
  });

  test('what does not come out even is rounded half up, once, to four digits', () => {
    expect(pointsOfShare(points(1), pct(50))).toBe(1);
    expect(pointsOfShare(points(1), pct(49.9999))).toBe(0);
    expect(pointsOfShare(points(10_001), pct(50))).toBe(5001);
  });

  test('a share above the whole is worth nothing that could be recorded', () => {
    expect(pointsOfShare(pts(2), pct(100.0001))).toBeNull();
  });

  test('answers are worth 100, 60, 20 and 0 % of the maximum', () => {
    expect(pointsOfGrades(pts(2), { a: 1, b: 0, c: 0, d: 0 })).toBe(pts(2));
    expect(pointsOfGrades(pts(2), { a: 0, b: 1, c: 0, d: 0 })).toBe(pts(1.2));
    expect(pointsOfGrades(pts(2), { a: 0, b: 0, c: 1, d: 0 })).toBe(pts(0.4));
    expect(pointsOfGrades(pts(2), { a: 0, b: 0, c: 0, d: 1 })).toBe(0);
    // (40 · 100 + 10 · 60 + 5 · 20) / 56 = 83,928 571… % of 2 points.
    expect(pointsOfGrades(pts(2), { a: 40, b: 10, c: 5, d: 1 })).toBe(16_786);
  });

  test('a survey that nobody answered has no points', () => {
    expect(pointsOfGrades(pts(2), { a: 0, b: 0, c: 0, d: 0 })).toBeNull();
  });

  test('points stay within the maximum, and more good answers never cost any', () => {
    const count = fc.nat(100_000_000);
    fc.assert(
      fc.property(fc.nat(1_000_000), count, count, count, count, (scaled, a, b, c, d) => {
        const maximum = points(scaled);
        const earned = pointsOfGrades(maximum, { a, b, c, d });
        if (earned === null) return;
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(maximum);
        expect(pointsOfGrades(maximum, { a: a + 1, b, c, d })).toBeGreaterThanOrEqual(earned);
      }),
    );
  });
});
