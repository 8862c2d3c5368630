import { describe, expect, test } from 'vitest';
import type { TurnCommit } from '../../src/application/ports/turn-commit.ts';
import { NO_RESULT } from '../../src/domain/appraisal/result-standing.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play } from './turn-driver.ts';

const binh = accountOf('binh');
const totals = { points: 0, maximum: 30_000, answered: 0, toAnswer: 2 } as const;

function course(events: readonly CourseEvent[], expectedVersion: number): Partial<TurnCommit> {
  return {
    scorecard: {
      id: 'k2026:u1',
      expectedVersion,
      totals: totals as never,
      standing: { ...NO_RESULT, submittedAt: 77, approvedAt: 66, openRequests: 1, extendedTo: null },
    },
    writes: events.map((event) => ({ kind: 'appendCourse', event, officialId: 'binh', at: 50 })),
  };
}

export function courseContract(factory: StoreFactory): void {
  describe('the course of a scorecard', () => {
    const under = freshStore(factory, openAgency);

    test('is read as it was recorded, in order, with who and when', async () => {
      const { turns } = under.store;
      const remarks: CourseEvent = {
        kind: 'remarksWritten',
        difficulties: 'Ít người',
        recommendations: null,
      };
      const asked: CourseEvent = {
        kind: 'reopeningRequested',
        id: 'r1',
        itemKeys: ['a'],
        reason: 'Thiếu số liệu',
      };
      await play(turns, binh, 'm1', () => course([remarks, asked], 1));
      const { workplace } = await look(turns, binh);
      expect(workplace?.course).toMatchObject({
        sequence: 2,
        remarks: { difficulties: 'Ít người', recommendations: null },
        requests: [{ id: 'r1', itemKeys: ['a'], by: 'binh', at: 50, decision: null }],
      });
      expect(workplace?.scorecardVersion).toBe(2);
    });

    test('holds that a request for reopening was withdrawn, and has a line for it in the trail', async () => {
      const { turns, audit } = under.store;
      const asked: CourseEvent = {
        kind: 'reopeningRequested',
        id: 'r1',
        itemKeys: null,
        reason: 'Nhầm số liệu',
      };
      const withdrawn: CourseEvent = { kind: 'reopeningWithdrawn', requestId: 'r1' };
      await play(turns, binh, 'm1', () => course([asked], 1));
      await play(turns, binh, 'm2', () => course([withdrawn], 2));
      expect((await look(turns, binh)).workplace?.course.requests).toMatchObject([
        { id: 'r1', decision: null, withdrawn: { by: 'binh', at: 50 } },
      ]);
      const { records } = await audit.chain('k2026:u1');
      expect(records.map(({ subject }) => subject).slice(-2)).toEqual([
        'reopeningRequested',
        'reopeningWithdrawn',
      ]);
    });

    test('two people who saw the same scorecard cannot both add to it', async () => {
      const { turns } = under.store;
      const remarks: CourseEvent = { kind: 'remarksWritten', difficulties: null, recommendations: null };
      await play(turns, binh, 'm1', () => course([remarks], 1));
      const late = await play(turns, accountOf('an'), 'm2', () => course([remarks], 1));
      expect(late.outcome).toEqual({ kind: 'stale' });
      expect((await look(turns, binh)).workplace?.course.sequence).toBe(1);
    });

    test('people of the unit and organisers come with the scorecard', async () => {
      const { workplace } = await look(under.store.turns, binh);
      expect(workplace?.people).toEqual([
        { officialId: 'an', name: 'Nguyễn An', roles: ['scorer'], pending: [] },
        { officialId: 'binh', name: 'Trần Bình', roles: ['scorer', 'head'], pending: [] },
      ]);
    });
  });

  describe('an office', () => {
    const under = freshStore(factory, openAgency);

    test('shows every unit with what stands for its course, and the scorecard that was opened', async () => {
      const { turns } = under.store;
      await play(turns, binh, 'm1', () =>
        course([{ kind: 'remarksWritten', difficulties: null, recommendations: null }], 1),
      );
      const { office, workplace } = await look(turns, accountOf('chi'));
      expect(workplace).toBeNull();
      expect(office?.opened).toBeNull();
      expect(
        office?.units.map(({ unitId, submittedAt, openRequests }) => [unitId, submittedAt, openRequests]),
      ).toEqual([
        ['u1', 77, 1],
        ['u2', null, 0],
        ['u3', null, 0],
      ]);
      await play(turns, accountOf('chi'), 'm2', ({ conversation: { key } }) => ({
        conversation: {
          key,
          expectedVersion: 0,
          stateJson: '{}',
          scorecardId: 'k2026:u1',
          officeCampaignId: 'k2026',
        },
      }));
      const opened = (await look(turns, accountOf('chi'))).office?.opened;
      expect(opened?.unitId).toBe('u1');
      expect(opened?.scorecardVersion).toBe(2);
    });
  });
}
