import { describe, expect, test } from 'vitest';
import { openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

export function boardContract(factory: StoreFactory): void {
  describe('the results of a campaign', () => {
    const under = freshStore(factory, openAgency);

    test('hold every unit with its campaign, whoever asks', async () => {
      const loaded = await under.store.boards.load('k2026');
      expect(loaded?.campaign.name).toBe('Kỳ 2026');
      const { groups, units, published, earlier } = loaded?.board ?? {};
      expect(groups).toEqual([{ code: 'so', name: expect.any(String), ranked: true }]);
      expect(units?.map(({ scorecardId, result }) => [scorecardId, result])).toContainEqual([
        'k2026:u1',
        null,
      ]);
      expect([published, earlier]).toEqual([null, null]);
    });

    test('are nothing for a campaign that is not there', async () => {
      expect(await under.store.boards.load('k1999')).toBeNull();
    });
  });
}
