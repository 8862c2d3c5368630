import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardsHash, checkPublication } from '../../../src/domain/publication/publication-check.ts';
import type { BoardUnit } from '../../../src/domain/ranking/board.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { boardUnit, groups, rankingCampaign } from '../ranking/boards.ts';

const sent = { submittedAt: 1 };
const confirmed = { submittedAt: 1, confirmedAt: 2 };

test('what was sent has to be confirmed, and what was never sent is named', () => {
  const units = [
    boardUnit('A', [9, 10], confirmed),
    boardUnit('B', [8, 10], sent),
    boardUnit('C', null, sent),
    boardUnit('D', null, { submittedAt: null }),
  ];
  const check = checkPublication(units);
  expect(check).toMatchObject({ units: 4, sent: 3, confirmed: 1 });
  expect(check.notConfirmed.map(({ code }) => code)).toEqual(['B', 'C']);
  expect(check.notSent.map(({ code }) => code)).toEqual(['D']);
});

const hashOf = (units: readonly BoardUnit[], ties: 'standard' | 'dense' = 'standard') =>
  boardsHash(rankBoard(rankingCampaign(ties), groups, units));

const units = fc
  .array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((points, at) => boardUnit(`U${at}`, points === null ? null : [points, 10], confirmed)),
  );

test('the hash of rankings does not depend on the order of the units', () => {
  fc.assert(
    fc.property(
      units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(hashOf(shuffled)).toBe(hashOf(all));
      },
    ),
  );
});

test('whatever a publication would show otherwise has another hash', () => {
  fc.assert(
    fc.property(units, fc.nat(), (all, which) => {
      const at = which % all.length;
      const changed = (change: (unit: BoardUnit) => BoardUnit) =>
        hashOf(all.map((unit, index) => (index === at ? change(unit) : unit)));
      expect(changed((unit) => ({ ...unit, ...boardUnit(unit.code, [3, 11], confirmed) }))).not.toBe(
        hashOf(all),
      );
      expect(changed((unit) => ({ ...unit, groupCode: 'xa' }))).not.toBe(hashOf(all));
      expect(hashOf(all.filter((_, index) => index !== at))).not.toBe(hashOf(all));
    }),
  );
});

test('how ties are ranked is part of it', () => {
  const tied = [boardUnit('A', [9, 10]), boardUnit('B', [9, 10]), boardUnit('C', [8, 10])];
  expect(hashOf(tied, 'dense')).not.toBe(hashOf(tied, 'standard'));
});
