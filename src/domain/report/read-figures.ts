import { parseDecimal } from '../decimal.ts';
import { type Points, points, SCALE } from '../scaled.ts';

/** The points and the maximum of one line of the table; what is not there or not plain is null. */
export interface ReadFigures {
  readonly points: Points | null;
  readonly maximum: Points | null;
}

export interface ExpectedFigures {
  readonly points: Points;
  readonly maximum: Points;
}

/** Which column comes first, where the table says so. */
export type ColumnOrder = 'maximumFirst' | 'pointsFirst' | null;

/** Letters that readers of scans take for digits. */
const DIGIT_OF: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8' };
const NUMBER =
  /(?:(?<![a-z0-9.,])[olisb]|[0-9])[0-9olisb]*(?:[.,][0-9olisb]+)*(?![0-9olisb]|[.,][0-9])(?=$|[^a-z]|diem)/gu;
/** What stands in a total without being points: years, days, percentages, counts, remarks in parentheses. */
const ASIDE =
  /\([^)]*\)?|nam\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d[\d.,]*\s*%|\d+\s*(?=tieu chi|linh vuc|noi dung|muc\b)/gu;
const NUMERAL = /^(?:0|[1-9]\d*)(?:[.,]\d{1,4})?$/u;
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,4})?|(?:,\d{3})+(?:\.\d{1,4})?)$/u;

/** Words before the first figures of a line, and the figures with what stands between them. */
export interface FigureText {
  readonly words: string;
  readonly numbers: readonly string[];
  readonly isRatio: boolean;
  /** "87, 25": one number torn in two, or two numbers. */
  readonly isTorn: boolean;
}

/** Takes folded text (lower case, no diacritics) apart. */
export function findFigures(folded: string, expected: ExpectedFigures): FigureText {
  const plain = withThousands(folded.replace(ASIDE, ' ').replace(/(\d)\s+([.,]\d)/gu, '$1$2'), expected);
  const matches = [...plain.matchAll(NUMBER)].filter(([token]) => /\d/u.test(token));
  const gaps = matches.map((match, at) => {
    const before = matches[at - 1];
    return before === undefined ? '' : plain.slice(before.index + before[0].length, match.index);
  });
  const end = gaps.findIndex((gap) => /[a-z]/u.test(gap.replaceAll('diem', '')));
  const group = matches.slice(0, end === -1 ? undefined : end);
  return {
    words: plain.slice(0, matches[0]?.index ?? plain.length),
    numbers: group.map(([token]) => token),
    isRatio: gaps[1]?.includes('/') ?? false,
    isTorn: gaps.slice(1, group.length).some((gap) => /^[.,]\s/u.test(gap)),
  };
}

/** "1 000,5" is one number only where so many points can be reached. */
function withThousands(text: string, { maximum }: ExpectedFigures): string {
  return maximum < 1000 * SCALE ? text : text.replace(/(?<![\d.,])(\d{1,3}) (\d{3})(?!\d)/gu, '$1$2');
}

/** Which figure is which. The maximum that is expected tells, then the head of the table, then the usual order. */
export function readPair(
  { numbers, isRatio, isTorn }: FigureText,
  expected: ExpectedFigures,
  order: ColumnOrder,
): ReadFigures | null {
  if (isTorn) return null;
  const [first, second] = numbers;
  if (first === undefined) return null;
  if (second === undefined) return splitApart(first, expected);
  const [one, other] = [readingOf(first, expected), readingOf(second, expected)];
  const pointsFirst = { points: one, maximum: other };
  const maximumFirst = { points: other, maximum: one };
  if (isRatio) return pointsFirst;
  if (numbers.length > 2) return one === expected.maximum && order !== 'pointsFirst' ? maximumFirst : null;
  if (order !== null) return order === 'pointsFirst' ? pointsFirst : maximumFirst;
  return one !== expected.maximum && other === expected.maximum ? pointsFirst : maximumFirst;
}

/** Two columns that ran together, "10087,25": cut where one part is the maximum, if there is only one such place. */
function splitApart(token: string, expected: ExpectedFigures): ReadFigures | null {
  if (readingOf(token, expected) !== null) return null;
  const digits = digitsOf(token);
  const found = new Set<Points>();
  for (let at = 1; at < digits.length; at += 1) {
    const [left, right] = [digits.slice(0, at), digits.slice(at)].map((part) => readingOf(part, expected));
    if (left === expected.maximum && right != null) found.add(right);
    if (right === expected.maximum && left != null) found.add(left);
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? { points: only, maximum: expected.maximum } : null;
}

/**
 * The one number that the token can be: "87.250" is 87,25 where nobody reaches thousands. Null where it can be two or
 * none. A number with letters for digits is only believed where it is an expected one.
 */
export function readingOf(token: string, expected: ExpectedFigures): Points | null {
  const digits = digitsOf(token);
  const most = 2 * Math.max(expected.points, expected.maximum);
  const readings = new Set(
    [
      ...(NUMERAL.test(digits) ? [digits.replace(',', '.')] : []),
      ...(GROUPED.test(digits) ? [ungrouped(digits)] : []),
    ].flatMap((text) => {
      const parsed = parseDecimal(text, { grouped: false, largest: 1_000_000 });
      return parsed.ok && parsed.scaled <= most ? [parsed.scaled] : [];
    }),
  );
  const [only] = readings;
  if (only === undefined || readings.size > 1) return null;
  const isExpected = only === expected.points || only === expected.maximum;
  return digits === token || isExpected ? points(only) : null;
}

function ungrouped(digits: string): string {
  const decimalSign = /([.,])\d{1,4}$/u.exec(digits)?.[1];
  const groupSign = /[.,]/u.exec(digits)?.[0];
  const plain = digits.replaceAll(groupSign ?? '', '');
  return decimalSign === groupSign ? plain : plain.replace(',', '.');
}

function digitsOf(token: string): string {
  return [...token].map((letter) => DIGIT_OF[letter] ?? letter).join('');
}
