import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countSet } from '../../src/domain/criteria/count-set.ts';
import type { CriteriaSet, ScoredItem } from '../../src/domain/criteria/criteria-set.ts';
import type { ScoringRule } from '../../src/domain/criteria/scoring-rule.ts';
import { plantedFile } from './read-planted.ts';

const folder = new URL('../../../shared/criteria/', import.meta.url);
const tables = [
  { xlsx: 'bang-1-2024.xlsx', json: 'catinh-2024-phong-khong-tthc.json', counts: [7, 27, 63, 1_000_000] },
  { xlsx: 'bang-4-2024.xlsx', json: 'catinh-2024-cong-an-xa.json', counts: [7, 21, 39, 600_000] },
] as const;

interface ExpectedOption {
  readonly label: string;
  readonly points: number;
  readonly band?: { min: number; minIncl: boolean; max: number | null; maxIncl: boolean | null };
}
interface ExpectedNode {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly children?: readonly ExpectedNode[];
  readonly rule: { readonly kind: string; readonly options?: readonly ExpectedOption[] };
}
interface ExpectedSet {
  readonly year: number;
  readonly domains: readonly (Omit<ExpectedNode, 'rule' | 'children'> & {
    criteria: readonly ExpectedNode[];
  })[];
  readonly anomaliesInSource: readonly string[];
}

const present = tables.every((table) => existsSync(new URL(table.xlsx, folder)));

describe.skipIf(!present)(
  'the two real tables in ../shared/criteria (skipped where that folder is missing)',
  () => {
    test.each(tables)('$xlsx has the counts that its reading lists', async ({ xlsx, counts }) => {
      const { set } = await plantedFile(readFileSync(new URL(xlsx, folder)));
      expect(Object.values(countSet(set)).concat(set.maxPoints)).toEqual([...counts]);
    });

    test.each(tables)('$xlsx gives the same tree, levels and bands as $json', async ({ xlsx, json }) => {
      const { set } = await plantedFile(readFileSync(new URL(xlsx, folder)));
      expect(treeOf(set)).toEqual(expectedTree(expectedOf(json)));
      expect(set.year).toBe(expectedOf(json).year);
    });

    test.each(tables)('$xlsx shows exactly the anomalies that $json lists', async ({ xlsx, json }) => {
      const { anomalies } = await plantedFile(readFileSync(new URL(xlsx, folder)));
      const found = new Set<string>();
      for (const one of anomalies.filter(({ severity }) => severity === 'anomaly')) {
        const byRow = ['codeIsFloat', 'codeAtWrongDepth', 'codeUnderOtherParent'].includes(one.name);
        found.add(`${one.name} ${byRow ? `row ${one.row}` : one.code}`);
      }
      expect([...found].sort()).toEqual(expectedOf(json).anomaliesInSource.map(nameOfExpected).sort());
    });

    test('a table that asks for satisfaction says so without holding the import back', async () => {
      const { anomalies } = await plantedFile(readFileSync(new URL('bang-4-2024.xlsx', folder)));
      const surveys = anomalies.filter(({ name }) => name === 'surveyBands');
      expect(surveys.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
        '3.2.2 notice',
        '3.2.3 notice',
        '7.3.1 notice',
      ]);
    });
  },
);

function expectedOf(json: string): ExpectedSet {
  return JSON.parse(readFileSync(new URL(json, folder), 'utf8')) as ExpectedSet;
}

const expectedNames: readonly (readonly [RegExp, string])[] = [
  [/code is a float/, 'codeIsFloat'],
  [/stands for a tiêu chí thành phần/, 'codeAtWrongDepth'],
  [/code prefix does not match/, 'codeUnderOtherParent'],
  [/bands overlap/, 'overlap'],
  [/best option gives/, 'cannotReachMaximum'],
  [/has no upper bound/, 'boundMissing'],
  [/codes are not unique/, 'codeNotUnique'],
];

function nameOfExpected(text: string): string {
  const name = expectedNames.find(([pattern]) => pattern.test(text))?.[1] ?? `unknown: ${text}`;
  const place =
    /^row \d+/.exec(text)?.[0] ?? /^code "([\d.]+)"/.exec(text)?.[1] ?? /^[\d.]+(?=:)/.exec(text)?.[0];
  return `${name} ${place}`;
}

const kinds: Readonly<Record<string, string>> = {
  choose_one: 'level',
  yes_no: 'yesNo',
  percent_bands: 'percent',
  survey_bands: 'percent',
  fraction_bands: 'fraction',
  count_bands: 'count',
};

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function expectedTree(set: ExpectedSet): unknown {
  return set.domains.map((domain) => ({
    code: domain.code,
    name: tidy(domain.name),
    max: domain.max * 10_000,
    criteria: domain.criteria.map(expectedNode),
  }));
}

function expectedNode(node: ExpectedNode): unknown {
  const place = { code: node.code, name: tidy(node.name), max: node.max * 10_000 };
  if (node.children !== undefined && node.children.length > 0)
    return { ...place, items: node.children.map(expectedNode) };
  const levels = (node.rule.options ?? []).map((option) => ({
    label: tidy(option.label).replace(/\s*:\s*[\d.,]+$/, ''),
    points: option.points * 10_000,
    band: option.band === undefined ? null : bandText(option.band),
  }));
  return { ...place, kind: kinds[node.rule.kind], levels };
}

/** Where the source leaves the upper bound out, only the lower one is compared. */
function bandText({ min, minIncl, max, maxIncl }: NonNullable<ExpectedOption['band']>): string {
  return `${minIncl ? '[' : '('}${min} ${max === null ? 'open' : `${max}${maxIncl ? ']' : ')'}`}`;
}

function treeOf(set: CriteriaSet): unknown {
  return set.domains.map((domain) => ({
    code: domain.code,
    name: domain.name,
    max: domain.maxPoints,
    criteria: domain.criteria.map((criterion) =>
      criterion.kind === 'item'
        ? itemOf(criterion)
        : {
            code: criterion.code,
            name: criterion.name,
            max: criterion.maxPoints,
            items: criterion.items.map(itemOf),
          },
    ),
  }));
}

function itemOf(item: ScoredItem): unknown {
  const open = item.code === '1.6.2' && item.rule.kind === 'percent';
  return {
    code: item.code,
    name: item.name,
    max: item.maxPoints,
    kind: item.rule.kind,
    levels: levelsOf(item.rule).map((level, at) =>
      open && at === 2 ? { ...level, band: level.band?.replace(/ .*/, ' open') ?? null } : level,
    ),
  };
}

function levelsOf(rule: ScoringRule): { label: string; points: number; band: string | null }[] {
  switch (rule.kind) {
    case 'level':
      return rule.levels.map((level) => ({ ...level, band: null }));
    case 'yesNo':
      return [rule.yes, rule.no].map((level) => ({ ...level, band: null }));
    case 'percent':
      return rule.bands.map(({ label, points, range }) => {
        const low = `${range.fromIncluded ? '[' : '('}${(range.from ?? 0) / 10_000}`;
        const high = range.to === null ? '100]' : `${range.to / 10_000}${range.toIncluded ? ']' : ')'}`;
        return { label, points, band: `${low} ${high}` };
      });
    case 'fraction':
    case 'count':
      return rule.bands.map(({ label, points }) => ({ label, points, band: null }));
    default:
      throw new Error(`unexpected rule ${rule.kind}`);
  }
}
