import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardUnit } from '../../../src/domain/ranking/board.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { compareIndexes } from '../../../src/domain/scorecard/score-index.ts';
import { boardUnit, groups, rankingCampaign } from './boards.ts';

/** Few different shares, so that ties are common, of maxima that differ from unit to unit. */
const result = fc
  .tuple(fc.constantFrom(62, 96, 58, 100), fc.constantFrom(0, 1, 2, 3, 4))
  .map(([maximum, quarters]) => [(maximum * quarters) / 4, maximum] as const);

const units = fc
  .array(
    fc.record({
      result: fc.option(result),
      groupCode: fc.constantFrom('so', 'xa', 'khac'),
      ranked: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map(({ result: of, ...more }, at): BoardUnit => boardUnit(`U${at}`, of, more)));
const ties = fc.constantFrom('standard', 'dense');

test('the order in which units come does not matter', () => {
  fc.assert(
    fc.property(
      units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ties,
      ([all, shuffled], by) => {
        const campaign = rankingCampaign(by);
        expect(rankBoard(campaign, groups, shuffled)).toEqual(rankBoard(campaign, groups, all));
      },
    ),
  );
});

test('ranks follow exact indexes: equal ones share, better ones are above', () => {
  fc.assert(
    fc.property(units, ties, (all, by) => {
      for (const { ranked } of rankBoard(rankingCampaign(by), groups, all))
        for (const left of ranked) {
          const better = ranked.filter(({ result }) => compareIndexes(result, left.result) > 0);
          const equal = ranked.filter(({ result }) => compareIndexes(result, left.result) === 0);
          const ranksAbove = new Set(better.map(({ rank }) => rank)).size;
          expect(left.rank).toBe(1 + (by === 'dense' ? ranksAbove : better.length));
          expect(new Set(equal.map(({ rank }) => rank)).size).toBe(1);
          expect(left.tied).toBe(equal.length > 1);
        }
    }),
  );
});

test('dense ranks have no gaps', () => {
  fc.assert(
    fc.property(units, (all) => {
      for (const { ranked } of rankBoard(rankingCampaign('dense'), groups, all)) {
        const ranks = [...new Set(ranked.map(({ rank }) => rank))];
        expect(ranks).toEqual(ranks.map((_, at) => at + 1));
      }
    }),
  );
});

test('every unit is in exactly one place, and every class of a ranked unit is one of the campaign', () => {
  fc.assert(
    fc.property(units, ties, (all, by) => {
      const campaign = rankingCampaign(by);
      const boards = rankBoard(campaign, groups, all);
      const placed = boards.flatMap(({ ranked, apart, unfinished }) => [
        ...ranked.map(({ unit }) => unit.code),
        ...apart.map(({ unit }) => unit.code),
        ...unfinished.map(({ code }) => code),
      ]);
      expect(placed.sort()).toEqual(all.map(({ code }) => code).sort());
      const names = campaign.classification.bands.map(({ name }) => name);
      for (const { ranked } of boards) for (const { className } of ranked) expect(names).toContain(className);
    }),
  );
});
