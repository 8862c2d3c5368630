import type { PercentRange, Share } from '../../domain/criteria/scoring-rule.ts';
import { formatPoints, parsePoints } from '../../domain/points.ts';
import { formatPercent, parsePercent } from '../../domain/quantities.ts';
import { type Percent, type Points, points } from '../../domain/scaled.ts';
import { foldedText } from '../guidance/folded-text.ts';

/** "1,5", "-1"; null for anything else. */
export function readPoints(text: string): Points | null {
  const negative = /^[-−]/.test(text.trim());
  const parsed = parsePoints(text.trim().replace(/^[-−]\s*/, ''));
  if (!parsed.ok) return null;
  return negative ? points(-parsed.points) : parsed.points;
}

export function writePoints(of: Points): string {
  return formatPoints(of);
}

export function readPercentAmount(text: string): Percent | null {
  const parsed = parsePercent(text);
  return parsed.ok ? parsed.percent : null;
}

/** All four decimals, so that nothing is rounded away. */
export function writePercentAmount(of: Percent): string {
  return formatPercent(of, 4);
}

/** "từ 70 % đến dưới 100 %", "trên 80 %", "dưới 50 %", "đến 50 %", "mọi tỷ lệ". */
export function writeRange(range: PercentRange): string {
  const low =
    range.from === null ? '' : `${range.fromIncluded ? 'từ' : 'trên'} ${writePercentAmount(range.from)}`;
  if (range.to === null) return low === '' ? 'mọi tỷ lệ' : low;
  const high = writePercentAmount(range.to);
  if (low === '') return `${range.toIncluded ? 'đến' : 'dưới'} ${high}`;
  return `${low} đến ${range.toIncluded ? '' : 'dưới '}${high}`;
}

const AMOUNT = String.raw`(\d{1,4}(?:[.,]\d{1,4})?)\s*%?`;
const RANGE = new RegExp(`^(?:(tu|tren)\\s*${AMOUNT}\\s*)?(?:(den duoi|duoi|den)\\s*${AMOUNT})?$`);

export function readRange(text: string): PercentRange | null {
  const folded = foldedText(text);
  if (folded === 'moi ty le') return { from: null, fromIncluded: true, to: null, toIncluded: true };
  const single = new RegExp(`^${AMOUNT}$`).exec(folded);
  const match = single === null ? RANGE.exec(folded) : [folded, 'tu', single[1], 'den', single[1]];
  if (match === null || folded === '') return null;
  const [, start, low, end, high] = match;
  const from = low === undefined ? null : readPercentAmount(low);
  const to = high === undefined ? null : readPercentAmount(high);
  if ((low !== undefined && from === null) || (high !== undefined && to === null)) return null;
  return { from, fromIncluded: start !== 'tren', to, toIncluded: end !== 'duoi' && end !== 'den duoi' };
}

/** "từ 3/4", "trên 3/4", "còn lại". */
export function writeShare(atLeast: Share | null, included: boolean): string {
  if (atLeast === null) return 'còn lại';
  return `${included ? 'từ' : 'trên'} ${atLeast.numerator}/${atLeast.denominator}`;
}

export function readShare(
  text: string,
): { readonly atLeast: Share | null; readonly included: boolean } | null {
  const folded = foldedText(text);
  if (folded === 'con lai') return { atLeast: null, included: true };
  const match = /^(tu|tren)?\s*(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(folded);
  if (match === null || Number(match[3]) === 0) return null;
  return {
    atLeast: { numerator: Number(match[2]), denominator: Number(match[3]) },
    included: match[1] !== 'tren',
  };
}

/** "từ 3", "từ 1 đến 2", "0". */
export function writeCountRange(min: number, max: number | null): string {
  if (max === null) return `từ ${min}`;
  return min === max ? `${min}` : `từ ${min} đến ${max}`;
}

export function readCountRange(text: string): { readonly min: number; readonly max: number | null } | null {
  const match = /^(tu\s*)?(\d{1,6})(?:\s*(?:den|-)\s*(\d{1,6}))?(?:\s*tro len)?$/.exec(foldedText(text));
  if (match === null) return null;
  const min = Number(match[2]);
  if (match[3] !== undefined) return { min, max: Number(match[3]) };
  const open = match[1] !== undefined || foldedText(text).endsWith('tro len');
  return { min, max: open ? null : min };
}
