import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPoints, parsePoints } from '../../src/domain/points.ts';
import { points } from '../../src/domain/scaled.ts';

test.each([
  ['1,5', 15_000],
  ['1.5', 15_000],
  ['0,125', 1_250],
  ['0.125', 1_250],
  ['1½', 15_000],
  ['1 ½', 15_000],
  ['½', 5_000],
  ['¾', 7_500],
  ['2', 20_000],
  [' 2 ', 20_000],
  ['02', 20_000],
  ['2 đ', 20_000],
  ['2đ', 20_000],
  ['2 ĐIỂM', 20_000],
  ['2 điểm'.normalize('NFD'), 20_000],
  ['2 diem', 20_000],
  ['0', 0],
  ['1.500', 15_000],
  ['10000', 100_000_000],
  ['0,0001', 1],
])('reads %j as %i ten-thousandths', (text, scaled) => {
  expect(parsePoints(text)).toEqual({ ok: true, points: scaled });
});

test.each([
  ['', 'notANumber'],
  ['   ', 'notANumber'],
  ['1e3', 'notANumber'],
  ['NaN', 'notANumber'],
  ['Infinity', 'notANumber'],
  ['0x10', 'notANumber'],
  ['+1', 'notANumber'],
  ['1,', 'notANumber'],
  [',5', 'notANumber'],
  ['1,5,2', 'notANumber'],
  ['1.2.3', 'notANumber'],
  ['1 2', 'notANumber'],
  ['điểm', 'notANumber'],
  ['٢', 'notANumber'],
  ['２', 'notANumber'],
  ['⅓', 'notANumber'],
  ['1\u0000', 'notANumber'],
  ['-1', 'negative'],
  ['−0,5', 'negative'],
  ['1,00001', 'tooPrecise'],
  ['0,12345', 'tooPrecise'],
  ['10000,0001', 'tooLarge'],
  ['10001', 'tooLarge'],
  ['9'.repeat(100_000), 'tooLarge'],
])('refuses %.20j as %s', (text, name) => {
  expect(parsePoints(text)).toEqual({ ok: false, refusal: { name } });
});

test('prints Vietnamese decimals without needless zeros', () => {
  expect(formatPoints(points(15_000))).toBe('1,5');
  expect(formatPoints(points(1_250))).toBe('0,125');
  expect(formatPoints(points(20_000))).toBe('2');
  expect(formatPoints(points(0))).toBe('0');
  expect(formatPoints(points(-2_500))).toBe('-0,25');
});

test('prints at least the decimals asked for and never cuts one off', () => {
  expect(formatPoints(points(20_000), 2)).toBe('2,00');
  expect(formatPoints(points(15_000), 2)).toBe('1,50');
  expect(formatPoints(points(1_250), 2)).toBe('0,125');
});

test('whatever is printed is read back as the same points', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.integer({ min: 0, max: 4 }),
      (scaled, digits) => {
        expect(parsePoints(formatPoints(points(scaled), digits))).toEqual({ ok: true, points: scaled });
      },
    ),
  );
});

test('any text at all is either read within bounds or refused by name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parsePoints(text);
      if (parsed.ok) expect(parsed.points).toBeLessThanOrEqual(100_000_000);
      else expect(['notANumber', 'negative', 'tooPrecise', 'tooLarge']).toContain(parsed.refusal.name);
    }),
  );
});
