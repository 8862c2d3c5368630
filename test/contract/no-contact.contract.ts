import { describe, expect, test } from 'vitest';
import type { AccountAddress, DeliveryOutcome } from '../../src/application/ports/messages.ts';
import type { OutboxItem } from '../../src/application/ports/outbound.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { dueOutbound, message, play, reply } from './turn-driver.ts';

const an = accountOf('an');
const zalo: AccountAddress = { channel: 'zalo', botId: 'oa', externalId: 'zalo-an' };
const web: AccountAddress = { channel: 'web', botId: 'local', externalId: 'web-an' };
const BLOCKED: DeliveryOutcome = { kind: 'unreachable', reason: 'đã chặn' };

export function noContactContract(factory: StoreFactory): void {
  describe('officials who cannot be contacted', () => {
    const under = freshStore(factory, async (store) => {
      await openAgency(store);
      await store.campaigns.linkAccount(zalo, 'an', 1);
    });
    const listed = () => under.store.campaigns.undeliverable('k2026');
    const queue = (text: string, from = an) =>
      play(under.store.turns, from, text, () => ({ replies: [reply(text)], at: 100 }));
    async function claimed(channel: 'telegram' | 'zalo', now: number): Promise<OutboxItem> {
      const claim = { channel, now, leaseUntil: now + 60, limit: 1, wholeAccounts: false };
      const [item] = (await under.store.turns.claimOutbound(claim)).flatMap(({ items }) => items);
      if (item === undefined) throw new Error('nothing was claimed');
      return item;
    }
    async function fail(at: number, outcome = BLOCKED): Promise<void> {
      await queue(`m${at}`);
      await failNext(at, outcome);
    }
    async function failNext(at: number, outcome: DeliveryOutcome): Promise<void> {
      await under.store.turns.recordDelivery(await claimed('telegram', at), at, outcome);
    }

    test('a message that could not be delivered is said again on the other account, once', async () => {
      const { turns } = under.store;
      await queue('nhắc việc');
      const item = await claimed('telegram', 100);
      expect(await turns.otherAccounts(item.id)).toEqual([zalo]);
      const contents = [reply('nhắc việc 1'), reply('nhắc việc 2')];
      await turns.recordDelivery(item, 110, { kind: 'stopped' }, { to: zalo, contents });
      expect(await listed()).toEqual([]);
      expect(await dueOutbound(turns, 'telegram', 1_000)).toEqual([]);
      const moved = await claimed('zalo', 110);
      expect(moved.content.text).toBe('nhắc việc 1');
      expect(await turns.otherAccounts(moved.id)).toEqual([]);
      await turns.recordDelivery(moved, 120, { kind: 'windowClosed' });
      expect(await listed()).toMatchObject([{ channel: 'zalo', reason: 'windowClosed', since: 120 }]);
    });

    test('the account that was seen last comes first, and one that is closed or of somebody else never', async () => {
      const { turns, campaigns } = under.store;
      await campaigns.linkAccount(web, 'an', 1);
      await queue('nhắc việc');
      const item = await claimed('telegram', 100);
      expect(await turns.otherAccounts(item.id)).toEqual([zalo, web]);
      await turns.receive([{ ...message(web, 'w1'), sentAt: 30, receivedAt: 30 }]);
      expect(await turns.otherAccounts(item.id)).toEqual([web, zalo]);
      await play(turns, accountOf('binh'), 'b', () => ({
        writes: [{ kind: 'noteReachability', account: web, reachable: false }],
      }));
      expect(await turns.otherAccounts(item.id)).toEqual([zalo]);
      await campaigns.linkAccount(zalo, 'binh', 2);
      expect(await turns.otherAccounts(item.id)).toEqual([]);
    });

    test('an account that was taken away meanwhile is not written to', async () => {
      const { turns, campaigns } = under.store;
      await queue('nhắc việc');
      const item = await claimed('telegram', 100);
      await campaigns.linkAccount(zalo, 'binh', 2);
      await turns.recordDelivery(item, 110, BLOCKED, { to: zalo, contents: [reply('nhắc việc')] });
      expect(await dueOutbound(turns, 'zalo', 1_000)).toEqual([]);
      expect(await listed()).toHaveLength(1);
    });

    test('they are listed with their unit, the last channel, the reason and since when', async () => {
      await queue('một');
      await queue('hai');
      await failNext(110, BLOCKED);
      await failNext(120, { kind: 'stopped' });
      expect(await listed()).toEqual([
        {
          officialId: 'an',
          name: 'Nguyễn An',
          unitName: 'Đơn vị u1',
          channel: 'telegram',
          reason: 'stopped',
          since: 110,
        },
      ]);
      expect(await under.store.campaigns.undeliverable('other')).toEqual([]);
    });

    test('uncertain and rejected messages say nothing about the person', async () => {
      await fail(110, { kind: 'uncertain', reason: 'hết giờ' });
      await fail(120, { kind: 'rejected', reason: 'quá dài' });
      expect(await listed()).toEqual([]);
    });

    test('who writes again leaves the list, on whichever account', async () => {
      for (const [from, at] of [
        [an, 110],
        [zalo, 120],
      ] as const) {
        await fail(at);
        expect(await listed()).toHaveLength(1);
        const again = { ...message(from, `again-${at}`), sentAt: at + 5, receivedAt: at + 5 };
        await under.store.turns.receive([again]);
        expect(await listed()).toEqual([]);
      }
    });

    test('who becomes reachable, and whom a message reaches, leaves the list', async () => {
      const { turns } = under.store;
      await fail(110);
      await play(turns, accountOf('binh'), 'b1', () => ({
        writes: [{ kind: 'noteReachability', account: an, reachable: true }],
      }));
      expect(await listed()).toEqual([]);
      await fail(120);
      await queue('tin khác', zalo);
      await fail(130);
      expect(await listed()).toHaveLength(1);
      await turns.recordDelivery(await claimed('zalo', 130), 140, { kind: 'sent', externalId: null });
      expect(await listed()).toEqual([]);
    });
  });
}
