import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBeforeSending } from '../../../src/domain/check/check-before-sending.ts';
import type { CheckedScorecard } from '../../../src/domain/check/checked-scorecard.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import {
  campaign,
  council,
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

const set = setOf(16, [
  domain('I', 8, [
    group('1', 6, [item('1.1', 2, yesNo(2)), item('1.2', 4, levels(4, 2, 0))]),
    item('2', 2, yesNo(2), { evidenceYear: 'previous' }),
  ]),
  domain('II', 8, [
    item('3', 4, { kind: 'points', min: pts(0), max: pts(6), step: pts(1) }),
    item('4', 2, yesNo(2), { counts: 'bonus' }),
    item('5', 2, council),
    item('6', 2, yesNo(2), { unitKinds: ['xa'] }),
  ]),
]);
const explained: ScoreEntry = { ...yes, explanation: 'Có sổ theo dõi' };
const ready: CheckedScorecard = {
  set,
  profile: unit,
  campaign: { ...campaign, missingEvidence: 'explanationRequired', year: 2026 },
  entries: new Map([
    ['1.1', explained],
    ['1.2', entry({ kind: 'level', index: 0 })],
    ['2', no],
    ['3', { ...entry({ kind: 'points', points: pts(3) }), explanation: 'Theo báo cáo' }],
  ]),
  evidence: [{ ...fileOf('kh', 'a', { issuedOn: '2026-01-15' }), itemKeys: ['1.2'] }],
  delegations: [],
  meetingHeld: true,
  remarks: { difficulties: 'Thiếu người', recommendations: null },
};
const entered = (key: string, value: ScoreEntry, more: Partial<CheckedScorecard> = {}): CheckedScorecard => ({
  ...ready,
  ...more,
  entries: new Map(ready.entries).set(key, value),
});
const told = (card: CheckedScorecard) =>
  checkBeforeSending(card).map(({ name, itemKey, severity }) => [name, itemKey, severity]);

test('a complete scorecard has nothing to look at', () => {
  expect(told(ready)).toEqual([]);
});

const blank: ScoreEntry = { answer: null, notApplicable: null, explanation: null, points: null };
const lenient = { ...ready.campaign, missingEvidence: 'leftToAppraisers' as const };
const poor = scanOf('anh', [
  ['a', ''],
  ['b', ''],
]);
if (poor.body.kind === 'scan') poor.body.pages[1]?.faults.push('blurred', 'dark');

