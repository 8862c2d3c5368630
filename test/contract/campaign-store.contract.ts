import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { doesNotApply, flatSet, item, unit, yes, yesNo } from '../domain/build.ts';
import { accountOf, agency, agencyOfficials, agencySet, openAgency } from './agency.ts';
import { amendmentContract } from './amendment.contract.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play, saving, scorecardOf } from './turn-driver.ts';

const an = accountOf('an');

async function recordOne(store: Store): Promise<void> {
  const { outcome } = await play(store.turns, an, 'm1', (record) => ({
    scorecard: scorecardOf(record),
    writes: [saving('a', null, yes)],
  }));
  expect(outcome).toEqual({ kind: 'committed' });
}

/** What every implementation of the campaign store keeps. */
export function campaignStoreContract(factory: StoreFactory): void {
  describe(`campaign store on ${factory.name}`, () => {
    amendmentContract(factory);
    const under = freshStore(factory, async () => undefined);

    test('a set is stored as the next version of its slug, and identical content is unchanged', async () => {
      const { campaigns } = under.store;
      expect(await campaigns.latestCriteriaSet('bo-thu')).toBeNull();
      expect(await campaigns.storeCriteriaSet({ ...agencySet, version: 7 }, 1)).toEqual({
        kind: 'stored',
        version: 1,
      });
      expect(await campaigns.storeCriteriaSet({ ...agencySet, version: 9 }, 2)).toEqual({
        kind: 'unchanged',
        version: 1,
      });
      const renamed = { ...agencySet, name: 'Bộ sửa' };
      expect(await campaigns.storeCriteriaSet(renamed, 3)).toEqual({ kind: 'stored', version: 2 });
      expect(await campaigns.latestCriteriaSet('bo-thu')).toEqual({ ...renamed, version: 2 });
      expect(await campaigns.storeCriteriaSet({ ...agencySet, slug: 'khac' }, 4)).toMatchObject({
        version: 1,
      });
    });

    test('the order in which an object was written does not make another version', async () => {
      const { campaigns } = under.store;
      await campaigns.storeCriteriaSet(agencySet, 1);
      const { slug, ...rest } = agencySet;
      expect(await campaigns.storeCriteriaSet({ ...rest, slug }, 2)).toEqual({
        kind: 'unchanged',
        version: 1,
      });
    });

    test('racing imports of one set make one version', async () => {
      const { campaigns } = under.store;
      const racing = await Promise.all([1, 2, 3].map((at) => campaigns.storeCriteriaSet(agencySet, at)));
      expect(racing.map(({ version }) => version)).toEqual([1, 1, 1]);
      expect(racing.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    });

    test('a campaign whose set is not stored is refused whole', async () => {
      const { campaigns } = under.store;
      await expect(campaigns.storeCampaign(agency(), 1)).rejects.toThrow('bo-thu');
      expect(await campaigns.campaigns()).toEqual([]);
    });

    test('a campaign with a role for a unit that is not there is refused whole', async () => {
      const { campaigns } = under.store;
      await campaigns.storeCriteriaSet(agencySet, 1);
      const officials = [
        { id: 'an', name: 'Nguyễn An', roles: [{ role: 'scorer' as const, unitId: 'nowhere' }] },
      ];
      await expect(campaigns.storeCampaign(agency({ officials }), 1)).rejects.toThrow();
      expect(await campaigns.campaigns()).toEqual([]);
      expect(await campaigns.officials('k2026')).toEqual([]);
    });

    test('importing the same campaign again changes nothing', async () => {
      await openAgency(under.store);
      const { campaigns } = under.store;
      expect(await campaigns.storeCampaign(agency(), 2)).toEqual({ kind: 'unchanged' });
      expect(await campaigns.campaigns()).toEqual([
        { id: 'k2026', name: 'Kỳ 2026', year: 2026, demo: false },
      ]);
    });

    test('campaigns are listed with the newest year first', async () => {
      await openAgency(under.store);
      const { campaigns } = under.store;
      for (const year of [2025, 2027]) {
        const { campaign } = agency();
        await campaigns.storeCampaign(
          agency({ campaign: { ...campaign, id: `k${year}`, year, demo: true } }),
          2,
        );
      }
      const listed = await campaigns.campaigns();
      expect(listed.map(({ year, demo }) => [year, demo])).toEqual([
        [2027, true],
        [2026, false],
        [2025, true],
      ]);
    });

    test('a changed import keeps every entry and its history', async () => {
      await openAgency(under.store);
      await recordOne(under.store);
      const { campaigns, turns } = under.store;
      const before = (await look(turns, an)).workplace;
      const changed = agency({
        units: agency().units.map((one) => ({ ...one, name: `Mới ${one.id}`, profile: exempt('b') })),
      });
      expect(await campaigns.storeCampaign(changed, 2)).toEqual({ kind: 'stored' });
      const after = (await look(turns, an)).workplace;
      expect(after?.entries).toEqual(before?.entries);
      expect(after?.changes).toEqual(before?.changes);
      expect(after?.unitName).toBe('Mới u1');
      expect(after?.profile.exemptions).toEqual(['b']);
      expect(after?.scorecardVersion).toBeGreaterThan(before?.scorecardVersion ?? 0);
    });

    test('a unit that an import leaves out keeps its entries for when it comes back', async () => {
      await openAgency(under.store);
      await recordOne(under.store);
      const { campaigns, turns } = under.store;
      const without = agency({
        units: agency().units.filter(({ id }) => id !== 'u1'),
        officials: agencyOfficials.filter(({ id }) => id === 'chi'),
      });
      await campaigns.storeCampaign(without, 2);
      expect((await look(turns, an)).memberships).toEqual([]);
      await campaigns.storeCampaign(agency(), 3);
      expect((await look(turns, an)).workplace?.entries.get('a')).toMatchObject(yes);
    });

    test('a later version of the set reaches the scorecards with the next import', async () => {
      await openAgency(under.store);
      const { campaigns, turns } = under.store;
      const longer = flatSet([
        item('a', 1, yesNo(1)),
        item('b', 2, yesNo(2)),
        item('c', 3, yesNo(3), { notApplicable: 'fullPoints' }),
      ]);
      await campaigns.storeCriteriaSet(longer, 2);
      expect((await look(turns, an)).workplace?.set.version).toBe(1);
      expect(await campaigns.storeCampaign(agency(), 3)).toEqual({ kind: 'stored' });
      expect((await look(turns, an)).workplace?.set).toEqual({ ...longer, version: 2 });
    });

    test('an import while a turn is under way makes the turn stale', async () => {
      await openAgency(under.store);
      const { campaigns, turns } = under.store;
      const read = await look(turns, an);
      const units = agency().units.map((one) => ({ ...one, profile: exempt('a') }));
      await campaigns.storeCampaign(agency({ units }), 2);
      const { outcome } = await play(turns, accountOf('binh'), 'm1', () => ({
        scorecard: scorecardOf(read),
        writes: [saving('a', null, doesNotApply)],
      }));
      expect(outcome).toEqual({ kind: 'stale' });
    });

    test('officials are listed with their roles and whether they are linked', async () => {
      const { campaigns } = under.store;
      await campaigns.storeCriteriaSet(agencySet, 1);
      await campaigns.storeCampaign(agency({ officials: agencyOfficials.slice(1, 3) }), 1);
      await campaigns.linkAccount(accountOf('binh'), 'binh', 1);
      expect(await campaigns.officials('k2026')).toEqual([
        {
          id: 'binh',
          name: 'Trần Bình',
          roles: [
            { role: 'scorer', unitId: 'u1', unitName: 'Đơn vị u1' },
            { role: 'head', unitId: 'u1', unitName: 'Đơn vị u1' },
            { role: 'scorer', unitId: 'u2', unitName: 'Đơn vị u2' },
          ],
          linked: true,
        },
        {
          id: 'chi',
          name: 'Lê Chi',
          roles: [{ role: 'leader', unitId: null, unitName: null }],
          linked: false,
        },
      ]);
      expect(await campaigns.isLinked('binh')).toBe(true);
      expect(await campaigns.isLinked('chi')).toBe(false);
    });

    test('an account can be linked to another official', async () => {
      await openAgency(under.store);
      const { campaigns, turns } = under.store;
      await campaigns.linkAccount(an, 'chi', 2);
      expect((await look(turns, an)).official?.id).toBe('chi');
      expect(await campaigns.isLinked('an')).toBe(false);
    });

    test('an invitation for nobody is refused', async () => {
      await expect(under.store.campaigns.storeInvitation('nobody', 'hash', 2, 1)).rejects.toThrow();
    });
  });
}

function exempt(itemKey: string) {
  return { ...unit, exemptions: [itemKey] };
}
