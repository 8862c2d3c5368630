import { beforeEach, describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { accountOf } from './agency.ts';
import {
  appraisedAgency,
  CAMPAIGN,
  change,
  confirmation,
  given,
  judged,
  judgedUnit,
  loaded,
  lookUp,
  openAppraisedAgency,
  scorecardOf,
} from './appraised-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play, say, turnOn } from './turn-driver.ts';

const NOW = 50;
const dung = accountOf('dung');
const JUDGED = ['u1', 'u2', 'u4'];

export function confirmResultsContract(factory: StoreFactory): void {
  describe('results that are confirmed together', () => {
    const under = freshStore(factory, openAppraisedAgency);
    let turns = 0;

    beforeEach(async () => {
      for (const [at, unitId] of JUDGED.entries()) await judgedUnit(under.store, unitId, 1 - at / 4);
    });

    async function units() {
      const { office } = await lookUp(under.store, 'dung', NOW, []);
      return office?.units ?? [];
    }

    /** What a preview would show of these units now, in an order that is not the one of rows. */
    async function shown(unitIds: readonly string[] = JUDGED) {
      return (await units())
        .filter(({ unitId }) => unitIds.includes(unitId))
        .map(({ scorecardId, confirmable }) => ({ scorecardId, resultHash: confirmable ?? '' }))
        .reverse();
    }

    const confirming = (scorecards: Awaited<ReturnType<typeof shown>>, at = 900): Write => ({
      kind: 'confirmResults',
      scorecards,
      officialId: 'dung',
      at,
    });

    async function commit(...writes: readonly Write[]) {
      turns += 1;
      return (await play(under.store.turns, dung, `together${turns}`, () => ({ writes }))).outcome.kind;
    }

    const confirmedAt = async () => (await units()).map((unit) => unit.confirmedAt);

    const facts = async () =>
      Promise.all(
        JUDGED.map(async (unitId) => (await under.store.audit.chain(scorecardOf(unitId))).records.length),
      );

    test('are in the course and the audit trail of each, exactly as when they are confirmed one by one', async () => {
      const one = await confirmation(under.store, 'u1');
      expect(await commit(confirming(await shown()))).toBe('committed');
      expect(await confirmedAt()).toEqual([900, 900, null, 900]);
      const { course } = await loaded(under.store, 'u1');
      expect(course.confirmation).toEqual({
        at: 900,
        by: 'dung',
        resultHash: 'resultHash' in one ? one.resultHash : '',
      });
      for (const unitId of JUDGED) {
        const stream = scorecardOf(unitId);
        const { records } = await under.store.audit.chain(stream);
        expect(records.at(-1)).toMatchObject({
          act: 'confirmResults',
          officialId: 'dung',
          subject: 'resultConfirmed',
          at: 900,
        });
        expect(await verifyStream(under.store.audit, stream)).toMatchObject({ ok: true });
      }
      expect((await under.store.audit.chain(scorecardOf('u3'))).records).toEqual([]);
    });

    test('are all of them or none: one that was judged otherwise meanwhile makes the turn stale', async () => {
      const seen = await shown();
      await change(under.store, 'u2', { events: [judged('a', given(0.25, 1), 2)] });
      const before = await facts();
      expect(await commit(confirming(seen))).toBe('stale');
      expect(await confirmedAt()).toEqual([null, null, null, null]);
      expect(await facts()).toEqual(before);
      expect(await commit(confirming(await shown()))).toBe('committed');
    });

    test('are not confirmed again: one that somebody else confirmed meanwhile makes the turn stale', async () => {
      const seen = await shown();
      await change(under.store, 'u4', { events: [await confirmation(under.store, 'u4')] });
      expect(await commit(confirming(seen))).toBe('stale');
      expect((await confirmedAt()).slice(0, 2)).toEqual([null, null]);
    });

    test('make whoever decided on one of them as it was before decide again', async () => {
      const item = await say(under.store.turns, accountOf('binh'), 'reads');
      const before = (await loaded(under.store, 'u1')).scorecardVersion;
      expect(await commit(confirming(await shown(['u1'])))).toBe('committed');
      const { totals, id } = {
        id: scorecardOf('u1'),
        totals: { points: 1, maximum: 1, answered: 1, toAnswer: 1 },
      };
      const record = await under.store.turns.loadTurn(item, {
        invitationHash: null,
        phoneHash: null,
        guessesSince: 0,
        at: NOW,
        notice: null,
      });
      const late = turnOn(item, record, {
        scorecard: { id, expectedVersion: before, totals: totals as never },
        writes: [{ kind: 'appendCourse', event: judged('a', given(0, 1), 2), officialId: 'binh', at: 901 }],
      });
      expect(await under.store.turns.commitTurns([late])).toEqual([{ kind: 'stale' }]);
    });

    test('are not those of a unit that has a part reopened since', async () => {
      const seen = await shown();
      const { course } = await loaded(under.store, 'u1');
      await commit({
        kind: 'extendUnits',
        scorecards: [{ scorecardId: scorecardOf('u1'), submittedAt: course.submission?.at ?? null }],
        event: { kind: 'deadlineExtended', id: 'x', itemKeys: ['a'], closesAt: 990, reason: 'Sửa một mục' },
        officialId: 'binh',
        at: 800,
      });
      expect((await units()).map(({ confirmable }) => confirmable === null)).toEqual([
        true,
        false,
        true,
        false,
      ]);
      expect(await commit(confirming(seen))).toBe('stale');
      expect(await commit(confirming(await shown(['u2', 'u4'])))).toBe('committed');
    });

    test('are confirmed no more once results were published', async () => {
      const seen = await shown(['u1']);
      const { lookedUp } = await lookUp(under.store, 'binh', NOW, [{ what: 'board' }]);
      const boards = rankBoard(
        appraisedAgency.campaign,
        lookedUp.board?.groups ?? [],
        lookedUp.board?.units ?? [],
      );
      const publication = { campaignId: CAMPAIGN, publicationId: 'p1', decision: null, boards };
      expect(await commit({ kind: 'publishResults', ...publication, officialId: 'binh', at: 850 })).toBe(
        'committed',
      );
      expect(await commit(confirming(seen))).toBe('stale');
      expect(await confirmedAt()).toEqual([null, null, null, null]);
    });

    test('are confirmed by one of two who confirm them at the same time', async () => {
      const seen = await shown();
      const items = [
        await say(under.store.turns, dung, 'first'),
        await say(under.store.turns, accountOf('binh'), 'second'),
      ];
      const both = await Promise.all(
        items.map(async (item, at) => {
          const lookup = { invitationHash: null, phoneHash: null, guessesSince: 0, at: NOW, notice: null };
          const record = await under.store.turns.loadTurn(item, lookup);
          return turnOn(item, record, {
            writes: [confirming(at === 0 ? seen : [...seen].reverse(), 900 + at)],
          });
        }),
      );
      const outcomes = await Promise.all(both.map((turn) => under.store.turns.commitTurns([turn])));
      expect(
        outcomes
          .flat()
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['committed', 'stale']);
      const at = await confirmedAt();
      expect(new Set([at[0], at[1], at[3]]).size).toBe(1);
    });
  });
}
