import type { NumberRefusal } from './decimal.ts';
import type { Points } from './scaled.ts';

export type ParsedPoints =
  | { readonly ok: true; readonly points: Points }
  | { readonly ok: false; readonly refusal: NumberRefusal };

/** "1,5", "1.5", "1½", "2 đ", "2 điểm": 0 to 10,000 points with at most 4 decimals. */
export function parsePoints(text: string): ParsedPoints {
  throw new Error(`not yet: ${text}`);
}

/** "1,5", "0,125", "2"; with `digits` at least that many decimals ("2,00"). */
export function formatPoints(points: Points, digits = 0): string {
  throw new Error(`not yet: ${points} ${digits}`);
}
