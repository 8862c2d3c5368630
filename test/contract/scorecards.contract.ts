import { describe, expect, test } from 'vitest';
import { yes } from '../domain/build.ts';
import { accountOf, agencySet, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play, saving, scorecardOf } from './turn-driver.ts';

export function scorecardsContract(factory: StoreFactory): void {
  describe('a scorecard by its id', () => {
    const under = freshStore(factory, openAgency);

    test('comes with its unit, its set and what is recorded, as of now', async () => {
      const { scorecards, turns } = under.store;
      const before = await scorecards.load('k2026:u1');
      expect(before).toMatchObject({
        scorecardId: 'k2026:u1',
        unitId: 'u1',
        unitCode: 'U1',
        unitName: 'Đơn vị u1',
        set: { ...agencySet, version: 1 },
        campaign: { id: 'k2026', organiser: 'Sở Nội vụ' },
        evidence: [],
      });
      expect(before?.entries.size).toBe(0);
      await play(turns, accountOf('an'), 'm1', (record) => ({
        scorecard: scorecardOf(record),
        writes: [saving('a', null, { ...yes, explanation: 'vì vậy' })],
      }));
      const after = await scorecards.load('k2026:u1');
      expect(after?.entries.get('a')).toMatchObject({ explanation: 'vì vậy', changedBy: 'an' });
      expect(after?.officialNames.get('an')).toBe('Nguyễn An');
      expect(after?.scorecardVersion).toBeGreaterThan(before?.scorecardVersion ?? 0);
    });

    test('is found by its campaign and the code of its unit', async () => {
      const { scorecards } = under.store;
      expect(await scorecards.find('k2026', 'u2')).toBe('k2026:u2');
      expect(await scorecards.find('k2026', 'U9')).toBeNull();
      expect(await scorecards.find('k2025', 'U2')).toBeNull();
    });

    test('is null where there is none', async () => {
      expect(await under.store.scorecards.load('k2026:u9')).toBeNull();
    });
  });
}
