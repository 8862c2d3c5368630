import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import type { CriteriaSet, ScoredItem } from '../../src/domain/criteria/criteria-set.ts';
import type { PercentRange, PlainRule, ScoringRule } from '../../src/domain/criteria/scoring-rule.ts';
import { percent, points } from '../../src/domain/scaled.ts';
import { criteriaFromJson, criteriaToJson } from '../../src/tables/criteria-json.ts';
import { readCriteriaFile } from '../../src/tables/read-criteria-file.ts';
import { decodeRule } from '../../src/tables/template/decode-rule.ts';
import { encodeRule } from '../../src/tables/template/encode-rule.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';
import { ruleWordOf } from '../../src/tables/template/rule-words.ts';
import { writeCriteriaTemplate } from '../../src/tables/template/write-criteria-template.ts';
import { runs } from '../property-runs.ts';
import { buildWorkbook } from './build-workbook.ts';

const nothingChosen = { fileName: 'mẫu.xlsx', slug: null, year: null, name: null };

async function throughTemplate(set: CriteriaSet): Promise<CriteriaSet> {
  const reading = await readCriteriaFile(await writeCriteriaTemplate(set), nothingChosen);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  expect(reading.source).toBe('template');
  return reading.set;
}

const demoSets = demoCampaign(Date.UTC(2026, 9, 15)).criteriaSets;

test.each([exampleCriteriaSet, ...demoSets].map((set) => [set.slug, set] as const))(
  'the set %s goes through the Excel template and comes back exactly',
  async (_, set) => {
    expect(await throughTemplate(set)).toEqual({ ...set, version: 1 });
  },
);

test('a set goes through JSON and comes back exactly, with its version', () => {
  const set = { ...exampleCriteriaSet, version: 7 };
  expect(criteriaFromJson(criteriaToJson(set))).toEqual({ ok: true, set });
});

test('the example of the template has no anomaly', async () => {
  const reading = await readCriteriaFile(await writeCriteriaTemplate(exampleCriteriaSet), nothingChosen);
  expect(reading.ok && reading.anomalies).toEqual([]);
});

const worth = fc.integer({ min: 0, max: 1_000_000 }).map(points);
const amount = fc.integer({ min: 0, max: 1_000_000 }).map(percent);
/** Tidy text with everything that could disturb the notation. */
const words = fc
  .array(
    fc.constantFrom('mức', 'đầy đủ:', '70%', '|', '\\', '\\n', 'a:', '2', '>', '-', 'từ', 'Tỷ lệ', 'không'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(' '));
const measure = fc.option(fc.record({ part: words, whole: words }));
const level = fc.record({ label: words, points: worth });
const range: fc.Arbitrary<PercentRange> = fc
  .record({
    from: fc.option(amount),
    fromIncluded: fc.boolean(),
    to: fc.option(amount),
    toIncluded: fc.boolean(),
  })
  .map((one) => ({
    ...one,
    fromIncluded: one.from === null || one.fromIncluded,
    toIncluded: one.to === null || one.toIncluded,
  }));
const share = fc.record({ numerator: fc.nat(9), denominator: fc.integer({ min: 1, max: 9 }) });
const banded = <Band>(band: fc.Arbitrary<Band>) => fc.array(band, { minLength: 1, maxLength: 4 });

const plainRule: fc.Arbitrary<PlainRule> = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), levels: fc.array(level, { minLength: 2, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('yesNo' as const), yes: level, no: level }),
  fc.record({
    kind: fc.constant('percent' as const),
    measure,
    bands: banded(fc.record({ label: words, range, points: worth })),
  }),
  fc.record({
    kind: fc.constant('fraction' as const),
    measure,
    bands: banded(
      fc
        .record({ label: words, atLeast: fc.option(share), included: fc.boolean(), points: worth })
        .map((one) => ({ ...one, included: one.atLeast === null || one.included })),
    ),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    noun: fc.option(words),
    bands: banded(fc.record({ label: words, min: fc.nat(9), max: fc.option(fc.nat(20)), points: worth })),
  }),
  fc.record({
    kind: fc.constant('linear' as const),
    measure,
    floor: amount,
    target: amount,
    full: worth,
    digits: fc.nat(4),
  }),
  fc.record({
    kind: fc.constant('parts' as const),
    parts: banded(fc.record({ key: words, label: words, points: worth })),
  }),
  fc.record({
    kind: fc.constant('deduction' as const),
    start: worth,
    deductions: banded(fc.record({ key: words, label: words, each: worth, cap: fc.option(worth) })),
    totalCap: fc.option(worth),
    knockOuts: fc.array(fc.record({ key: words, label: words }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('percentPair' as const),
    first: fc.record({ part: words, whole: words }),
    second: fc.record({ part: words, whole: words }),
    bands: banded(fc.record({ label: words, first: range, second: range, points: worth })),
  }),
  fc.record({
    kind: fc.constant('timeliness' as const),
    reference: words,
    referenceLabel: words,
    bands: banded(fc.record({ label: words, withinDays: fc.option(fc.nat(400)), points: worth })),
    never: level,
  }),
  fc.record({
    kind: fc.constant('points' as const),
    min: fc.integer({ min: -50_000, max: 0 }).map(points),
    max: worth,
    step: worth,
  }),
  fc.record({
    kind: fc.constant('notSelfScored' as const),
    by: fc.constantFrom('council' as const, 'survey' as const),
  }),
);

const anyRule: fc.Arbitrary<ScoringRule> = fc.oneof(
  { weight: 5, arbitrary: plainRule },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('conditional' as const),
      on: words,
      cases: fc.array(fc.record({ label: words, atLeast: worth, rule: plainRule }), {
        minLength: 1,
        maxLength: 3,
      }),
      otherwise: fc.record({ label: words, rule: plainRule }),
    }),
  },
);

