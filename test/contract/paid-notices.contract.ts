import { describe, expect, test } from 'vitest';
import type { AccountAddress, DeliveryOutcome } from '../../src/application/ports/messages.ts';
import type { OutboxItem } from '../../src/application/ports/outbound.ts';
import { say } from '../../src/conversation/reply.ts';
import { defaultReminderSchedule } from '../../src/domain/reminders/reminder-schedule.ts';
import { agency, agencyOfficials, agencySet } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play, reply } from './turn-driver.ts';

const MOST = 2;
const PAID: DeliveryOutcome = { kind: 'sent', externalId: null, paid: true };
const zaloOf = (who: string): AccountAddress => ({ channel: 'zalo', botId: 'oa', externalId: `zalo-${who}` });
const webOf = (who: string): AccountAddress => ({ channel: 'web', botId: 'local', externalId: `web-${who}` });

export function paidNoticesContract(factory: StoreFactory): void {
  describe('paid messages', () => {
    const under = freshStore(factory, async ({ campaigns }) => {
      await campaigns.storeCriteriaSet(agencySet, 1);
      const imported = agency();
      const reminders = { ...defaultReminderSchedule, maxPerCampaignPaidMessages: MOST };
      for (const id of ['k2026', 'k2027'])
        await campaigns.storeCampaign({ ...imported, campaign: { ...imported.campaign, id, reminders } }, 1);
      const nothing = { ...imported.campaign, id: 'k2028' };
      await campaigns.storeCampaign({ ...imported, campaign: nothing }, 1);
      for (const { id } of agencyOfficials) await campaigns.linkAccount(zaloOf(id), id, 1);
    });

    /** Queues a notice of a campaign for the official, in one message for each text. */
    async function tell(who: string, campaignId: string, texts = ['nhắc'], to = zaloOf(who)): Promise<void> {
      const { notices } = under.store;
      const key = `${who}-${campaignId}-${texts.join()}`;
      const lines = [say('text.verbatim', { text: key })];
      const about = { key, officialId: who, purpose: 'reminder' as const, campaignId, scorecardId: null };
      await notices.add([{ ...about, lines, options: [], dueAt: 1, expiresAt: null }], 1);
      const [due] = await notices.due(1, 1);
      await notices.enqueue(due?.id ?? 0, to, texts.map(reply), 1);
    }
    /** Whoever was last seen before instant 20 costs. */
    async function claim(now: number, more = {}): Promise<readonly OutboxItem[]> {
      const asked = { channel: 'zalo' as const, now, leaseUntil: now + 60, limit: 10, wholeAccounts: true };
      const letters = await under.store.turns.claimOutbound({ ...asked, paidIfSeenBefore: 20, ...more });
      return letters.flatMap(({ items }) => items);
    }
    const allowed = (items: readonly OutboxItem[]) => items.map(({ mayPay }) => mayPay);
    async function settle(items: readonly OutboxItem[], outcome = PAID): Promise<void> {
      for (const item of items) await under.store.turns.recordDelivery(item, 50, outcome);
    }
    const counted = (campaignId = 'k2026') => under.store.reminders.paidMessages(campaignId);

    test('are counted for the campaign of their notice, and refused to it alone once it spent them', async () => {
      await tell('an', 'k2026');
      await tell('binh', 'k2026');
      await settle(await claim(100));
      expect([await counted(), await counted('k2027')]).toEqual([2, 0]);
      await tell('an', 'k2026', ['nữa']);
      await tell('binh', 'k2027');
      await tell('chi', 'k2028');
      await play(under.store.turns, zaloOf('dung'), 'm1', () => ({ replies: [reply('trả lời')], at: 1 }));
      const items = await claim(200, { paidIfSeenBefore: 1_000 });
      expect(items.map(({ content, mayPay }) => [content.text, mayPay])).toEqual([
        ['nữa', false],
        ['nhắc', true],
        ['nhắc', false],
        ['trả lời', true],
      ]);
    });

    test('count only where the platform charged', async () => {
      await tell('an', 'k2026');
      await tell('binh', 'k2026');
      const [free, closed] = await claim(100);
      if (free === undefined || closed === undefined) throw new Error('nothing was claimed');
      await settle([free], { kind: 'sent', externalId: null });
      await settle([closed], { kind: 'windowClosed' });
      expect(await counted()).toBe(0);
    });

    test('in one batch, and with what another process is sending, do not go beyond it', async () => {
      await tell('an', 'k2026');
      expect(allowed(await claim(100))).toEqual([true]);
      for (const who of ['binh', 'chi', 'dung']) await tell(who, 'k2026');
      expect(allowed(await claim(110))).toEqual([true, false, false]);
      expect(allowed(await claim(111))).toEqual([]);
    });

    test('are not reserved for those who were seen, and joined messages are one', async () => {
      for (const who of ['an', 'binh', 'chi'])
        await play(under.store.turns, zaloOf(who), `m-${who}`, () => ({ replies: [], at: 1 }));
      for (const who of ['an', 'binh', 'chi']) await tell(who, 'k2026');
      for (const texts of [['một'], ['hai'], ['ba']]) await tell('dung', 'k2026', texts);
      expect(allowed(await claim(100, { paidIfSeenBefore: 10 }))).toEqual([
        true,
        true,
        true,
        true,
        true,
        true,
      ]);
    });

    test('a further part of a message and what was moved from another account are of the campaign too', async () => {
      const { campaigns, turns } = under.store;
      await campaigns.linkAccount(webOf('an'), 'an', 1);
      await tell('an', 'k2026', ['một', 'hai'], webOf('an'));
      const web = await claim(100, { channel: 'web' });
      for (const item of web) {
        const contents = [reply(`${item.content.text} lại`)];
        await turns.recordDelivery(item, 110, { kind: 'stopped' }, { to: zaloOf('an'), contents });
      }
      const moved = await claim(120);
      expect(moved.map(({ content }) => content.text)).toEqual(['một lại', 'hai lại']);
      await settle(moved);
      expect(await counted()).toBe(2);
      await tell('binh', 'k2026');
      expect(allowed(await claim(200))).toEqual([false]);
    });

    test('a channel that never charges is asked nothing', async () => {
      await tell('an', 'k2028');
      expect(allowed(await claim(100, { paidIfSeenBefore: undefined }))).toEqual([true]);
    });
  });
}
