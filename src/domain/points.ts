import { formatDecimal, type NumberRefusal, parseDecimal } from './decimal.ts';
import { type Points, points } from './scaled.ts';
import { toNfc } from './text.ts';

export type ParsedPoints =
  | { readonly ok: true; readonly points: Points }
  | { readonly ok: false; readonly refusal: NumberRefusal };

const LARGEST = 10_000;
const UNIT = /\s*(?:đ|d|điểm|điêm|diểm|diem)$/iu;

/**
 * "1,5", "1.5", "1½", "2 đ", "2 điểm": 0 to 10,000 points with at most 4 decimals. The dot is always a decimal
 * point here, since tables print "0.125" and no score needs thousands.
 */
export function parsePoints(text: string): ParsedPoints {
  const number = toNfc(text).trim().replace(UNIT, '');
  const parsed = parseDecimal(number, { grouped: false, largest: LARGEST });
  return parsed.ok ? { ok: true, points: points(parsed.scaled) } : parsed;
}

/** "1,5", "0,125", "2"; with `digits` at least that many decimals ("2,00"). Never rounds. */
export function formatPoints(of: Points, digits = 0): string {
  return formatDecimal(of, digits);
}
