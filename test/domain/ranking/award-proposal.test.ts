import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeAwards } from '../../../src/domain/ranking/award-proposal.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { reaches } from '../../../src/domain/scorecard/score-index.ts';
import { pct } from '../build.ts';
import { boardOf, boardUnit, fourOfNinety, groups, rankingCampaign } from './boards.ts';

function proposal(rule: typeof fourOfNinety, ...results: (readonly [number, number])[]) {
  const units = results.map((result, at) => boardUnit(`S${at + 1}`, result));
  const [found] = proposeAwards([rule], [boardOf(units)]);
  const codes = (all: NonNullable<typeof found>['proposed'] = []) => all.map(({ unit }) => unit.code);
  const tied = found?.tiedAtLimit ?? null;
  return {
    proposed: codes(found?.proposed),
    tied: tied === null ? null : `${tied.places} of ${codes(tied.units).join(' ')}`,
  };
}

test('at most so many of those that reach the bound, best first', () => {
  expect(proposal(fourOfNinety, [91, 100], [95, 100], [89, 100], [90, 100], [97, 100], [99, 100])).toEqual({
    proposed: ['S6', 'S5', 'S2', 'S1'],
    tied: null,
  });
  expect(proposal(fourOfNinety, [95, 100], [89, 100])).toEqual({ proposed: ['S1'], tied: null });
  expect(proposal(fourOfNinety, [80, 100])).toEqual({ proposed: [], tied: null });
});

test('90 % is enough and 89,9999 % is not, of any maximum', () => {
  expect(proposal(fourOfNinety, [55.8, 62], [55.7999, 62], [89.9999, 100], [90, 100])).toEqual({
    proposed: ['S1', 'S4'],
    tied: null,
  });
});

test('of a tie across the limit nobody is chosen', () => {
  const twoPlaces = { ...fourOfNinety, atMost: 2 };
  expect(proposal(twoPlaces, [95, 100], [93, 100], [46.5, 50])).toEqual({
    proposed: ['S1'],
    tied: '1 of S2 S3',
  });
  expect(proposal(twoPlaces, [95, 100], [95, 100], [95, 100])).toEqual({
    proposed: [],
    tied: '2 of S1 S2 S3',
  });
});

test('a tie that fits, or that begins after the last place, needs nobody', () => {
  const twoPlaces = { ...fourOfNinety, atMost: 2 };
  expect(proposal(twoPlaces, [95, 100], [95, 100], [94, 100])).toEqual({
    proposed: ['S1', 'S2'],
    tied: null,
  });
  expect(proposal(twoPlaces, [96, 100], [95, 100], [94, 100], [94, 100])).toEqual({
    proposed: ['S1', 'S2'],
    tied: null,
  });
});

test('without a bound anybody ranked may be proposed, and a rule of no board proposes nothing', () => {
  const anybody = { ...fourOfNinety, from: null, atMost: 1 };
  expect(proposal(anybody, [1, 100])).toEqual({ proposed: ['S1'], tied: null });
  expect(proposeAwards([{ ...anybody, groupCode: 'huyen' }], [boardOf([])])).toEqual([]);
});

test('never more than the limit, never one that is not ranked, and nobody left out is better', () => {
  const shares = fc.constantFrom(88, 89.9999, 90, 90.0001, 92, 95);
  const units = fc
    .array(fc.tuple(shares, fc.boolean(), fc.constantFrom('so', 'khac')), { maxLength: 14 })
    .map((all) =>
      all.map(([share, ranked, groupCode], at) => boardUnit(`U${at}`, [share, 100], { ranked, groupCode })),
    );
  const limits = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(units, limits, fc.constantFrom('standard', 'dense'), (all, atMost, ties) => {
      const boards = rankBoard(rankingCampaign(ties), groups, all);
      const rules = ['so', 'khac'].map((groupCode) => ({ groupCode, atMost, from: pct(90) }));
      for (const { rule, proposed, tiedAtLimit } of proposeAwards(rules, boards)) {
        const named = [...proposed, ...(tiedAtLimit?.units ?? [])];
        expect(proposed.length).toBeLessThanOrEqual(atMost);
        expect(named.every(({ unit, result }) => unit.ranked && reaches(result, pct(90)))).toBe(true);
        expect(rule.groupCode === 'khac' && named.length > 0).toBe(false);
        if (tiedAtLimit !== null) {
          expect(proposed.length + tiedAtLimit.places).toBe(atMost);
          expect(tiedAtLimit.units.length).toBeGreaterThan(tiedAtLimit.places);
          expect(tiedAtLimit.places).toBeGreaterThan(0);
          expect(new Set(tiedAtLimit.units.map(({ rank }) => rank)).size).toBe(1);
        }
        const worst = Math.max(0, ...named.map(({ rank }) => rank));
        const board = boards.find(({ code }) => code === rule.groupCode);
        const passedOver = board?.ranked.filter(
          (one) => one.rank <= worst && !named.some(({ unit }) => unit === one.unit),
        );
        expect(passedOver).toEqual([]);
        const worthy = board?.ranked.filter(({ result }) => reaches(result, pct(90))) ?? [];
        if (tiedAtLimit === null) expect(proposed).toHaveLength(Math.min(atMost, worthy.length));
      }
    }),
  );
});
