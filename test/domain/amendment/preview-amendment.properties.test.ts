import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewAmendment } from '../../../src/domain/amendment/preview-amendment.ts';
import type { CriteriaSet, ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { campaign, doesNotApply, entry, flatSet, item, levels, no, pts, unit, yes, yesNo } from '../build.ts';
import { amendable, scorecard } from './amended.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

const rule = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((full) => yesNo(full)),
  fc.integer({ min: 1, max: 4 }).map((full) => levels(full, full / 2, 0)),
);
const itemOf = (key: string) =>
  fc
    .record({
      rule,
      max: fc.integer({ min: 1, max: 4 }),
      counts: fc.constantFrom<ScoredItem['counts']>('regular', 'regular', 'bonus', 'penalty'),
      notApplicable: fc.constantFrom<ScoredItem['notApplicable']>(
        'notAllowed',
        'removedFromMaximum',
        'fullPoints',
      ),
      unitKinds: fc.constantFrom<ScoredItem['unitKinds']>(null, null, ['xa']),
    })
    .map(({ rule: scored, max, ...more }) => item(key, max, scored, more));
const setOfSome = (version: number) =>
  fc
    .subarray(KEYS, { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map(itemOf)))
    .map((items): CriteriaSet => ({ ...flatSet(items), version }));
const answer = fc.constantFrom<ScoreEntry>(
  yes,
  no,
  doesNotApply,
  entry({ kind: 'level', index: 1 }),
  entry({ kind: 'points', points: pts(1) }),
);
const entries = fc.dictionary(fc.constantFrom(...KEYS), answer, { noNullPrototype: true });

test('an amendment that changes nothing concerns nobody', () => {
  fc.assert(
    fc.property(setOfSome(1), entries, (set, recorded) => {
      const { units, unchanged } = previewAmendment(
        { ...set, version: 2 },
        amendable([scorecard(set, recorded)]),
      );
      expect([units, unchanged]).toEqual([[], 1]);
    }),
  );
});

test('what stands after it is what the entries come to by the newer set', () => {
  fc.assert(
    fc.property(setOfSome(1), setOfSome(2), entries, (older, newer, recorded) => {
      const given = scorecard(older, recorded);
      const { units } = previewAmendment(newer, amendable([given]));
      for (const [set, side] of [
        [older, 'before'],
        [newer, 'after'],
      ] as const) {
        const { points, maximum, answered, toAnswer } = totalScorecard(
          set,
          unit,
          campaign,
          given.entries,
        ).overall;
        for (const amended of units)
          expect(amended[side]).toMatchObject({ points, maximum, answered, toAnswer });
      }
      if (units.length === 0) {
        const [before, after] = [older, newer].map(
          (set) => totalScorecard(set, unit, campaign, given.entries).overall,
        );
        expect(after).toEqual(before);
      }
    }),
  );
});

test('an answer to an item that stays as it was keeps its points', () => {
  fc.assert(
    fc.property(
      setOfSome(1),
      setOfSome(2),
      entries,
      fc.constantFrom(...KEYS),
      (older, newer, recorded, kept) => {
        const same = item(kept, 3, yesNo(3));
        const withSame = (set: CriteriaSet): CriteriaSet => {
          const items = set.domains.flatMap(({ criteria }) => criteria as ScoredItem[]);
          return { ...flatSet([...items.filter(({ key }) => key !== kept), same]), version: set.version };
        };
        const [before, after] = [withSame(older), withSame(newer)];
        const given = scorecard(before, recorded);
        const pointsBy = (set: CriteriaSet) =>
          totalScorecard(set, unit, campaign, given.entries).items.get(kept);
        expect(pointsBy(after)).toEqual(pointsBy(before));
        for (const { toAnswer, toReview, setAside } of previewAmendment(after, amendable([given])).units)
          expect([...toAnswer, ...toReview, ...setAside].map(({ itemKey }) => itemKey)).not.toContain(kept);
      },
    ),
  );
});

test('an answer is asked again, set aside, to be looked at, or counts as before: never lost from sight', () => {
  fc.assert(
    fc.property(setOfSome(1), setOfSome(2), entries, (older, newer, recorded) => {
      const given = scorecard(older, recorded);
      const before = totalScorecard(older, unit, campaign, given.entries).items;
      const after = totalScorecard(newer, unit, campaign, given.entries).items;
      const [amended] = previewAmendment(newer, amendable([given])).units;
      const told =
        amended === undefined ? [] : [...amended.toAnswer, ...amended.setAside, ...amended.toReview];
      for (const [key, was] of before) {
        const counted = was.state === 'answered' || was.state === 'notApplicable';
        const is = after.get(key);
        if (counted && (is?.state !== was.state || is.points !== was.points))
          expect(told.map(({ itemKey }) => itemKey)).toContain(key);
      }
    }),
  );
});
