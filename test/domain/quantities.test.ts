import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPercent,
  formatQuantity,
  parseCount,
  parsePercent,
  parseQuantity,
  parseRatio,
  parseShare,
} from '../../src/domain/quantities.ts';
import { percent, quantity } from '../../src/domain/scaled.ts';

describe('percentages', () => {
  test.each([
    ['92', 920_000],
    ['92,5', 925_000],
    ['92 %', 920_000],
    ['92.5%', 925_000],
    ['92.125', 921_250],
    ['120', 1_200_000],
  ])('reads %j', (text, scaled) => {
    expect(parsePercent(text)).toEqual({ ok: true, percent: scaled });
  });

  test('refuses what is no percentage', () => {
    expect(parsePercent('%')).toMatchObject({ refusal: { name: 'notANumber' } });
    expect(parsePercent('-5 %')).toMatchObject({ refusal: { name: 'negative' } });
    expect(parsePercent('1,23456')).toMatchObject({ refusal: { name: 'tooPrecise' } });
  });

  test('prints rounded half up once to two digits unless told otherwise', () => {
    expect(formatPercent(percent(872_500))).toBe('87,25 %');
    expect(formatPercent(percent(920_000))).toBe('92 %');
    expect(formatPercent(percent(899_950))).toBe('90 %');
    expect(formatPercent(percent(899_949))).toBe('89,99 %');
    expect(formatPercent(percent(899_950), 4)).toBe('89,995 %');
  });

  test('whatever is printed in full is read back as the same percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (scaled) => {
        expect(parsePercent(formatPercent(percent(scaled), 4))).toEqual({ ok: true, percent: scaled });
      }),
    );
  });
});

describe('quantities and counts', () => {
  test.each([
    ['12.500', 125_000_000],
    ['1.234.567', 12_345_670_000],
    ['1.234,5', 12_345_000],
    ['12,5', 125_000],
    ['12.5', 125_000],
    ['0.125', 1_250],
    ['12.50', 125_000],
  ])('reads %j', (text, scaled) => {
    expect(parseQuantity(text)).toEqual({ ok: true, quantity: scaled });
  });

  test('whatever is printed is read back as the same quantity', () => {
    expect(formatQuantity(quantity(125_000_000))).toBe('12.500');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (scaled) => {
        expect(parseQuantity(formatQuantity(quantity(scaled)))).toEqual({ ok: true, quantity: scaled });
      }),
    );
  });

  test('a count is whole', () => {
    expect(parseCount('3')).toEqual({ ok: true, count: 3 });
    expect(parseCount('1.250')).toEqual({ ok: true, count: 1250 });
    expect(parseCount('2,5')).toMatchObject({ refusal: { name: 'notWhole' } });
    expect(parseCount('ba')).toMatchObject({ refusal: { name: 'notANumber' } });
  });
});

describe('ratios', () => {
  const of = (part: number, whole: number) => ({ kind: 'ratio', part: part * 10_000, whole: whole * 10_000 });

  test.each(['23/25', ' 23 / 25 ', '23 trên 25', '23 tren 25', '23 TRÊN 25', '23 trên 25'.normalize('NFD')])(
    'reads %j',
    (text) => {
      expect(parseRatio(text)).toEqual({ ok: true, ratio: of(23, 25) });
    },
  );

  test('reads grouped thousands on both sides', () => {
    expect(parseRatio('12.500/13.000')).toEqual({ ok: true, ratio: of(12_500, 13_000) });
  });

  test.each([
    ['12/3', 'partAboveWhole'],
    ['0/0', 'wholeZero'],
    ['3/0', 'wholeZero'],
    ['23', 'notARatio'],
    ['1/2/3', 'notARatio'],
    ['23/', 'notANumber'],
    ['a/b', 'notANumber'],
    ['-1/2', 'negative'],
  ])('refuses %j as %s', (text, name) => {
    expect(parseRatio(text)).toEqual({ ok: false, refusal: { name } });
  });

  test('a share is a percentage or a ratio, kept as it was typed', () => {
    expect(parseShare('92,5 %')).toEqual({ ok: true, share: { kind: 'percent', percent: 925_000 } });
    expect(parseShare('23/25')).toEqual({ ok: true, share: of(23, 25) });
    expect(parseShare('25/23')).toMatchObject({ refusal: { name: 'partAboveWhole' } });
  });
});

test('a share of a budget may be typed in đồng, a count of that size may not', () => {
  expect(parseRatio('7.800.000.000/13.000.000.000')).toEqual({
    ok: true,
    ratio: { kind: 'ratio', part: 78_000_000_000_000, whole: 130_000_000_000_000 },
  });
  expect(parseRatio('1/900.000.000.001')).toEqual({ ok: false, refusal: { name: 'tooLarge' } });
  expect(parseCount('13.000.000.000')).toEqual({ ok: false, refusal: { name: 'tooLarge' } });
});
