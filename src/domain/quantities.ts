import type { NumberRefusal } from './decimal.ts';
import type { Percent, Quantity } from './scaled.ts';
import type { AnswerOf, ShareAnswer } from './scorecard/answer.ts';

interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}
/** Why a typed ratio was refused. */
export type RatioRefusal = NumberRefusal | { readonly name: 'notARatio' | 'partAboveWhole' | 'wholeZero' };
export type CountRefusal = NumberRefusal | { readonly name: 'notWhole' };

export type ParsedPercent = { readonly ok: true; readonly percent: Percent } | Refused<NumberRefusal>;
export type ParsedQuantity = { readonly ok: true; readonly quantity: Quantity } | Refused<NumberRefusal>;
export type ParsedRatio = { readonly ok: true; readonly ratio: AnswerOf<'ratio'> } | Refused<RatioRefusal>;
export type ParsedShare = { readonly ok: true; readonly share: ShareAnswer } | Refused<RatioRefusal>;
export type ParsedCount = { readonly ok: true; readonly count: number } | Refused<CountRefusal>;

/** "92", "92,5", "92.5 %". May exceed 100 %: whether that makes sense is for the rule to say. */
export function parsePercent(text: string): ParsedPercent {
  throw new Error(text);
}
/** "12.500" (groups of three) is twelve thousand five hundred; "12,5" and "12.5" are twelve and a half. */
export function parseQuantity(text: string): ParsedQuantity {
  throw new Error(text);
}
/** "23/25", "23 trên 25", "23 tren 25". */
export function parseRatio(text: string): ParsedRatio {
  throw new Error(text);
}
/** A percentage or a ratio. */
export function parseShare(text: string): ParsedShare {
  throw new Error(text);
}
/** A whole number of things: "3", "1.250". */
export function parseCount(text: string): ParsedCount {
  throw new Error(text);
}
/** "87,25 %": rounded half up, once, to at most `digits` decimals. */
export function formatPercent(percent: Percent, digits = 2): string {
  throw new Error(`${percent} ${digits}`);
}
/** "12.500", "12,5": thousands in groups, no rounding. */
export function formatQuantity(quantity: Quantity): string {
  throw new Error(`${quantity}`);
}