test('every kind of rule is written as lines that read back exactly', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(decodeRule(ruleWordOf(rule), encodeRule(rule))).toEqual({ ok: true, rule });
    }),
    { numRuns: runs(600) },
  );
});

test('a person may write levels with a colon, and leave the kind of rule to be understood', async () => {
  const header = ['Cấp', 'Mã', 'Tên', 'Điểm tối đa', 'Cách chấm', 'Mức điểm'];
  const reading = await readCriteriaFile(
    buildWorkbook({
      'Bộ tiêu chí': head('thu-nghiem'),
      'Tiêu chí': [
        header,
        ['Lĩnh vực', '1', 'Chỉ đạo', '4'],
        ['Tiêu chí', '1.1', 'Kế hoạch', '2', 'chon muc', 'Đầy đủ: 2\nThiếu: 1,5\nKhông: 0'],
        ['Tiêu chí', '1.2', 'Hồ sơ', '2', null, 'Từ 90% trở lên: 2\nDưới 90%: 0'],
      ],
    }),
    nothingChosen,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const items = reading.set.domains[0]?.criteria as readonly ScoredItem[];
  expect(items.map(({ rule }) => rule.kind)).toEqual(['level', 'percent']);
  expect(reading.anomalies).toEqual([]);
});

test('every fault of a filled template is told with sheet, row and column', async () => {
  const reading = await readCriteriaFile(
    buildWorkbook({
      'Bộ tiêu chí': head('Sai Mã'),
      'Tiêu chí': [
        ['Cấp', 'Mã', 'Tên', 'Điểm tối đa', 'Cách chấm', 'Mức điểm'],
        ['Lĩnh vực', '1', 'Chỉ đạo', 'bốn'],
        ['Tiêu chí', '1.1', null, '2', 'Chọn đại', 'Đầy đủ | 2'],
        ['Mục', '1.2', 'Hồ sơ', '2', 'Theo tỷ lệ', 'từ nhiều | Tốt | 2'],
        ['Tiêu chí', '1.3', 'Báo cáo', '2', 'Theo tỷ lệ', 'từ nhiều | Tốt | hai'],
      ],
    }),
    nothingChosen,
  );
  if (reading.ok) throw new Error('accepted');
  expect(reading.faults.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`).sort()).toEqual([
    'Bộ tiêu chí 2 B',
    'Tiêu chí 2 D',
    'Tiêu chí 3 C',
    'Tiêu chí 3 E',
    'Tiêu chí 4 A',
    'Tiêu chí 5 F',
    'Tiêu chí 5 F',
  ]);
  expect(reading.refusal.message).toContain('7 chỗ');
});

function head(slug: string) {
  return [
    ['Mẫu', 'cchc-bo-tieu-chi/1'],
    ['Mã bộ tiêu chí', slug],
    ['Tên', 'Bộ thử'],
    ['Năm', '2026'],
    ['Điểm tối đa', '4'],
  ];
}

test.each([
  ['not JSON', '{"format": '],
  ['another format', '{"format": "cchc-criteria-set/9"}'],
  [
    'a point that is no whole number',
    JSON.stringify({ format: 'cchc-criteria-set/1', criteriaSet: { maxPoints: 1.5 } }),
  ],
])('a JSON file with %s is refused with a sentence', async (_, text) => {
  const reading = await readCriteriaFile(Buffer.from(text), nothingChosen);
  expect(reading).toMatchObject({ ok: false, refusal: { name: 'jsonNotUnderstood' } });
});
