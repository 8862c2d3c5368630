import { afterAll, describe, expect, test } from 'vitest';
import { planMinute } from '../src/reminder-clock.ts';
import type { Store } from '../src/store/open-store.ts';
import { accountOf } from './contract/agency.ts';
import { openAppraised } from './contract/agency-in-rounds.ts';
import { at } from './contract/reminded-agency.ts';
import { freshStore } from './contract/store-under-test.ts';
import { play } from './contract/turn-driver.ts';
import { daysPicture } from './domain/charts/pictures.ts';
import { forgetMigrated, sqliteStore } from './store/sqlite-store.ts';

afterAll(forgetMigrated);

const toldAt = async (store: Parameters<typeof planMinute>[0] & Pick<Store, 'notices'>, now: number) => {
  await planMinute(store, () => now);
  return (await store.notices.due(now, 100)).length;
};

describe('the minute clock of the program', () => {
  const real = freshStore(sqliteStore, openAppraised);
  test('plans reminders and morning cards', async () => {
    expect(await toldAt(real.store, at('30/10 07:00'))).toBe(2);
    expect(await toldAt(real.store, at('30/10 08:00'))).toBeGreaterThan(2);
  });

  test('plans cards also where reminders cannot be planned', async () => {
    const { store } = real;
    const broken = { ...store.reminders, openCampaigns: () => Promise.reject(new Error('broken')) };
    await expect(planMinute({ ...store, reminders: broken }, () => at('30/10 07:00'))).rejects.toThrow(
      'broken',
    );
    expect(await store.notices.due(at('30/10 07:00'), 100)).toHaveLength(2);
  });
});

describe('the minute clock', () => {
  const opened = freshStore(sqliteStore, openAppraised);
  test('forgets pictures after seven days, also where nothing else can be planned', async () => {
    const { store } = opened;
    const broken = {
      ...store,
      reminders: { ...store.reminders, openCampaigns: () => Promise.reject(new Error('broken')) },
      mornings: { ...store.mornings, campaigns: () => Promise.reject(new Error('broken too')) },
    };
    const said = at('30/10 07:00');
    const week = 7 * 86_400_000;
    const picture = { ...daysPicture, campaign: { ...daysPicture.campaign, id: 'k2026' } };
    await play(store.turns, accountOf('an'), 'p', () => ({
      at: said,
      pictures: [{ id: 'days', picture }],
    }));
    const kept = async (now: number) => {
      await expect(planMinute(broken, () => now)).rejects.toThrow('broken too');
      return (await store.pictures.load('days', 0)) !== null;
    };
    expect(await kept(said + week - 1)).toBe(true);
    expect(await kept(said + week)).toBe(false);
  });
});

describe('the minute clock in the made-up province', () => {
  const demo = freshStore(sqliteStore, (store) => openAppraised(store, { demo: true }));
  test('tells nobody anything', async () => {
    expect(await toldAt(demo.store, at('30/10 07:00'))).toBe(0);
    expect(await toldAt(demo.store, at('30/10 08:00'))).toBe(0);
  });
});
