import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import { APPRAISER_REMINDER } from '../../src/conversation/council/appraiser-reminder-key.ts';
import type { Wanted } from '../../src/conversation/looked-up.ts';
import type { NoticeDraft } from '../../src/conversation/notice.ts';
import { resultStandingOf } from '../../src/domain/appraisal/result-standing.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import { pts } from '../domain/build.ts';
import { PATIENCE, runs } from '../property-runs.ts';
import { accountOf } from './agency.ts';
import {
  answered,
  CAMPAIGN,
  type Change,
  change,
  confirmation,
  given,
  ITEMS,
  judged,
  loaded,
  lookUp,
  openAppraisedAgency,
  recomputed,
  scorecardOf,
  sent,
  setWorth,
  UNITS,
} from './appraised-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play } from './turn-driver.ts';

const NOW = 50;
const NOT_CLAIMED: ScoreEntry = { answer: null, notApplicable: null, explanation: null, points: null };
const EVERYTHING: readonly Wanted[] = [
  { what: 'board' },
  { what: 'appraisers' },
  { what: 'appraisersOf', scorecardId: scorecardOf('u2') },
  { what: 'overseers' },
  { what: 'work' },
];
const across = (itemKey: string): Wanted => ({ what: 'across', groupCode: 'so', itemKey });

/** Something that may happen to a scorecard, whether or not anybody would be allowed to do it. */
const happenings = fc.record({
  unitId: fc.constantFrom(...UNITS),
  by: fc.constantFrom('dung', 'giang', 'ha', 'khanh'),
  what: fc.oneof(
    fc.constantFrom('sent', 'withdrawn', 'confirmed', 'returned').map((kind) => ({ kind }) as const),
    fc.record({ kind: fc.constant('entry' as const), itemKey: fc.constantFrom(...ITEMS), entry: entries() }),
    fc.record({
      kind: fc.constant('verdict' as const),
      itemKey: fc.constantFrom(...ITEMS),
      round: fc.constantFrom(1 as const, 2 as const),
      found: fc.constantFrom('agreed' as const, 'changed' as const, 'asked' as const),
      isStale: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom('takenBack' as const, 'explained' as const, 'unexplained' as const),
      itemKey: fc.constantFrom(...ITEMS),
      round: fc.constantFrom(1 as const, 2 as const),
    }),
    fc.record({ kind: fc.constant('amended' as const), share: fc.constantFrom(1, 0.25) }),
    fc.record({ kind: fc.constant('extended' as const) }),
    fc.record({ kind: fc.constant('confirmedTogether' as const) }),
  ),
});
type Happening = typeof happenings extends fc.Arbitrary<infer One> ? One : never;

function entries(): fc.Arbitrary<ScoreEntry> {
  return fc.oneof(
    fc.boolean().map(answered),
    fc.boolean().map((yes) => ({ ...answered(yes), underCase: 'Đạt mục a' })),
    fc.constant(NOT_CLAIMED),
    fc.constant({ ...NOT_CLAIMED, notApplicable: { reason: 'Không có nhiệm vụ này' } }),
  );
}

