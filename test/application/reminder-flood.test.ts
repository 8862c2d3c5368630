import { afterAll, expect, test, vi } from 'vitest';
import { planDueReminders } from '../../src/application/plan-reminders.ts';
import type { ReminderStore } from '../../src/application/ports/reminder-store.ts';
import { runAssistant } from '../../src/application/run-assistant.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { accountOf, agency, agencySet } from '../contract/agency.ts';
import { at } from '../contract/reminded-agency.ts';
import { unit } from '../domain/build.ts';
import { describedMedia } from '../fakes/described-files.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { fakeChannel } from './fake-channel.ts';
import { fakeTime } from './fake-time.ts';
import { type Death, processThatDies } from './killable.ts';

// The long form is a province and more: npm run flood.
const LONG = process.env.MODE === 'flood';
const UNITS = LONG ? 3_400 : 40;
const PEOPLE = LONG ? 10_000 : 120;
const PER_SECOND = 25;
const EIGHT = at('30/10 08:00');

vi.setConfig({ testTimeout: LONG ? 1_200_000 : 120_000 });
afterAll(forgetMigrated);

const officials = Array.from({ length: PEOPLE }, (_each, index) => ({
  id: `p${index}`,
  name: `Cán bộ ${index}`,
  roles: [{ role: 'scorer' as const, unitId: `u${index % UNITS}` }],
}));

async function openProvince({ campaigns }: Store): Promise<void> {
  const imported = agency();
  const units = Array.from({ length: UNITS }, (_each, index) => ({
    id: `u${index}`,
    code: `U${index}`,
    name: `Đơn vị ${index}`,
    groupCode: 'so',
    profile: unit,
  }));
  const campaign = { ...imported.campaign, opensAt: at('19/10 08:00'), locksAt: at('08/11 00:00') };
  await campaigns.storeCriteriaSet(agencySet, 1);
  await campaigns.storeCampaign({ ...imported, campaign, units, officials }, 1);
  for (const { id } of officials) await campaigns.linkAccount(accountOf(id), id, 1);
}

/** A planner that is killed after it recorded so many steps of its plan. */
function killedAfter(reminders: ReminderStore, steps: number): ReminderStore {
  let left = steps;
  return {
    ...reminders,
    async record(...planned) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return reminders.record(...planned);
    },
  };
}

test('thousands are told once each within the rate of the channel, though both planner and sender die', async () => {
  const opened = await sqliteStore.openEmpty();
  const { store } = opened;
  try {
    await openProvince(store);
    const time = fakeTime(EIGHT);
    const channel = fakeChannel('telegram', time.now, undefined, { overallPerSecond: PER_SECOND });
    const plan = (reminders: ReminderStore) =>
      planDueReminders({
        reminders,
        scorecards: store.scorecards,
        windowOf: () => null,
        now: time.now,
      });
    /** To whom somebody that died may have written already; what they get is marked as a repeat. */
    const marked = new Set<string>();
    /** One life of the assistant, from its start until nothing is left to do or it is dead. */
    const live = async (death: Death | null): Promise<void> => {
      const life = processThatDies(store.turns, channel, death);
      const turns = {
        ...life.turns,
        claimOutbound: async (claim: Parameters<typeof life.turns.claimOutbound>[0]) => {
          const letters = await life.turns.claimOutbound(claim);
          for (const { to, items } of letters)
            if (items.some(({ repeats }) => repeats > 0)) marked.add(to.externalId);
          return letters;
        },
      };
      const assistant = runAssistant({
        receipts: testReceipts(),
        media: describedMedia(),
        store: turns,
        notices: store.notices,
        channels: () => [life.channel],
        traitsOf: () => plainTraits,
        now: time.now,
        wakeAt: time.wakeAt,
        report: () => undefined,
        lookEvery: 60_000,
      });
      await assistant.catchUp();
      const end = time.now() + (death === null ? 3_600_000 : 120_000);
      while (time.ring(end)) await assistant.catchUp();
      await assistant.stop();
    };

    await expect(plan(killedAfter(store.reminders, 1))).rejects.toThrow('killed');
    expect(await plan(store.reminders)).toBeGreaterThan(0);
    expect(await plan(store.reminders)).toBe(0);
    await live({ call: PEOPLE, moment: 'after' });
    const beforeDeath = channel.arrived.length;
    expect(beforeDeath).toBeGreaterThan(0);
    expect(beforeDeath).toBeLessThan(PEOPLE);
    await live(null);

    const told = new Map<string, number>();
    for (const { to } of channel.arrived) told.set(to, (told.get(to) ?? 0) + 1);
    expect(told.size).toBe(PEOPLE);
    expect(Math.max(...told.values())).toBeLessThanOrEqual(2);
    const twice = [...told].flatMap(([to, count]) => (count > 1 ? [to] : []));
    expect(twice.filter((to) => !marked.has(to))).toEqual([]);
    const bySecond = channel.tried.map((sent, index) => {
      const later = channel.tried[index + PER_SECOND];
      return later === undefined ? Number.POSITIVE_INFINITY : later.at - sent.at;
    });
    expect(Math.min(...bySecond)).toBeGreaterThanOrEqual(900);
  } finally {
    await store.close();
    await opened.discard();
  }
});