describe('one thing to look at', () => {
  test.each<[string, CheckedScorecard, ReturnType<typeof told>]>([
    ['no answer', entered('1.1', blank), [['unanswered', '1.1', 'blocks']]],
    [
      'only an explanation',
      entered('1.1', { ...blank, explanation: 'Chờ' }),
      [['unanswered', '1.1', 'blocks']],
    ],
    ['a claim that is not allowed', entered('1.1', doesNotApply), [['needsReanswer', '1.1', 'blocks']]],
    [
      'an answer of another kind',
      entered('1.1', entry({ kind: 'count', count: 1 })),
      [['needsReanswer', '1.1', 'blocks']],
    ],
    [
      'points above the maximum of the item',
      entered('3', entry({ kind: 'points', points: pts(5) })),
      [['aboveMaximum', '3', 'blocks']],
    ],
    [
      'points above those of the rule',
      entered('3', entry({ kind: 'points', points: pts(7) })),
      [['aboveMaximum', '3', 'blocks']],
    ],
    ['points without proof', entered('1.1', yes), [['noProofNoExplanation', '1.1', 'blocks']]],
    [
      'points without proof that appraisers judge',
      entered('1.1', yes, { campaign: lenient }),
      [['noProofNoExplanation', '1.1', 'warns']],
    ],
    ['a bonus without proof', entered('4', yes), [['noProofNoExplanation', '4', 'blocks']]],
    [
      'an answer on an exempt item',
      { ...ready, profile: { ...unit, exemptions: ['1.1'] } },
      [['exemptFilled', '1.1', 'warns']],
    ],
    [
      'an open delegation',
      { ...ready, delegations: [{ itemKey: '2', officialId: 'b', officialName: 'Bình', until: null }] },
      [['delegatedOpen', '2', 'blocks']],
    ],
    ['no meeting', { ...ready, meetingHeld: false }, [['meetingNotHeld', null, 'warns']]],
    ['no remarks', { ...ready, remarks: null }, [['remarksMissing', null, 'warns']]],
    [
      'blank remarks',
      { ...ready, remarks: { difficulties: ' ', recommendations: null } },
      [['remarksMissing', null, 'warns']],
    ],
    [
      'a document for nothing',
      { ...ready, evidence: [...ready.evidence, fileOf('x', 'b')] },
      [['unplacedEvidence', null, 'warns']],
    ],
    [
      'a document for an item of other units',
      { ...ready, evidence: [...ready.evidence, { ...fileOf('x', 'b'), itemKeys: ['6'] }] },
      [['unplacedEvidence', null, 'warns']],
    ],
    [
      'a document that is hard to read',
      { ...ready, evidence: [...ready.evidence, { ...poor, itemKeys: ['1.1'] }] },
      [['evidencePoor', '1.1', 'warns']],
    ],
  ])('%s', (_, card, expected) => {
    expect(told(card)).toEqual(expected);
  });

  test('a removed document proves nothing and is not looked at', () => {
    const removed = ready.evidence.map((document) => ({ ...document, removed: true }));
    expect(told({ ...ready, evidence: removed })).toEqual([['noProofNoExplanation', '1.2', 'blocks']]);
    const bad = { ...poor, itemKeys: ['1.1'], removed: true };
    expect(told({ ...ready, evidence: [...ready.evidence, bad] })).toEqual([]);
  });

  test('a document of another year than its item asks for, for each such item', () => {
    const evidence = [{ ...fileOf('kh', 'a', { issuedOn: '2025-12-31' }), itemKeys: ['1.1', '1.2', '2'] }];
    const detail = { evidenceId: 'kh', issuedOn: '2025-12-31', wantedYear: 2026 };
    expect(checkBeforeSending({ ...ready, evidence })).toEqual([
      { name: 'evidenceOutsideYear', itemKey: '1.1', severity: 'warns', detail },
      { name: 'evidenceOutsideYear', itemKey: '1.2', severity: 'warns', detail },
    ]);
  });
});

test('details say what to do about it', () => {
  const found = checkBeforeSending({
    ...entered('3', entry({ kind: 'points', points: pts(5) })),
    evidence: [{ ...poor, itemKeys: ['1.2'] }],
    delegations: [{ itemKey: '2', officialId: 'b', officialName: 'Bình', until: 5 }],
  });
  expect(found.map(({ name, detail }) => ({ name, detail }))).toEqual([
    {
      name: 'evidencePoor',
      detail: { evidenceId: 'anh', pages: [{ page: 2, faults: ['blurred', 'dark'] }] },
    },
    { name: 'delegatedOpen', detail: { officialId: 'b', officialName: 'Bình', until: 5 } },
    { name: 'aboveMaximum', detail: { maximum: pts(4) } },
  ]);
});

test('findings stand in the order of the table, whatever the order of entries and documents', () => {
  const answers = fc.constantFrom(
    blank,
    yes,
    no,
    explained,
    doesNotApply,
    entry({ kind: 'points', points: pts(5) }),
  );
  const entries = fc.dictionary(fc.constantFrom('1.1', '1.2', '2', '3', '4', '5', '6'), answers);
  fc.assert(
    fc.property(entries, (each) => {
      const order = ['1.1', '1.2', '2', '3', '4', '5', '6', null];
      const card = { ...ready, entries: new Map(Object.entries(each)), meetingHeld: false };
      const places = checkBeforeSending(card).map(({ itemKey }) => order.indexOf(itemKey));
      expect(places).toEqual([...places].sort((left, right) => left - right));
      const turned = { ...card, entries: new Map(Object.entries(each).reverse()) };
      expect(checkBeforeSending(turned)).toEqual(checkBeforeSending(card));
    }),
  );
});
