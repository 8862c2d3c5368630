import type { Points } from '../scaled.ts';
import { foldVietnamese } from '../text.ts';
import { announced, isName, totalLabel, totalLabels, withoutOrdinal } from './line-names.ts';
import {
  type ColumnOrder,
  type ExpectedFigures,
  type FigureText,
  findFigures,
  type ReadFigures,
  readingOf,
  readPair,
} from './read-figures.ts';

/** The self-scored totals as the data has them. */
export interface ExpectedTotals {
  readonly total: ExpectedFigures;
  readonly domains: readonly (ExpectedFigures & { readonly domainKey: string; readonly name: string })[];
}

/** `line`: `total`, or the key of a domain. */
export interface TotalDifference {
  readonly line: string;
  readonly figure: 'points' | 'maximum';
  readonly found: Points;
  readonly expected: Points;
}

/**
 * `unread`: lines whose points could not be read for certain. `same`: the overall total was read and is right, and so
 * is every domain that could be read. `notFound`: the person has to be asked for the total.
 */
export type TotalsComparison =
  | { readonly kind: 'same'; readonly unread: readonly string[] }
  | {
      readonly kind: 'different';
      readonly differences: readonly TotalDifference[];
      readonly unread: readonly string[];
    }
  | { readonly kind: 'notFound'; readonly unread: readonly string[] };

/** Compares the text of the signed report, from its text layer or read from a scan, with the data. */
export function compareTotals(text: string, expected: ExpectedTotals): TotalsComparison {
  const lines = foldVietnamese(text)
    .split(/\r?\n|\f/)
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const order = columnOrder(lines);
  const read = [
    { line: 'total', expected: expected.total, found: agreed(readTotals(lines, expected.total, order)) },
    ...expected.domains.map((domain) => ({
      line: domain.domainKey,
      expected: domain,
      found: agreed(readDomain(lines, domain, order)),
    })),
  ];
  const unread = read.filter(({ found }) => found.points === null).map(({ line }) => line);
  const differences = read.flatMap(({ line, expected: wanted, found }) =>
    (['points', 'maximum'] as const).flatMap((figure): TotalDifference[] => {
      const value = found[figure];
      return value === null || value === wanted[figure]
        ? []
        : [{ line, figure, found: value, expected: wanted[figure] }];
    }),
  );
  if (differences.length > 0) return { kind: 'different', differences, unread };
  return unread.includes('total') ? { kind: 'notFound', unread } : { kind: 'same', unread };
}

/** As the head of the table says it. */
function columnOrder(lines: readonly string[]): ColumnOrder {
  for (const line of lines) {
    const [maximum, own] = [line.search(/toi da/u), line.search(/tu (?:cham|danh gia)/u)];
    if (maximum === -1 || own === -1 || totalLabel(line) !== null) continue;
    return maximum < own ? 'maximumFirst' : 'pointsFirst';
  }
  return null;
}

/** A line may be printed twice, in the table and in the text; figures that disagree are not believed. */
function agreed(all: readonly ReadFigures[]): ReadFigures {
  const only = (values: readonly (Points | null)[]) => {
    const known = new Set(values.filter((value) => value !== null));
    const [value] = known;
    return known.size === 1 && value !== undefined ? value : null;
  };
  return { points: only(all.map(({ points }) => points)), maximum: only(all.map(({ maximum }) => maximum)) };
}

/** Rows break where a cell is narrow: the figures may stand up to three lines further down. */
const MORE_LINES = 3;

function readTotals(
  lines: readonly string[],
  expected: ExpectedFigures,
  order: ColumnOrder,
): readonly ReadFigures[] {
  const read = lines.flatMap((line, at) => {
    const found = totalLabel(line);
    if (found === null) return [];
    const rest = line.slice(found.after);
    const own = findFigures(rest, expected);
    const figures =
      own.numbers.length > 0 ? own : findFigures(`${rest} ${numbersBelow(lines, at)}`, expected);
    const pair = readTotal(figures, found.label !== 'total', expected, order);
    return pair === null ? [] : [{ label: found.label, pair }];
  });
  const surest = totalLabels.find((each) => read.some(({ label }) => label === each));
  return read.filter(({ label }) => label === surest).map(({ pair }) => pair);
}

/** The lines under this one that hold no words: cells that were read one by one. */
function numbersBelow(lines: readonly string[], at: number): string {
  const below = lines.slice(at + 1, at + 1 + MORE_LINES);
  const end = below.findIndex((next) => /[a-z]{2}/u.test(next));
  return below.slice(0, end === -1 ? undefined : end).join(' ');
}

function readTotal(
  figures: FigureText,
  needsBoth: boolean,
  expected: ExpectedFigures,
  order: ColumnOrder,
): ReadFigures | null {
  const [single, ...others] = figures.numbers;
  const pair = readPair(figures, expected, order);
  if (pair !== null || single === undefined || others.length > 0 || needsBoth || figures.isTorn) return pair;
  const value = readingOf(single, expected);
  switch (announced(figures.words)) {
    case 'points':
      return { points: value, maximum: null };
    case 'maximum':
      return { points: null, maximum: value };
    case null:
      // One figure where two belong: the maximum alone must not pass for a full score.
      return value === expected.maximum ? null : { points: value, maximum: null };
  }
}

function readDomain(
  lines: readonly string[],
  domain: ExpectedTotals['domains'][number],
  order: ColumnOrder,
): readonly ReadFigures[] {
  const name = foldVietnamese(domain.name);
  return lines.flatMap((_, at) => {
    for (let more = 0; more <= MORE_LINES; more += 1) {
      const joined = withoutOrdinal(
        lines
          .slice(at, at + 1 + more)
          .join(' ')
          .replace(/[()]/gu, ' '),
      );
      const own = findFigures(joined, domain);
      if (own.numbers.length === 0) continue;
      if (!isName(own.words, name)) return [];
      const isWhole = own.numbers.length > 1 || readPair(own, domain, order) !== null;
      const figures = isWhole ? own : findFigures(`${joined} ${numbersBelow(lines, at + more)}`, domain);
      return readPair(figures, domain, order) ?? [];
    }
    return [];
  });
}
