import { describe, expect, test } from 'vitest';
import type { AccountAddress } from '../../src/application/ports/messages.ts';
import type { Wanted } from '../../src/conversation/looked-up.ts';
import type { UnitWork } from '../../src/domain/appraisal/unit-work.ts';
import type { Store } from '../../src/store/open-store.ts';
import { begin } from '../transcripts/begun.ts';
import { secondRoundSeed } from '../transcripts/seeds/appraisal-seed.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { noLookup, say } from './turn-driver.ts';

const seed = secondRoundSeed();
const { id: campaignId } = seed.campaign.campaign;
const binh: AccountAddress = { channel: 'web', botId: 'local', externalId: 'binh' };

/** What has to be judged across units, and a second scorecard beside the opened one. */
export function unitWorkContract(factory: StoreFactory): void {
  describe('what appraisers have to judge', () => {
    const under = freshStore(factory, async ({ campaigns, ...store }: Store) => {
      for (const set of seed.criteriaSets) await campaigns.storeCriteriaSet(set, 0);
      await campaigns.storeCampaign(seed.campaign, 0);
      for (const each of seed.begun ?? []) await begin(store, campaignId, each.unitId, each);
      await campaigns.linkAccount(binh, 'binh', 0);
    });

    async function lookUp(...wanted: readonly Wanted[]) {
      const item = await say(under.store.turns, binh, `m${wanted.map(({ what }) => what).join('-')}`);
      const at = seed.campaign.campaign.phases.appraisal?.opensAt ?? 0;
      return under.store.turns.loadTurn(item, { ...noLookup, at, wanted });
    }

    async function work(): Promise<readonly UnitWork[]> {
      return (await lookUp({ what: 'work' })).lookedUp.work ?? [];
    }

    test('holds the units that sent their scorecards, by code, and no other', async () => {
      expect((await work()).map(({ unitId, name, groupCode }) => [unitId, name, groupCode])).toEqual([
        ['so-noi-vu', 'Sở Nội vụ', 'so'],
        ['so-tai-chinh', 'Sở Tài chính', 'so'],
        ['so-y-te', 'Sở Y tế', 'so'],
      ]);
    });

    test('says of each item where it stands, and leaves out a bonus that nobody claimed', async () => {
      const statesOf = (unit: UnitWork | undefined) =>
        Object.fromEntries((unit?.items ?? []).map(({ itemKey, state }) => [itemKey, state]));
      const [, finance, health] = await work();
      expect(statesOf(health)).toEqual({
        '1.1': 'explained',
        '1.2': 'settled',
        '1.3': 'waiting',
        '1.4': 'asked',
        '2.1': 'waiting',
        '2.2': 'waiting',
        '2.3': 'waiting',
        '3.1': 'waiting',
        '4.1': 'waiting',
      });
      expect(Object.keys(statesOf(finance))).not.toContain('4.1');
      expect(health?.items.find(({ itemKey }) => itemKey === '2.2')?.domainKey).toBe('2');
    });

    test('gives the appraisers the same to do', async () => {
      const { appraisers } = (await lookUp({ what: 'appraisers' })).lookedUp;
      expect(appraisers?.find(({ officialId }) => officialId === 'khoa')).toMatchObject({
        judged: 0,
        toJudge: 3,
      });
      expect(appraisers?.find(({ officialId }) => officialId === 'binh')).toMatchObject({
        judged: 1,
        toJudge: 13,
      });
    });

    test('a second scorecard is looked at while the opened one stays', async () => {
      const opened = `${campaignId}:so-y-te`;
      const scorecardId = `${campaignId}:so-tai-chinh`;
      const record = await lookUp({ what: 'opened', scorecardId: opened }, { what: 'beside', scorecardId });
      expect(record.office?.opened?.scorecardId).toBe(opened);
      expect(record.lookedUp.beside?.scorecardId).toBe(scorecardId);
      expect(record.lookedUp.beside?.scorecard?.unitName).toBe('Sở Tài chính');
    });

    test('a scorecard that there is none of, or of another campaign, is not looked at', async () => {
      const { beside } = (await lookUp({ what: 'beside', scorecardId: 'khac:so-y-te' })).lookedUp;
      expect(beside).toEqual({ scorecardId: 'khac:so-y-te', scorecard: null });
    });
  });
}