export function appraisalContract(factory: StoreFactory): void {
  describe('appraisal', () => {
    const under = freshStore(factory, openAppraisedAgency);

    async function happen({ unitId, by, what }: Happening): Promise<void> {
      const { store } = under;
      if (what.kind === 'amended') return amend(what.share);
      if (what.kind === 'extended') return extend(unitId);
      if (what.kind === 'confirmedTogether') return confirmAll();
      expect(await change(store, unitId, { by, ...(await changeOf(unitId, what)) })).toEqual({
        kind: 'committed',
      });
    }

    async function amend(share: number): Promise<void> {
      const { campaigns } = under.store;
      const outcome = await campaigns.amend(CAMPAIGN, setWorth(share), { reason: 'Sửa bộ', at: NOW });
      expect(['amended', 'unchanged']).toContain(outcome.kind);
    }

    let written = 0;

    async function write(one: Write): Promise<void> {
      written += 1;
      const { outcome } = await play(under.store.turns, accountOf('binh'), `w${written}`, () => ({
        writes: [one],
      }));
      expect(outcome).toEqual({ kind: 'committed' });
    }

    async function extend(unitId: string): Promise<void> {
      const { course, scorecardId } = await loaded(under.store, unitId);
      await write({
        kind: 'extendUnits',
        scorecards: [{ scorecardId, submittedAt: course.submission?.at ?? null }],
        event: { kind: 'deadlineExtended', id: `x${written}`, itemKeys: ['a'], closesAt: 990, reason: 'Sửa' },
        officialId: 'binh',
        at: 910,
      });
    }

    /** Whatever lists say could be confirmed, in one turn. */
    async function confirmAll(): Promise<void> {
      const { office } = await lookUp(under.store, 'binh', NOW, []);
      const ready = (office?.units ?? []).flatMap(({ scorecardId, confirmable, confirmedAt }) =>
        confirmable === null || confirmedAt !== null ? [] : [{ scorecardId, resultHash: confirmable }],
      );
      await write({ kind: 'confirmResults', scorecards: ready, officialId: 'dung', at: 920 });
    }

    async function changeOf(
      unitId: string,
      what: Exclude<Happening['what'], { kind: 'amended' | 'extended' | 'confirmedTogether' }>,
    ): Promise<Change> {
      switch (what.kind) {
        case 'sent':
          return { events: [sent] };
        case 'withdrawn':
          return { events: [{ kind: 'submissionWithdrawn', reason: 'Sửa lại' }] };
        case 'confirmed':
          return { events: [await confirmation(under.store, unitId)] };
        case 'returned':
          return { events: [{ kind: 'resultReturned', reason: 'Xem lại' }] };
        case 'entry':
          return { entries: { [what.itemKey]: what.entry } };
        case 'takenBack':
          return { events: [{ kind: 'verdictTakenBack', itemKey: what.itemKey, round: what.round }] };
        case 'explained':
          return { events: [{ kind: 'itemExplained', itemKey: what.itemKey, text: 'Đã có báo cáo' }] };
        case 'unexplained': {
          // All of them: with one left the item counts as it did.
          const { itemKey } = what;
          const given =
            (await loaded(under.store, unitId)).course.appraisals.get(itemKey)?.explanations ?? [];
          const times = Math.max(1, given.length);
          return { events: Array.from({ length: times }, () => ({ kind: 'explanationTakenBack', itemKey })) };
        }
        case 'verdict': {
          const version = (await loaded(under.store, unitId)).entries.get(what.itemKey)?.version ?? 0;
          return { events: [verdictOf(what, what.isStale ? version + 1 : version)] };
        }
      }
    }

    /** Everything that is kept of results beside the facts says what follows from the facts. */
    async function agrees(): Promise<void> {
      const { store } = under;
      for (const wanted of [EVERYTHING, ...ITEMS.map((itemKey) => [across(itemKey)])]) {
        const { lookedUp } = await lookUp(store, 'binh', NOW, wanted);
        expect(lookedUp).toEqual(await recomputed(store, NOW, wanted));
      }
      const { office } = await lookUp(store, 'binh', NOW, []);
      for (const unitId of UNITS) {
        const { domains: _domains, ...standing } = resultStandingOf(await loaded(store, unitId));
        expect(office?.units.find((each) => each.unitId === unitId)).toMatchObject(standing);
      }
    }

    test('is kept beside the facts as it follows from them, whatever happened', {
      timeout: 120_000 * PATIENCE,
    }, async () => {
      for (const unitId of UNITS) await change(under.store, unitId, { events: [sent] });
      await fc.assert(
        fc.asyncProperty(fc.array(happenings, { minLength: 8, maxLength: 14 }), async (all) => {
          for (const each of all) await happen(each);
          await agrees();
        }),
        { numRuns: runs(6), endOnFailure: true },
      );
    });

    test('counts what a unit claims not to apply as claimed, and what was judged of another answer as not', async () => {
      await change(under.store, 'u2', {
        entries: { p: { ...NOT_CLAIMED, notApplicable: { reason: 'Không có' } } },
        events: [sent, judged('t', given(0.5, 1))],
      });
      await agrees();
    });

    test('counts what was explained of more points than an item is worth now as not judged', async () => {
      await change(under.store, 'u2', {
        events: [sent, judged('a', given(0.5, 0)), { kind: 'itemExplained', itemKey: 'a', text: 'Đã có' }],
      });
      await amend(0.25);
      await agrees();
    });

    test('counts an item as explained until its last explanation is taken back, and answered as before it', async () => {
      const explained = { kind: 'itemExplained', itemKey: 'a', text: 'Đã có báo cáo' } as const;
      const takenBack = { kind: 'explanationTakenBack', itemKey: 'a' } as const;
      const counted = async () => {
        await agrees();
        const { office, lookedUp } = await lookUp(under.store, 'binh', NOW, [across('a')]);
        const { scorecardId, explained: count } = office?.units.find(({ unitId }) => unitId === 'u2') ?? {};
        const row = lookedUp.across?.rows.find((each) => each.scorecardId === scorecardId);
        return [count, row?.appraised.standing];
      };
      await change(under.store, 'u2', {
        entries: { a: answered(true) },
        events: [sent, judged('a', given(0.5, 1)), explained, explained],
      });
      expect(await counted()).toEqual([1, 'explained']);
      await change(under.store, 'u2', { events: [takenBack] });
      expect(await counted()).toEqual([1, 'explained']);
      await change(under.store, 'u2', { events: [takenBack] });
      expect(await counted()).toEqual([0, 'settled']);
    });

    test('is nobody’s while a scorecard is with its unit', async () => {
      await change(under.store, 'u1', { entries: { a: answered(true) } });
      const { lookedUp } = await lookUp(under.store, 'binh', NOW, [...EVERYTHING, across('a')]);
      expect(lookedUp.across?.rows).toEqual([]);
      expect(lookedUp.appraisers?.map(({ toJudge }) => toJudge)).toEqual([0, 0, 0]);
      expect(lookedUp.board?.units.map(({ submittedAt, result }) => [submittedAt, result])).toEqual(
        UNITS.map(() => [null, null]),
      );
    });

    test('counts for an appraiser what is in their scope, but nothing of their own unit', async () => {
      for (const unitId of UNITS) await change(under.store, unitId, { events: [sent] });
      await change(under.store, 'u1', {
        by: 'giang',
        events: [judged('a', given(1, 0)), judged('c', given(1, 0))],
      });
      const { lookedUp } = await lookUp(under.store, 'binh', NOW, EVERYTHING);
      expect(lookedUp.appraisers).toEqual([
        // Only the third unit, which is not assessed on domain 2.
        expect.objectContaining({ officialId: 'khanh', judged: 0, toJudge: 2, lastAt: null }),
        // Domain 1 and item c: two items and one of three units, two of the third.
        expect.objectContaining({ officialId: 'giang', judged: 2, toJudge: 11 }),
        // Everything but their own unit.
        expect.objectContaining({ officialId: 'ha', judged: 2, toJudge: 10, scope: null }),
      ]);
      expect(lookedUp.overseers).toEqual(['binh', 'chi']);
    });

    test('counts what waits for an appraiser, reminders by hand within a day, and who can be written to', async () => {
      const later = NOW + 2 * 86_400_000;
      await change(under.store, 'u1', { events: [sent] });
      const reminded = (officialId: string, by: string): NoticeDraft => ({
        key: `${APPRAISER_REMINDER}:${by}:${officialId}`,
        officialId,
        purpose: 'notice',
        campaignId: CAMPAIGN,
        scorecardId: null,
        lines: [],
        options: [],
        dueAt: later,
        expiresAt: null,
      });
      await under.store.notices.add([reminded('giang', 'hom-kia')], later - 86_400_000);
      await under.store.notices.add([reminded('giang', 'binh'), reminded('giang', 'dung')], later - 60_000);
      await play(under.store.turns, accountOf('ha'), 'blocks', () => ({
        writes: [{ kind: 'noteReachability', account: accountOf('ha'), reachable: false }],
      }));
      const { lookedUp } = await lookUp(under.store, 'binh', later, EVERYTHING);
      expect(lookedUp.appraisers).toEqual([
        expect.objectContaining({ officialId: 'khanh', open: { 1: 0, 2: 0 }, remindedToday: 0 }),
        expect.objectContaining({
          officialId: 'giang',
          open: { 1: 3, 2: 3 },
          reachable: true,
          remindedToday: 2,
        }),
        expect.objectContaining({
          officialId: 'ha',
          open: { 1: 4, 2: 4 },
          reachable: false,
          remindedToday: 0,
        }),
      ]);
    });

    test('says of one unit who judges it, how much of it, and when last', async () => {
      for (const unitId of UNITS) await change(under.store, unitId, { events: [sent] });
      await change(under.store, 'u1', { by: 'giang', events: [judged('a', given(1, 0))] });
      const of = async (unitId: string) => {
        const wanted = [{ what: 'appraisersOf', scorecardId: scorecardOf(unitId) } as const];
        const { lookedUp } = await lookUp(under.store, 'binh', NOW, wanted);
        expect(lookedUp).toEqual(await recomputed(under.store, NOW, wanted));
        return lookedUp.appraisersOf?.appraisers.map(({ officialId, judged: done, toJudge, lastAt }) => [
          officialId,
          `${done}/${toJudge}`,
          lastAt !== null,
        ]);
      };
      expect(await of('u1')).toEqual([
        ['giang', '1/3', true],
        ['ha', '1/4', false],
      ]);
      // Nobody judges their own unit, and whoever is given one unit judges no other.
      expect(await of('u2')).toEqual([['giang', '0/3', false]]);
      expect(await of('u3')).toEqual([
        ['khanh', '0/2', false],
        ['giang', '0/2', false],
        ['ha', '0/2', false],
      ]);
      expect(await of('khac')).toEqual([]);
    });

    test('of an item that no set or group has is nothing', async () => {
      for (const wanted of [across('z'), { what: 'across', groupCode: 'xa', itemKey: 'a' } as const])
        expect((await lookUp(under.store, 'binh', NOW, [wanted])).lookedUp.across).toBeNull();
    });
  });
}

function verdictOf(
  { itemKey, round, found }: Extract<Happening['what'], { kind: 'verdict' }>,
  entryVersion: number,
): CourseEvent {
  if (found === 'changed') return judged(itemKey, given(0.5, entryVersion), round);
  return found === 'agreed'
    ? judged(itemKey, { kind: 'agreed', entryVersion, points: pts(1) }, round)
    : judged(itemKey, { kind: 'asked', entryVersion, text: 'Bổ sung số liệu' }, round);
}
