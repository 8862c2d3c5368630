import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ApprovedContent,
  changedLines,
  contentHash,
  contentLines,
  type LineKey,
  lineHashes,
} from '../../../src/domain/approval/approved-content.ts';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import type { RecordedEntry, ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { runs } from '../../property-runs.ts';
import {
  campaign,
  doesNotApply,
  domain,
  entry,
  group,
  item,
  levels,
  no,
  pts,
  setOf,
  unit,
  yes,
  yesNo,
} from '../build.ts';
import { fileOf, scanOf } from '../evidence/evidence-of.ts';

const set = setOf(10, [
  domain('I', 6, [group('1', 6, [item('1.1', 2, yesNo(2)), item('1.2', 4, levels(4, 2, 0))])]),
  domain('II', 4, [item('2', 2, yesNo(2)), item('10', 2, yesNo(2))]),
]);
const pages = [
  ['a', '0'.repeat(16)],
  ['b', 'f'.repeat(16)],
] as const;
const scan = { ...scanOf('scan', pages, { number: '12/BC-UBND' }), itemKeys: ['1.2', '2'] };
const file = { ...fileOf('file', 'c'), name: 'Kế hoạch', itemKeys: ['1.2'] };
const content: ApprovedContent = {
  scorecardId: 'phieu-1',
  campaignId: 'ky-2026',
  rules: campaign,
  set,
  profile: { ...unit, exemptions: ['II', '1'] },
  entries: new Map([
    ['1.1', { ...yes, explanation: 'Đã thực hiện' }],
    ['1.2', entry({ kind: 'parts', met: ['a', 'b'] })],
  ]),
  evidence: [scan, file],
  remarks: { difficulties: 'Thiếu người', recommendations: null },
  minutes: { heldAt: 1, present: ['an', 'binh'], text: 'Thống nhất' },
};
const changed = (to: ApprovedContent) => changedLines(lineHashes(contentLines(content)), contentLines(to));
const withEntry = (key: string, value: ScoreEntry): ApprovedContent => ({
  ...content,
  entries: new Map(content.entries).set(key, value),
});
const withDocument = (document: Evidence): ApprovedContent => ({
  ...content,
  evidence: content.evidence.map((each) => (each.id === document.id ? document : each)),
});
const withPage = (more: object): ApprovedContent => {
  if (scan.body.kind !== 'scan') throw new Error('a scan');
  const [first, ...others] = scan.body.pages;
  return withDocument({
    ...scan,
    body: { kind: 'scan', pages: [{ ...first, ...more }, ...others] },
  } as Evidence);
};
const first = { ...yes, explanation: 'Đã thực hiện' };

describe('one change changes exactly its line', () => {
  const both: LineKey[] = ['item:1.2', 'item:2'];
  test.each<[string, ApprovedContent, LineKey[]]>([
    ['another answer', withEntry('1.1', { ...no, explanation: 'Đã thực hiện' }), ['item:1.1']],
    ['another explanation', withEntry('1.1', { ...yes, explanation: 'Đã làm' }), ['item:1.1']],
    ['no explanation', withEntry('1.1', yes), ['item:1.1']],
    ['another case', withEntry('1.1', { ...first, underCase: 'có kế hoạch' }), ['item:1.1']],
    ['other points', withEntry('1.1', { ...first, points: pts(2) }), ['item:1.1']],
    ['one box less', withEntry('1.2', entry({ kind: 'parts', met: ['a'] })), ['item:1.2']],
    ['a first answer', withEntry('10', no), ['item:10']],
    ['a claim of not applying', withEntry('10', doesNotApply), ['item:10']],
    ['no answer any more', { ...content, entries: new Map([['1.1', first]]) }, ['item:1.2']],
    ['a document removed', withDocument({ ...scan, removed: true }), both],
    ['a document taken from one item', withDocument({ ...scan, itemKeys: ['2'] }), ['item:1.2']],
    ['a document for one item more', withDocument({ ...file, itemKeys: ['1.2', '1.1'] }), ['item:1.1']],
    ['a document renamed', withDocument({ ...file, name: 'Báo cáo' }), ['item:1.2']],
    ['a page turned', withPage({ turns: 1 }), both],
    ['a page replaced', withPage({ original: 'd'.repeat(64) }), both],
    ['a page cleaned differently', withPage({ page: 'd'.repeat(64) }), both],
    ['a page marked', withPage({ faults: ['dark'] }), both],
    ['a page kept as it is', withPage({ kept: true }), both],
    [
      'pages in another order',
      withDocument({ ...scanOf('scan', [pages[1], pages[0]], scan.fields), itemKeys: scan.itemKeys }),
      both,
    ],
    [
      'other bytes',
      withDocument({ ...fileOf('file', 'd'), name: 'Kế hoạch', itemKeys: ['1.2'] }),
      ['item:1.2'],
    ],
    ['an exemption less', { ...content, profile: { ...unit, exemptions: ['II'] } }, ['profile']],
    ['not ranked', { ...content, profile: { ...content.profile, ranked: false } }, ['profile']],
    ['another kind', { ...content, profile: { ...content.profile, kind: 'xa' } }, ['profile']],
    ['another version of the set', { ...content, set: { ...set, version: 2 } }, ['set']],
    ['another cap of bonus points', { ...content, rules: { ...campaign, bonusCap: pts(1) } }, ['set']],
    ['another cap of penalties', { ...content, rules: { ...campaign, penaltyCap: pts(1) } }, ['set']],
    [
      'another day that timeliness is counted from',
      { ...content, rules: { ...campaign, referenceDays: { 'ke-hoach': '2025-12-15' } } },
      ['set'],
    ],
    [
      'other classes',
      {
        ...content,
        rules: {
          ...campaign,
          classification: {
            ...campaign.classification,
            bands: campaign.classification.bands.slice(1),
          },
        },
      },
      ['set'],
    ],
    ['another campaign', { ...content, campaignId: 'ky-2027' }, ['set']],
    ['another scorecard', { ...content, scorecardId: 'phieu-2' }, ['set']],
    [
      'other remarks',
      { ...content, remarks: { difficulties: 'Thiếu người', recommendations: 'Thêm' } },
      ['remarks'],
    ],
    [
      'remarks in the other place',
      { ...content, remarks: { difficulties: null, recommendations: 'Thiếu người' } },
      ['remarks'],
    ],
    [
      'other minutes',
      { ...content, minutes: { heldAt: 1, present: ['binh', 'an'], text: 'Thống nhất' } },
      ['minutes'],
    ],
    ['no minutes', { ...content, minutes: null }, ['minutes']],
  ])('%s', (_, to, lines) => {
    expect(changed(to)).toEqual(lines);
    expect(contentHash(to)).not.toBe(contentHash(content));
  });
});

describe('what is not content changes nothing', () => {
  const recorded: RecordedEntry = { ...first, version: 7, changedBy: 'an', changedAt: 99 };
  const composed = (text: string) => text.normalize('NFD');
  test.each<[string, ApprovedContent]>([
    ['who wrote it, when, how often', withEntry('1.1', recorded)],
    [
      'keys in another order',
      withEntry('1.1', {
        points: null,
        explanation: 'Đã thực hiện',
        notApplicable: null,
        answer: { yes: true, kind: 'yesNo' },
      }),
    ],
    [
      'something said to be undefined',
      withEntry('1.1', { ...first, underCase: undefined } as unknown as ScoreEntry),
    ],
    ['decomposed letters', withEntry('1.1', { ...first, explanation: composed('Đã thực hiện') })],
    [
      'decomposed remarks',
      { ...content, remarks: { difficulties: composed('Thiếu người'), recommendations: null } },
    ],
    ['boxes ticked in another order', withEntry('1.2', entry({ kind: 'parts', met: ['b', 'a', 'b'] }))],
    [
      'a blank entry, as an undo leaves it',
      withEntry('10', { answer: null, notApplicable: null, explanation: null, points: null }),
    ],
    ['exemptions in another order', { ...content, profile: { ...unit, exemptions: ['1', 'II', '1'] } }],
    ['documents in another order', { ...content, evidence: [file, scan] }],
    [
      'a removed document',
      {
        ...content,
        evidence: [...content.evidence, { ...fileOf('x', 'e'), itemKeys: ['2'], removed: true }],
      },
    ],
    ['a document for nothing', { ...content, evidence: [...content.evidence, fileOf('x', 'e')] }],
    ['how often a page was taken', withPage({ retakes: 1, originalSize: 3, perceptualHash: '' })],
  ])('%s', (_, to) => {
    expect(changed(to)).toEqual([]);
    expect(contentHash(to)).toBe(contentHash(content));
  });
});

test('lines stand in the order of the table', () => {
  const lines = ['set', 'profile', 'item:1.1', 'item:1.2', 'item:2', 'item:10', 'remarks', 'minutes'];
  expect([...contentLines(content).keys()]).toEqual(lines);
});

test('a new version of the set names what came and, last, what went', () => {
  const later = setOf(6, [domain('I', 6, [item('3', 2, yesNo(2)), item('1.1', 2, yesNo(2))])]);
  expect(changed({ ...content, set: { ...later, version: 2 } })).toEqual([
    'set',
    'item:3',
    'item:1.2',
    'item:2',
    'item:10',
  ]);
});

describe('for any entries', () => {
  const entries = fc.dictionary(
    fc.constantFrom('1.1', '1.2', '2', '10'),
    fc.record<ScoreEntry>({
      answer: fc.option(
        fc.oneof(
          fc.record({ kind: fc.constant('yesNo' as const), yes: fc.boolean() }),
          fc.record({ kind: fc.constant('count' as const), count: fc.nat(3) }),
        ),
      ),
      notApplicable: fc.option(fc.record({ reason: fc.constantFrom('a', 'ố', 'o\u0302\u0301') })),
      explanation: fc.option(fc.constantFrom('', '"', 'null', 'ế', 'ế'.normalize('NFD'))),
      points: fc.option(fc.constantFrom(pts(0), pts(1))),
    }),
  );
  const of = (each: Record<string, ScoreEntry>): ApprovedContent => ({
    ...content,
    entries: new Map(Object.entries(each)),
  });
  const isBlank = (each: ScoreEntry | undefined) =>
    !each || (each.answer === null && each.notApplicable === null && each.explanation === null);
  const plain = (each: ScoreEntry | undefined) =>
    isBlank(each) ? null : JSON.parse(JSON.stringify(each).normalize('NFC'));

  test('exactly the items that differ are named, and the hash differs exactly then', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const differing = ['1.1', '1.2', '2', '10'].filter((key) => {
          try {
            expect(plain(one[key])).toEqual(plain(other[key]));
            return false;
          } catch {
            return true;
          }
        });
        const lines = changedLines(lineHashes(contentLines(of(one))), contentLines(of(other)));
        expect(lines).toEqual(differing.map((key) => `item:${key}`));
        expect(contentHash(of(one)) === contentHash(of(other))).toBe(differing.length === 0);
      }),
      { numRuns: runs(500) },
    );
  });

  test('the order of entries, documents and hashes does not matter', () => {
    fc.assert(
      fc.property(entries, (each) => {
        const turned: ApprovedContent = {
          ...of(each),
          entries: new Map(Object.entries(each).reverse()),
          evidence: [...content.evidence].reverse(),
        };
        expect(contentHash(turned)).toBe(contentHash(of(each)));
        const stored = Object.fromEntries(Object.entries(lineHashes(contentLines(of(each)))).reverse());
        expect(changedLines(stored as ReturnType<typeof lineHashes>, contentLines(turned))).toEqual([]);
      }),
    );
  });
});
