import { divideHalfUp, formatDecimal, type NumberRefusal, parseDecimal } from './decimal.ts';
import { type Percent, percent, type Quantity, quantity, SCALE } from './scaled.ts';
import type { AnswerOf, ShareAnswer } from './scorecard/answer.ts';
import { toNfc } from './text.ts';

interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}
/** Why a typed ratio was refused. */
export type RatioRefusal = NumberRefusal | { readonly name: 'notARatio' | 'partAboveWhole' | 'wholeZero' };
/** Why a typed count was refused. */
export type CountRefusal = NumberRefusal | { readonly name: 'notWhole' };

export type ParsedPercent = { readonly ok: true; readonly percent: Percent } | Refused<NumberRefusal>;
export type ParsedQuantity = { readonly ok: true; readonly quantity: Quantity } | Refused<NumberRefusal>;
export type ParsedRatio = { readonly ok: true; readonly ratio: AnswerOf<'ratio'> } | Refused<RatioRefusal>;
export type ParsedShare = { readonly ok: true; readonly share: ShareAnswer } | Refused<RatioRefusal>;
export type ParsedCount = { readonly ok: true; readonly count: number } | Refused<CountRefusal>;

const LARGEST_PERCENT = 1_000_000;
/** Budgets are typed in đồng; ten times more would no longer be exact as a scaled integer. */
const LARGEST_QUANTITY = 900_000_000_000;
const LARGEST_COUNT = 10_000_000_000;
const PERCENT_SIGN = /\s*%$/u;
const OVER = /\s*[/⁄]\s*|\s+(?:trên|tren)\s+/iu;

/** "92", "92,5", "92.5 %". May exceed 100 %: whether that makes sense is for the rule to say. */
export function parsePercent(text: string): ParsedPercent {
  const parsed = parseDecimal(text.trim().replace(PERCENT_SIGN, ''), {
    grouped: false,
    largest: LARGEST_PERCENT,
  });
  return parsed.ok ? { ok: true, percent: percent(parsed.scaled) } : parsed;
}

/** "12.500" (groups of three) is twelve thousand five hundred; "12,5" and "12.5" are twelve and a half. */
export function parseQuantity(text: string): ParsedQuantity {
  const parsed = parseDecimal(text, { grouped: true, largest: LARGEST_QUANTITY });
  return parsed.ok ? { ok: true, quantity: quantity(parsed.scaled) } : parsed;
}

/** "23/25", "23 trên 25", "23 tren 25". */
export function parseRatio(text: string): ParsedRatio {
  const [partText, wholeText, ...others] = toNfc(text).trim().split(OVER);
  if (partText === undefined || wholeText === undefined || others.length > 0) return refused('notARatio');
  const part = parseQuantity(partText);
  if (!part.ok) return part;
  const whole = parseQuantity(wholeText);
  if (!whole.ok) return whole;
  if (whole.quantity === 0) return refused('wholeZero');
  if (part.quantity > whole.quantity) return refused('partAboveWhole');
  return { ok: true, ratio: { kind: 'ratio', part: part.quantity, whole: whole.quantity } };
}

/** A percentage or a ratio. */
export function parseShare(text: string): ParsedShare {
  if (OVER.test(toNfc(text).trim())) {
    const parsed = parseRatio(text);
    return parsed.ok ? { ok: true, share: parsed.ratio } : parsed;
  }
  const parsed = parsePercent(text);
  return parsed.ok ? { ok: true, share: { kind: 'percent', percent: parsed.percent } } : parsed;
}

/** A whole number of things: "3", "1.250". */
export function parseCount(text: string): ParsedCount {
  const parsed = parseQuantity(text);
  if (!parsed.ok) return parsed;
  if (parsed.quantity > LARGEST_COUNT * SCALE) return { ok: false, refusal: { name: 'tooLarge' } };
  if (parsed.quantity % SCALE !== 0) return { ok: false, refusal: { name: 'notWhole' } };
  return { ok: true, count: parsed.quantity / SCALE };
}

/** "87,25 %": rounded half up, once, to at most `digits` decimals (0 to 4). */
export function formatPercent(of: Percent, digits = 2): string {
  return `${formatDecimal(divideHalfUp(BigInt(of), 1n, digits), 0)} %`;
}

/** "12.500", "12,5": thousands in groups, no rounding. */
export function formatQuantity(of: Quantity): string {
  return formatDecimal(of, 0, '.');
}

function refused(name: 'notARatio' | 'partAboveWhole' | 'wholeZero'): Refused<RatioRefusal> {
  return { ok: false, refusal: { name } };
}
