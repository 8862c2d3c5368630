import type { PercentRange } from '../../domain/criteria/scoring-rule.ts';
import { parsePercent } from '../../domain/quantities.ts';
import type { Percent } from '../../domain/scaled.ts';
import { foldedText } from './folded-text.ts';

/** A percentage interval found in a Vietnamese sentence. */
export interface PercentReading {
  readonly range: PercentRange;
  /** The text opens an interval and does not close it: "từ 50 đến dưới số nhiệm vụ". */
  readonly upperMissing: boolean;
  /** The sentence without the interval. */
  readonly rest: string;
}

const N = String.raw`(\d{1,3}(?:[.,]\d{1,3})?)\s*%?`;
const MARKED = String.raw`(\d{1,3}(?:[.,]\d{1,3})?)\s*%`;
const START = '(?<![a-z0-9.,/])';

type Reader = readonly [RegExp, (groups: readonly string[]) => PercentReading['range'] | null];

const from = (value: string, included: boolean) => ({ ...open, from: number(value), fromIncluded: included });
const upTo = (value: string, included: boolean) => ({ ...open, to: number(value), toIncluded: included });
const open: PercentRange = { from: null, fromIncluded: true, to: null, toIncluded: true };

const MORE = String.raw`tren|hon|vuot|>(?!\s*=)`;
const LESS = String.raw`duoi|nho hon|thap hon|it hon|chua (?:dat|du)|khong (?:dat|du)|<(?!\s*=)`;

const readers: readonly Reader[] = [
  [
    new RegExp(
      `${START}(?:(${MORE}|${LESS})|tu|>=|≥)?\\s*${N}\\s*(?:-|den|toi)\\s*(?:(${LESS})|<=|≤)?\\s*${MARKED}`,
    ),
    interval,
  ],
  [
    new RegExp(`${START}tu\\s*${N}\\s*(?:-|den|toi)\\s*(?:${LESS})\\s*${N}`),
    ([a = '', b = '']) => between(a, true, b, false),
  ],
  [
    new RegExp(`${START}(?:tu\\s*)?${N}\\s*(?:-|den|toi)\\s*(?:${LESS})(?!\\s*\\d)`),
    ([a = '']) => from(a, true),
  ],
  [new RegExp(`${START}(?:${LESS})\\s*${MARKED}`), ([a = '']) => upTo(a, false)],
  [new RegExp(`${START}(?:khong (?:vuot )?qua|toi da|<=|≤)\\s*${MARKED}`), ([a = '']) => upTo(a, true)],
  [new RegExp(`${START}${MARKED}(?=.* tro xuong)`), ([a = '']) => upTo(a, true)],
  [new RegExp(`${START}(?:${MORE})\\s*${MARKED}`), ([a = '']) => from(a, false)],
  [new RegExp(`${START}(?:tu|>=|≥|it nhat|toi thieu)\\s*${MARKED}`), ([a = '']) => whole(a) ?? from(a, true)],
  [new RegExp(`${START}${MARKED}(?=.* tro len)`), ([a = '']) => whole(a) ?? from(a, true)],
  [new RegExp(`${START}${MARKED}`), ([a = '']) => whole(a) ?? none(a)],
];

/** Reads the one interval of a text; null when there is none, more than one, or only a bare figure like "70%". */
export function readPercent(text: string): PercentReading | null {
  const folded = foldedText(text);
  for (const [index, [pattern, build]] of readers.entries()) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const range = build(match.slice(1));
    const rest = folded.slice(0, match.index) + folded.slice(match.index + match[0].length);
    if (range === null || /\d\s*%/.test(rest)) return null;
    return { range, upperMissing: index === 2, rest };
  }
  return null;
}

function number(value: string): Percent | null {
  const parsed = parsePercent(value);
  return parsed.ok ? parsed.percent : null;
}

/** "từ 60 % đến dưới 80 %", "trên 50 % - 70 %", and turned round "dưới 100 % đến 70 %". */
function interval(groups: readonly (string | undefined)[]): PercentRange | null {
  const [first = '', a = '', second, b = ''] = groups;
  const low = number(a);
  const high = number(b);
  if (low === null || high === null) return null;
  const excluded = first !== '';
  return low <= high
    ? between(a, !excluded, b, second === undefined)
    : between(b, second === undefined, a, !excluded);
}

function between(a: string, fromIncluded: boolean, b: string, toIncluded: boolean): PercentRange {
  return { from: number(a), fromIncluded, to: number(b), toIncluded };
}

/** Nothing lies above 100 %, so that "từ 100 %" is the same as "100 %". */
function whole(value: string): PercentRange | null {
  return Number(value.replace(',', '.')) === 100 ? between(value, true, value, true) : null;
}

function none(value: string): PercentRange | null {
  return Number(value.replace(',', '.')) === 0 ? between(value, true, value, true) : null;
}
