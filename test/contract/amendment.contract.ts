import { describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import type { Store } from '../../src/store/open-store.ts';
import { campaign, flatSet, item, levels, pts, unit, yes, yesNo } from '../domain/build.ts';
import { accountOf, agency, agencySet, openAgency } from './agency.ts';
import { boardsOf } from './boards-of.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, noLookup, play, saving, say, scorecardOf, turnOn } from './turn-driver.ts';

const an = accountOf('an');
const chi = accountOf('chi');
const U1 = 'k2026:u1';

/** "a" gets more points, "b" is dropped, "c" is new. */
const newer: CriteriaSet = flatSet([
  item('a', 3, yesNo(3), { code: '1.1' }),
  item('c', 1, levels(1, 0.5, 0), { code: '1.3' }),
]);
const other: CriteriaSet = { ...flatSet([item('x', 1, yesNo(1))]), slug: 'bo-khac' };
const amendment = { reason: 'Công văn điều chỉnh', at: 500 };

/** Two campaigns score by the same set; in the first there is a group with another one. */
async function openTwoCampaigns(store: Store): Promise<void> {
  await openAgency(store);
  const { campaigns } = store;
  await campaigns.storeCriteriaSet(other, 1);
  const { campaign: first, groups, units, officials } = agency();
  const oneMore = { id: 'u4', code: 'U4', name: 'Đơn vị u4', groupCode: 'xa', profile: unit };
  const changed = agency({
    groups: [...groups, { code: 'xa', name: 'Các xã', criteriaSetSlug: 'bo-khac', ranked: true }],
    units: [...units, oneMore],
    officials: [
      ...officials,
      { id: 'em', name: 'Hồ Thử Em', roles: [{ role: 'scorer', unitId: 'u2', validUntil: 400 }] },
      { id: 'giang', name: 'Vũ Mẫu Giang', roles: [{ role: 'scorer', unitId: 'u4' }] },
    ],
  });
  await campaigns.storeCampaign(changed, 1);
  await campaigns.storeCampaign(agency({ campaign: { ...first, id: 'k2027', name: 'Kỳ 2027' } }), 1);
}

const record = (turns: Store['turns'], ...keys: readonly string[]) =>
  play(turns, an, `m-${keys.join()}`, (found) => ({
    scorecard: scorecardOf(found),
    writes: keys.map((key) => saving(key, null, yes)),
  }));

async function everything({ campaigns, scorecards, audit, notices }: Store) {
  return {
    set: await campaigns.latestCriteriaSet('bo-thu'),
    scorecards: await Promise.all(['k2026:u1', 'k2026:u4', 'k2027:u1'].map((id) => scorecards.load(id))),
    trail: await audit.chain('campaign:k2026'),
    notices: (await notices.due(1_000, 99)).length,
  };
}

export function amendmentContract(factory: StoreFactory): void {
  describe('amending a criteria set in the middle of a campaign', () => {
    const under = freshStore(factory, openTwoCampaigns);
    const amend = (set: CriteriaSet = newer) => under.store.campaigns.amend('k2026', set, amendment);

    test('a preview says what would change, and writes nothing', async () => {
      await record(under.store.turns, 'a', 'b');
      const before = await everything(under.store);
      const reading = await under.store.campaigns.previewAmendment('k2026', newer, 500);
      expect(reading).toMatchObject({
        kind: 'previewed',
        preview: { unchanged: 0, begun: 1, newer: { version: 2 } },
      });
      const units = reading.kind === 'previewed' ? reading.preview.units : [];
      expect(units.map(({ unitCode }) => unitCode)).toEqual(['U1', 'U2', 'U3']);
      expect(units[0]).toMatchObject({
        before: { points: 30_000, maximum: 30_000 },
        after: { points: 30_000, maximum: 40_000 },
        setAside: [{ itemKey: 'b' }],
        toAnswer: [{ itemKey: 'c' }],
      });
      expect(await everything(under.store)).toEqual(before);
    });

    test('moves the groups of this campaign alone that use the set', async () => {
      expect(await amend()).toMatchObject({ kind: 'amended' });
      const { scorecards } = under.store;
      const versionOf = async (id: string) => {
        const found = await scorecards.load(id);
        return `${found?.set.slug}:${found?.set.version}`;
      };
      expect(await versionOf('k2026:u3')).toBe('bo-thu:2');
      expect(await versionOf('k2026:u4')).toBe('bo-khac:1');
      expect(await versionOf('k2027:u1')).toBe('bo-thu:1');
      const again = await under.store.campaigns.previewAmendment('k2026', newer, 600);
      expect(again).toEqual({ kind: 'unchanged', version: 2 });
    });

    test('keeps every entry and its history, and adds up anew', async () => {
      await record(under.store.turns, 'a', 'b');
      const before = await under.store.scorecards.load(U1);
      await amend();
      const after = await under.store.scorecards.load(U1);
      expect(after?.entries).toEqual(before?.entries);
      expect(after?.changes).toEqual(before?.changes);
      expect(after?.scorecardVersion).toBe((before?.scorecardVersion ?? 0) + 1);
      const { points, maximum, answered, toAnswer } = totalScorecard(
        newer,
        unit,
        campaign,
        after?.entries ?? new Map(),
      ).overall;
      const { office } = await look(under.store.turns, chi);
      expect(office?.units.find(({ scorecardId }) => scorecardId === U1)).toMatchObject({
        points,
        maximum,
        answered,
        toAnswer,
      });
      expect([points, maximum, answered, toAnswer]).toEqual([30_000, 40_000, 1, 2]);
    });

    test('adds up anew what was appraised', async () => {
      const deed = { officialId: 'binh', at: 200 };
      const verdict = { kind: 'agreed', entryVersion: 1, points: pts(1) } as const;
      const facts: readonly CourseEvent[] = [
        {
          kind: 'submitted',
          receiptId: 'r',
          contentHash: 'a'.repeat(64),
          latePenalty: pts(0),
        },
        ...['a', 'b'].map((itemKey) => ({ kind: 'itemAppraised', itemKey, round: 1, verdict }) as const),
      ];
      await record(under.store.turns, 'a', 'b');
      await play(under.store.turns, an, 'm-sent', (found) => ({
        scorecard: scorecardOf(found),
        writes: facts.map((event) => ({ kind: 'appendCourse', event, ...deed }) as const),
      }));
      expect(await amend()).toMatchObject({
        preview: {
          units: [
            {
              submittedAt: 200,
              judged: [{ itemKey: 'b' }, { itemKey: 'a' }],
              before: { judged: 2, toJudge: 2, result: { points: 30_000, maximum: 30_000 } },
              after: { judged: 1, toJudge: 2, result: null },
            },
            {},
            {},
          ],
        },
      });
      const { office } = await look(under.store.turns, chi);
      expect(office?.units[0]).toMatchObject({ judged: 1, toJudge: 2, appraisedPoints: null });
      expect(await amend(agencySet)).toMatchObject({ kind: 'amended' });
      const again = (await look(under.store.turns, chi, { ...noLookup, at: 1 })).office;
      expect(again?.units[0]).toMatchObject({ judged: 2, appraisedPoints: 30_000, appraisedMaximum: 30_000 });
    });

    test('answers to a dropped item count again once it comes back', async () => {
      await record(under.store.turns, 'a', 'b');
      await amend();
      expect(await amend(agencySet)).toMatchObject({ kind: 'amended', preview: { newer: { version: 3 } } });
      const { office } = await look(under.store.turns, chi);
      expect(office?.units[0]).toMatchObject({ points: 30_000, maximum: 30_000, answered: 2, toAnswer: 2 });
    });

    test('tells whoever scores for a unit or heads it now, once for each unit', async () => {
      expect(await amend()).toMatchObject({ told: 2 });
      const due = await under.store.notices.due(500, 99);
      const told = due.map(({ accounts, options }) => [
        accounts[0]?.externalId,
        options.map((o) => o.action),
      ]);
      const ways = [
        { do: 'missing', page: 0 },
        { do: 'open', itemKey: 'c' },
      ];
      expect(told.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
        ['chat-an', ways],
        ['chat-binh', ways],
        ['chat-binh', ways],
      ]);
    });

    test('leaves its records, chained', async () => {
      await amend();
      const { audit } = under.store;
      const { records } = await audit.chain('campaign:k2026');
      const act = records.find((each) => each.act === 'amendCriteria');
      expect(act).toMatchObject({
        at: 500,
        officialId: null,
        subject: 'bo-thu',
        before: JSON.stringify({ criteriaSetIds: ['bo-thu:1'] }),
        after: JSON.stringify({ criteriaSetId: 'bo-thu:2', reason: 'Công văn điều chỉnh', units: 3 }),
      });
      const moved = (await audit.chain(U1)).records.at(-1);
      expect(moved).toMatchObject({ act: 'changeScorecard', at: 500 });
      expect([moved?.before, moved?.after].map((json) => JSON.parse(json ?? '').criteriaSetId)).toEqual([
        'bo-thu:1',
        'bo-thu:2',
      ]);
      for (const stream of ['campaign:k2026', U1, 'system'])
        expect(await verifyStream(audit, stream)).toMatchObject({ ok: true });
    });

    test('a second time the same changes nothing', async () => {
      await amend();
      const before = await everything(under.store);
      expect(await amend()).toEqual({ kind: 'unchanged', version: 2 });
      expect(await everything(under.store)).toEqual(before);
    });

    test('a version that was imported already is used, not stored again', async () => {
      await under.store.campaigns.storeCriteriaSet(newer, 2);
      expect(await amend()).toMatchObject({ kind: 'amended', preview: { newer: { version: 2 } } });
      expect((await under.store.campaigns.latestCriteriaSet('bo-thu'))?.version).toBe(2);
    });

    test('of an unknown campaign, or of a set that it does not use, is refused', async () => {
      const { campaigns } = under.store;
      const before = await everything(under.store);
      expect(await campaigns.amend('nowhere', newer, amendment)).toEqual({ kind: 'unknownCampaign' });
      const strange = { ...newer, slug: 'la' };
      const refusal = { kind: 'slugNotUsed', slugs: ['bo-khac', 'bo-thu'] };
      expect(await campaigns.amend('k2026', strange, amendment)).toEqual(refusal);
      expect(await campaigns.previewAmendment('k2026', strange, 1)).toEqual(refusal);
      expect(await campaigns.latestCriteriaSet('la')).toBeNull();
      expect(await everything(under.store)).toEqual(before);
    });

    test('is refused while results stand published, and not once they are taken back', async () => {
      const { turns, campaigns } = under.store;
      const boards = await boardsOf(under.store, 'k2026', 1_000);
      const publishing = { campaignId: 'k2026', officialId: 'chi', at: 300 };
      const publicationId = 'cb-1';
      const publish: Write = { kind: 'publishResults', ...publishing, publicationId, decision: null, boards };
      const { outcome } = await play(turns, accountOf('binh'), 'p1', () => ({ writes: [publish] }));
      expect(outcome).toEqual({ kind: 'committed' });
      expect(await amend()).toEqual({ kind: 'published' });
      expect(await campaigns.previewAmendment('k2026', newer, 1)).toEqual({ kind: 'published' });
      const withdraw: Write = { kind: 'withdrawPublication', ...publishing, publicationId, reason: 'Nhầm' };
      await play(turns, accountOf('binh'), 'p2', () => ({ writes: [withdraw] }));
      expect(await amend()).toMatchObject({ kind: 'amended' });
    });

    test('a turn that was decided by the older version is stale', async () => {
      const { turns } = under.store;
      const waiting = await say(turns, an, 'm1');
      const found = await turns.loadTurn(waiting, noLookup);
      await amend();
      const turn = turnOn(waiting, found, {
        scorecard: scorecardOf(found),
        writes: [saving('a', null, yes)],
      });
      expect(await turns.commitTurns([turn])).toEqual([{ kind: 'stale' }]);
      expect((await under.store.scorecards.load(U1))?.entries.size).toBe(0);
    });

    test('two that amend at once, beside somebody who scores, make one version', async () => {
      const [first, scored, second] = await Promise.all([
        amend(),
        record(under.store.turns, 'a', 'b'),
        amend(),
      ]);
      expect([first.kind, second.kind].sort()).toEqual(['amended', 'unchanged']);
      const work = await under.store.scorecards.load(U1);
      expect(work?.set.version).toBe(2);
      expect(work?.entries.size).toBe(scored.outcome.kind === 'committed' ? 2 : 0);
    });
  });
}
