import { SCALE } from './scaled.ts';

/** Why a typed number was refused. */
export interface NumberRefusal {
  readonly name: 'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge';
}

export type ParsedDecimal =
  | { readonly ok: true; readonly scaled: number }
  | { readonly ok: false; readonly refusal: NumberRefusal };

interface Grammar {
  /** Whether "12.500" is grouped by thousands; if not, the dot is a decimal point. */
  readonly grouped: boolean;
  /** The largest number accepted, in wholes. */
  readonly largest: number;
}

const DECIMALS = 4;
/** ASCII digits only; a sign is recognised so that it can be refused by name. */
const PLAIN = /^(?<sign>[-−])? ?(?<whole>[0-9]+)(?:[.,](?<decimals>[0-9]+))?$/u;
const GROUPED = /^(?<sign>[-−])? ?(?<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?<decimals>[0-9]+))?$/u;
const VULGAR = /^(?<sign>[-−])? ?(?<whole>[0-9]*) ?(?<fraction>[¼½¾⅛⅜⅝⅞])$/u;

const FRACTIONS: Readonly<Record<string, string>> = {
  '¼': '25',
  '½': '5',
  '¾': '75',
  '⅛': '125',
  '⅜': '375',
  '⅝': '625',
  '⅞': '875',
};

/** Reads a decimal number exactly, into 1/10,000. Surrounding white space does not matter. */
export function parseDecimal(text: string, grammar: Grammar): ParsedDecimal {
  const trimmed = text.trim();
  const match = (grammar.grouped && GROUPED.exec(trimmed)) || PLAIN.exec(trimmed) || VULGAR.exec(trimmed);
  if (!match?.groups) return refused('notANumber');
  const { sign, whole = '', decimals, fraction = '' } = match.groups;
  if (sign !== undefined) return refused('negative');
  const after = decimals ?? FRACTIONS[fraction] ?? '';
  if (after.length > DECIMALS) return refused('tooPrecise');
  const digits = whole.replaceAll('.', '').replace(/^0+/u, '');
  if (digits.length > String(grammar.largest).length) return refused('tooLarge');
  const scaled = Number(digits) * SCALE + Number(after.padEnd(DECIMALS, '0'));
  return scaled > grammar.largest * SCALE ? refused('tooLarge') : { ok: true, scaled };
}

/** Vietnamese digits with a decimal comma and at least `digits` decimals; `thousands` is put between groups of three. */
export function formatDecimal(scaled: number, digits: number, thousands = ''): string {
  const all = String(Math.abs(scaled)).padStart(DECIMALS + 1, '0');
  const whole = all.slice(0, -DECIMALS).replace(/\B(?=(?:[0-9]{3})+$)/gu, thousands);
  const decimals = all.slice(-DECIMALS).replace(/0+$/u, '').padEnd(digits, '0');
  return `${scaled < 0 ? '-' : ''}${whole}${decimals === '' ? '' : ','}${decimals}`;
}

/** `numerator ÷ denominator`, rounded half up once, in 1/10,000 with at most `digits` decimals. For numbers from 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint, digits: number): number {
  const step = 10n ** BigInt(DECIMALS - digits);
  const divisor = denominator * step;
  return Number(((2n * numerator + divisor) / (2n * divisor)) * step);
}

function refused(name: NumberRefusal['name']): ParsedDecimal {
  return { ok: false, refusal: { name } };
}
