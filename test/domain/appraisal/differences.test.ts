import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraiseScorecard } from '../../../src/domain/appraisal/appraised-scorecard.ts';
import { type Differences, differencesOf, toExplain } from '../../../src/domain/appraisal/differences.ts';
import { firstRoundOf } from '../../../src/domain/appraisal/first-round.ts';
import type { GivenVerdict, ItemAppraisal } from '../../../src/domain/appraisal/item-appraisal.ts';
import type { Round, Verdict } from '../../../src/domain/appraisal/verdict.ts';
import type { CriteriaSet } from '../../../src/domain/criteria/criteria-set.ts';
import { points } from '../../../src/domain/scaled.ts';
import type { RecordedEntry, ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { runs } from '../../property-runs.ts';
import { campaign, council, doesNotApply, domain, item, no, pts, setOf, unit, yes, yesNo } from '../build.ts';

const set: CriteriaSet = setOf(30, [
  domain('1', 12, [
    item('1.1', 4, yesNo(4)),
    item('1.2', 5, yesNo(5), { notApplicable: 'removedFromMaximum' }),
    item('1.3', 3, yesNo(3), { notApplicable: 'fullPoints' }),
  ]),
  domain('2', 18, [item('2.1', 10, yesNo(10)), item('2.2', 8, council)]),
  domain('3', 0, [
    item('3.1', 6, yesNo(6), { counts: 'bonus' }),
    item('3.2', 4, yesNo(4), { counts: 'bonus' }),
    item('4.1', 9, yesNo(9), { counts: 'penalty' }),
  ]),
]);
const keys = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '4.1'];
const reason = { code: 'figuresDiffer', text: 'Số liệu khác báo cáo' } as const;

const recorded = (entry: ScoreEntry): RecordedEntry => ({
  ...entry,
  version: 1,
  changedBy: 'can-bo',
  changedAt: 0,
});
const given = (verdict: Verdict, round: Round = 1): GivenVerdict => ({
  by: 'tham-dinh',
  at: 0,
  round,
  verdict,
});
const changed = (wholes: number, entryVersion = 1): Verdict => ({
  kind: 'changed',
  entryVersion,
  award: { kind: 'points' },
  points: pts(wholes),
  reason,
});
const asked: Verdict = { kind: 'asked', entryVersion: 1, text: 'Bổ sung số liệu' };
const agreed: Verdict = { kind: 'agreed', entryVersion: 1, points: null };
const judged = (...verdicts: GivenVerdict[]): ItemAppraisal => ({ verdicts, explanations: [] });

interface Found {
  readonly entries?: readonly (readonly [string, ScoreEntry])[];
  readonly appraisals?: readonly (readonly [string, ItemAppraisal])[];
  readonly late?: number;
  readonly caps?: { readonly bonusCap: number | null; readonly penaltyCap: number | null };
}

function compare({ entries = [], appraisals = [], late = 0, caps }: Found): Differences {
  const rules = {
    ...campaign,
    bonusCap: caps?.bonusCap == null ? null : pts(caps.bonusCap),
    penaltyCap: caps?.penaltyCap == null ? null : pts(caps.penaltyCap),
  };
  const all = new Map(entries.map(([key, entry]) => [key, recorded(entry)] as const));
  const submission = {
    by: 'can-bo',
    at: 0,
    receiptId: 'r',
    contentHash: '',
    latePenalty: pts(late),
    extensionsBefore: 0,
  };
  const appraised = appraiseScorecard(set, unit, rules, all, {
    appraisals: new Map(appraisals),
    submission,
  });
  return differencesOf(set, totalScorecard(set, unit, rules, all), appraised);
}

const verdicts = fc.oneof(
  fc.constant(agreed),
  fc.constant(asked),
  fc.integer({ min: 0, max: 12 }).map((wholes) => changed(wholes)),
  fc.integer({ min: 0, max: 12 }).map((wholes) => changed(wholes, 7)),
);
const appraisal = fc
  .tuple(fc.array(fc.tuple(verdicts, fc.constantFrom<Round>(1, 2)), { maxLength: 3 }), fc.boolean())
  .map(
    ([all, explained]): ItemAppraisal => ({
      verdicts: all.map(([verdict, round]) => given(verdict, round)),
      explanations: explained ? [{ by: 'can-bo', at: 0, text: 'Đã bổ sung' }] : [],
    }),
  );
