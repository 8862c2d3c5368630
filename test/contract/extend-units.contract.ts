import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import { NO_RESULT } from '../../src/domain/appraisal/result-standing.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, scorecardOf } from './turn-driver.ts';

const chi = accountOf('chi');
const binh = accountOf('binh');
const U1 = 'k2026:u1';
const U2 = 'k2026:u2';

function extending(
  submitted: Readonly<Record<string, number | null>>,
  more: Partial<Extract<CourseEvent, { kind: 'deadlineExtended' }>> = {},
): Write {
  return {
    kind: 'extendUnits',
    scorecards: Object.entries(submitted).map(([scorecardId, submittedAt]) => ({ scorecardId, submittedAt })),
    event: {
      kind: 'deadlineExtended',
      id: 'x1',
      itemKeys: null,
      closesAt: 900,
      reason: 'Mất điện cả buổi sáng',
      ...more,
    },
    officialId: 'chi',
    at: 60,
  };
}

export function extendUnitsContract(factory: StoreFactory): void {
  describe('more time for several units', () => {
    const under = freshStore(factory, openAgency);

    async function commit(externalId: string, ...writes: readonly Write[]) {
      return (await play(under.store.turns, chi, externalId, () => ({ writes }))).outcome;
    }

    async function extendedTo() {
      const { office } = await look(under.store.turns, chi);
      return office?.units.map(({ extendedTo: to }) => to);
    }

    test('is in the course of each, moves its lock, and makes whoever read it before decide again', async () => {
      const { turns } = under.store;
      const before = scorecardOf(await look(turns, accountOf('an')));
      expect(await commit('m1', extending({ [U2]: null, [U1]: null }))).toEqual({ kind: 'committed' });
      expect(await extendedTo()).toEqual([900, 900, null]);
      const { workplace } = await look(turns, binh);
      expect(workplace?.course.extensions).toMatchObject([
        { id: 'x1', itemKeys: null, opensAt: 60, closesAt: 900, by: 'chi' },
      ]);
      expect(workplace?.scorecardVersion).toBe(before.expectedVersion + 1);
      expect(workplace?.officialNames.get('chi')).toBe('Lê Chi');
      for (const stream of [U1, U2]) {
        const { records } = await under.store.audit.chain(stream);
        expect(records).toMatchObject([
          { act: 'extendUnits', officialId: 'chi', subject: 'deadlineExtended' },
        ]);
      }
    });

    test('never moves a lock forward, and of single items moves none', async () => {
      await commit('m1', extending({ [U1]: null }));
      await commit('m2', extending({ [U1]: null }, { id: 'x2', closesAt: 700 }));
      await commit('m3', extending({ [U1]: null }, { id: 'x3', itemKeys: ['a'], closesAt: 2_000 }));
      expect(await extendedTo()).toEqual([900, null, null]);
      const { workplace } = await look(under.store.turns, binh);
      expect(workplace?.course.extensions.map(({ id }) => id)).toEqual(['x1', 'x2', 'x3']);
    });

    test('is for all of them or none: one that was sent meanwhile makes the turn stale', async () => {
      const { turns } = under.store;
      await play(turns, binh, 'm1', (record) => ({
        scorecard: {
          ...scorecardOf(record),
          standing: { ...NO_RESULT, submittedAt: 50, approvedAt: null, openRequests: 0, extendedTo: null },
        },
        writes: [
          {
            kind: 'appendCourse',
            event: { kind: 'remarksWritten', difficulties: null, recommendations: null },
            officialId: 'binh',
            at: 50,
          },
        ],
      }));
      expect(await commit('m2', extending({ [U1]: null, [U2]: null }))).toEqual({ kind: 'stale' });
      expect(await extendedTo()).toEqual([null, null, null]);
      expect((await under.store.audit.chain(U2)).records).toEqual([]);
    });

    test('can be given to a unit that was sent, as it was read', async () => {
      expect(await commit('m1', extending({ [U1]: 50 }))).toEqual({ kind: 'stale' });
    });

    test('is listed by unit with who gave it, why, and for what', async () => {
      await commit('m1', extending({ [U2]: null, [U1]: null }));
      await commit('m2', extending({ [U1]: null }, { id: 'x2', itemKeys: ['b'], closesAt: 950 }));
      const given = { givenAt: 60, reason: 'Mất điện cả buổi sáng', decidedBy: 'Lê Chi' };
      expect(await under.store.campaigns.extensions('k2026')).toEqual([
        { ...given, unitName: 'Đơn vị u1', codes: null, closesAt: 900 },
        { ...given, unitName: 'Đơn vị u1', codes: ['1.2'], closesAt: 950 },
        { ...given, unitName: 'Đơn vị u2', codes: null, closesAt: 900 },
      ]);
    });

    test('reaches the scorers and heads of every unit', async () => {
      const { office } = await look(under.store.turns, chi);
      expect(office?.units.map(({ people }) => people)).toEqual([['an', 'binh'], ['binh'], []]);
    });
  });
}
