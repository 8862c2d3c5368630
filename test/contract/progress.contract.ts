import { describe, expect, test } from 'vitest';
import { openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

export function progressContract(factory: StoreFactory): void {
  describe('the progress of a campaign', () => {
    const under = freshStore(factory, openAgency);

    test('holds every unit with its group, whoever asks', async () => {
      const progress = await under.store.progress.load('k2026');
      expect(progress?.groups).toEqual([{ code: 'so', name: expect.any(String) }]);
      expect(progress?.units.map(({ scorecardId }) => scorecardId)).toContain('k2026:u1');
      expect(progress?.units.every(({ groupCode }) => groupCode === 'so')).toBe(true);
    });

    test('is nothing for a campaign that is not there', async () => {
      expect(await under.store.progress.load('k1999')).toBeNull();
    });
  });
}