const found: fc.Arbitrary<Found> = fc.record({
  entries: fc
    .tuple(...keys.map(() => fc.option(fc.constantFrom(yes, no, doesNotApply))))
    .map((all) => keys.flatMap((key, index) => (all[index] ? [[key, all[index]] as const] : []))),
  appraisals: fc
    .tuple(...keys.map(() => fc.option(appraisal)))
    .map((all) => keys.flatMap((key, index) => (all[index] ? [[key, all[index]] as const] : []))),
  late: fc.integer({ min: 0, max: 40 }),
  caps: fc.record({
    bonusCap: fc.option(fc.integer({ min: 0, max: 12 })),
    penaltyCap: fc.option(fc.integer({ min: 0, max: 12 })),
  }),
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('the parts of a difference', () => {
  test('add up to the total, item by item and domain by domain', () => {
    fc.assert(
      fc.property(found, (all) => {
        const { total, items, domains, bonus, penalty, caps, late, floor } = compare(all);
        expect(total.loss).toBe(total.self - total.appraised);
        expect(sum(items.map(({ loss }) => loss)) + caps + late + floor).toBe(total.loss);
        expect(sum(domains.map(({ loss }) => loss)) + bonus.loss + penalty.loss + late + floor).toBe(
          total.loss,
        );
      }),
      { numRuns: runs(500) },
    );
  });

  test('come with the largest loss first, each item once', () => {
    fc.assert(
      fc.property(found, (all) => {
        const { items } = compare(all);
        expect(new Set(items.map(({ itemKey }) => itemKey)).size).toBe(items.length);
        expect(items.every(({ loss }, index) => loss <= (items[index - 1]?.loss ?? loss))).toBe(true);
      }),
    );
  });
});

test('an item is cut, raised, denied or waits, and what agrees is left out', () => {
  const { items, total } = compare({
    entries: [
      ['1.1', yes],
      ['1.2', doesNotApply],
      ['1.3', no],
      ['2.1', yes],
    ],
    appraisals: [
      ['1.1', judged(given(changed(1)))],
      ['1.2', judged(given(changed(0)))],
      ['1.3', judged(given(changed(2)))],
      ['2.1', judged(given(asked))],
      ['2.2', judged(given(changed(5, 0)))],
    ],
  });
  expect(items.map(({ itemKey, kind, loss, flagged }) => [itemKey, kind, loss / 10_000, flagged])).toEqual([
    ['2.1', 'pending', 10, true],
    ['1.1', 'cut', 3, true],
    ['1.2', 'denied', 0, true],
    ['1.3', 'raised', -2, false],
    ['2.2', 'awarded', -5, false],
  ]);
  expect(total).toEqual({ self: 140_000, appraised: 80_000, loss: 60_000 });
});

test('caps, sending late and the floor stand on lines of their own', () => {
  const { caps, late, floor, total, bonus, penalty } = compare({
    entries: [
      ['1.1', no],
      ['3.1', yes],
      ['3.2', yes],
    ],
    appraisals: [
      ['1.1', judged(given(agreed))],
      ['3.1', judged(given(agreed))],
      ['3.2', judged(given(changed(0)))],
      ['4.1', judged(given(changed(9, 0)))],
    ],
    late: 5,
    caps: { bonusCap: 7, penaltyCap: 2 },
  });
  // 7 of 10 bonus points counted before, 6 of 6 after: a cut of 4 costs 1. Of 9 penalty points 2 count.
  expect(bonus).toEqual({ self: 70_000, appraised: 60_000, loss: 10_000 });
  expect(penalty).toEqual({ self: 0, appraised: 20_000, loss: 20_000 });
  expect(caps).toBe(-30_000 - 70_000);
  expect([late, floor]).toEqual([points(50_000), -10_000]);
  expect(total).toEqual({ self: 70_000, appraised: 0, loss: 70_000 });
});

test('the first round alone leaves out what the second found, and keeps what the unit said', () => {
  const said = { by: 'can-bo', at: 1, text: 'Đã bổ sung' };
  const both = new Map([['1.1', { verdicts: [given(changed(1)), given(agreed, 2)], explanations: [said] }]]);
  expect(firstRoundOf(both).get('1.1')).toEqual({ verdicts: [given(changed(1))], explanations: [said] });
});

test('what was explained is not to explain any more', () => {
  const flagged = judged(given(changed(1)));
  const explained = { ...flagged, explanations: [{ by: 'can-bo', at: 0, text: 'Đã bổ sung' }] };
  const differences = compare({
    entries: [
      ['1.1', yes],
      ['2.1', yes],
    ],
    appraisals: [
      ['1.1', explained],
      ['2.1', flagged],
    ],
  });
  expect(toExplain(differences).map(({ itemKey }) => itemKey)).toEqual(['2.1']);
});
