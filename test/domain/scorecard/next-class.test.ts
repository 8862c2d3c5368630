import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/domain/campaign/classify.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import { nextClass } from '../../../src/domain/scorecard/next-class.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { runs } from '../../property-runs.ts';
import {
  campaign,
  council,
  doesNotApply,
  entry,
  flatSet,
  item,
  levels,
  no,
  pts,
  unit,
  yes,
  yesNo,
} from '../build.ts';

const next = (items: ScoredItem[], entries: [string, ScoreEntry][], more = {}) =>
  nextClass(flatSet(items), unit, { ...campaign, ...more }, new Map(entries));
const keysOf = (found: ReturnType<typeof next>) =>
  found.kind === 'reachable' ? found.items.map(({ itemKey }) => itemKey) : found.kind;

test('the fewest items, largest gain first, and the open one of two equal gains', () => {
  const items = [
    item('1.1', 50, yesNo(50)),
    item('1.2', 10, levels(10, 5, 0)),
    item('1.3', 10, yesNo(10)),
    item('1.4', 5, yesNo(5)),
    item('1.5', 25, council),
  ];
  const found = next(items, [
    ['1.1', yes],
    ['1.2', entry({ kind: 'level', index: 1 })],
  ]);
  expect(found).toEqual({
    kind: 'reachable',
    band: { name: 'Khá', from: 650_000 },
    missing: 100_000,
    items: [{ itemKey: '1.3', gain: 100_000 }],
  });
  const improvable = next(items, [
    ['1.1', yes],
    ['1.2', entry({ kind: 'level', index: 1 })],
    ['1.3', yes],
  ]);
  expect(keysOf(improvable)).toBe('cannot');
});

test('of two equal gains the item without an answer is proposed', () => {
  const items = [item('1.1', 5, yesNo(5)), item('1.2', 5, yesNo(5))];
  expect(keysOf(next(items, [['1.1', no]]))).toEqual(['1.2']);
  expect(keysOf(next(items, [['1.2', no]]))).toEqual(['1.1']);
});

test('an answered item may be improved', () => {
  const items = [item('1.1', 8, levels(8, 4, 0)), item('1.2', 2, yesNo(2))];
  const found = next(items, [
    ['1.1', entry({ kind: 'level', index: 1 })],
    ['1.2', yes],
  ]);
  expect(found).toMatchObject({
    kind: 'reachable',
    missing: 5_000,
    items: [{ itemKey: '1.1', gain: 40_000 }],
  });
});

test('says plainly that the class is out of reach, and how much is missing', () => {
  const found = next([item('1.1', 60, yesNo(60)), item('1.2', 40, council)], [['1.1', yes]]);
  expect(found).toEqual({ kind: 'cannot', band: { name: 'Khá', from: 650_000 }, missing: 50_000 });
});

test('the top class has none above it', () => {
  expect(next([item('1.1', 10, yesNo(10))], [['1.1', yes]])).toEqual({ kind: 'top' });
});

test('a unit without a maximum is told that it cannot', () => {
  const found = nextClass(
    flatSet([item('1.1', 1, yesNo(1))]),
    { ...unit, exemptions: ['1'] },
    campaign,
    new Map(),
  );
  expect(found.kind).toBe('cannot');
});

test('only what the unit may still score is proposed', () => {
  const items = [
    item('1.1', 4, yesNo(4), { notApplicable: 'removedFromMaximum' }),
    item('1.2', 4, yesNo(4), { unitKinds: ['xa'] }),
    item('1.3', 4, yesNo(4)),
    item('1.4', 4, yesNo(4), { counts: 'bonus' }),
    item('1.5', 3.9, yesNo(3.9)),
  ];
  expect(keysOf(next(items, [['1.1', doesNotApply]]))).toEqual(['1.3']);
});

test('a penalty deeper than the points is made up for', () => {
  const found = next(
    [item('1.1', 10, yesNo(10)), item('1.2', 10, yesNo(10)), item('1.3', 4, yesNo(4), { counts: 'penalty' })],
    [['1.3', yes]],
  );
  expect(found).toMatchObject({ kind: 'reachable', missing: 140_000 });
  expect(keysOf(found)).toEqual(['1.1', '1.2']);
});

describe('conditional items', () => {
  const rule: ScoringRule = {
    kind: 'conditional',
    on: '1.1',
    cases: [{ label: 'có kế hoạch', atLeast: pts(1), rule: levels(8, 4, 0) }],
    otherwise: { label: 'không có kế hoạch', rule: yesNo(1) },
  };
  const items = [item('1.1', 1, yesNo(1)), item('1.2', 8, rule), item('1.3', 1, yesNo(1))];

  test('are proposed together with the open item that they depend on', () => {
    expect(keysOf(next(items, []))).toEqual(['1.1', '1.2']);
  });

  test('gain what the improved parent makes possible', () => {
    const found = next(items, [
      ['1.1', no],
      ['1.2', yes],
      ['1.3', yes],
    ]);
    expect(keysOf(found)).toEqual(['1.1', '1.2']);
    if (found.kind === 'reachable') expect(found.items.reduce((sum, { gain }) => sum + gain, 0)).toBe(80_000);
  });
});

/** Small sets of independent items, some answered, some not, some not the unit's to score. */
const scorecards = fc
  .array(
    fc.record({
      worth: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 4 }),
      answer: fc.option(fc.nat({ max: 3 })),
      byCouncil: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) => {
    const items = rows.map(({ worth, byCouncil }, at) => {
      const quarters = worth.map((one) => one / 8);
      const max = Math.max(...quarters);
      return item(`1.${at}`, max, byCouncil && at % 3 === 0 ? council : levels(...quarters));
    });
    const entries = new Map(
      rows.flatMap(({ worth, answer }, at): [string, ScoreEntry][] =>
        answer === null ? [] : [[`1.${at}`, entry({ kind: 'level', index: answer % worth.length })]],
      ),
    );
    return { set: flatSet(items), items, entries };
  });

function bestEntry({ rule, maxPoints }: ScoredItem): ScoreEntry | null {
  if (rule.kind !== 'level') return null;
  return entry({ kind: 'level', index: rule.levels.findIndex(({ points }) => points === maxPoints) });
}

test('no smaller set of items reaches the class, and the proposed set does: brute force agrees', () => {
  fc.assert(
    fc.property(scorecards, ({ set, items, entries }) => {
      const rankWith = (improved: readonly ScoredItem[]) => {
        const assumed = new Map(entries);
        for (const one of improved) {
          const best = bestEntry(one);
          if (best) assumed.set(one.key, best);
        }
        const reached = classify(
          campaign.classification,
          totalScorecard(set, unit, campaign, assumed).overall,
        );
        return reached
          ? campaign.classification.bands.indexOf(reached)
          : campaign.classification.bands.length;
      };
      const subsets = Array.from({ length: 2 ** items.length }, (_, mask) =>
        items.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1),
      );
      const present = rankWith([]);
      const better = subsets.filter((some) => rankWith(some) < present).map((some) => some.length);
      const found = nextClass(set, unit, campaign, entries);
      if (found.kind !== 'reachable') {
        expect(better).toEqual([]);
        return;
      }
      expect(found.items.length).toBe(Math.min(...better));
      const proposed = items.filter(({ key }) => found.items.some(({ itemKey }) => itemKey === key));
      expect(rankWith(proposed)).toBeLessThan(present);
    }),
    { numRuns: runs(300) },
  );
});
