import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '../../src/application/ports/messages.ts';
import type { OutboxItem } from '../../src/application/ports/outbound.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { dueOutbound, play, reply } from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const FAR = 8_000_000_000_000;

export function outboxContract(factory: StoreFactory): void {
  describe('outbox', () => {
    const under = freshStore(factory, openAgency);
    const due = (now: number) => dueOutbound(under.store.turns, 'telegram', now);
    const dueTexts = async (now: number) => (await due(now)).map(({ content }) => content.text);
    const queue = async (from: typeof an, ...texts: readonly string[]) => {
      const { turns } = under.store;
      await play(turns, from, texts.join(), () => ({ replies: texts.map(reply), at: 100 }));
    };
    const claim = (now: number, more = {}) =>
      under.store.turns.claimOutbound({
        channel: 'telegram',
        now,
        leaseUntil: now + 60,
        limit: 10,
        wholeAccounts: false,
        ...more,
      });
    const claimed = async (now: number, more = {}): Promise<readonly OutboxItem[]> =>
      (await claim(now, more)).flatMap(({ items }) => items);
    const texts = async (now: number, more = {}) =>
      (await claimed(now, more)).map(({ content }) => content.text);
    const deliver = async (at: number, outcome: DeliveryOutcome) => {
      const [item] = await claimed(at, { limit: 1 });
      if (item === undefined) throw new Error('nothing is due');
      await under.store.turns.recordDelivery(item, at, outcome);
      return item;
    };

    test('replies are due at once, in order, on their channel only', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      expect(await dueTexts(99)).toEqual([]);
      expect(await dueTexts(100)).toEqual(['a1', 'a2', 'b1']);
      expect(await dueOutbound(under.store.turns, 'web', FAR)).toEqual([]);
    });

    test('a reply is claimed with where it goes, what it says and when the person was last there', async () => {
      const content = {
        text: 'Chọn',
        card: 7,
        choices: [{ choice: '1', label: 'Đạt' }],
        fallback: 'Chọn\n1  Đạt',
      };
      await play(under.store.turns, an, 'm1', () => ({ replies: [content] }));
      const item = {
        id: expect.any(Number),
        content,
        attempts: 0,
        createdAt: 100,
        leasedUntil: 160,
        repeats: 0,
        mayPay: true,
      };
      expect(await claim(100)).toEqual([{ to: an, lastInteractionAt: 10, items: [item] }]);
    });

    test('what is claimed is nobody else’s, and nothing of its chat overtakes it', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      expect(await texts(100, { limit: 1 })).toEqual(['a1']);
      expect(await texts(100)).toEqual(['b1']);
      expect(await texts(159, { wholeAccounts: true })).toEqual([]);
    });

    test('whole accounts are claimed with all that waits, oldest first', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      const letters = await claim(100, { wholeAccounts: true, limit: 1 });
      expect(letters.map(({ to, items }) => [to, items.map(({ content }) => content.text)])).toEqual([
        [an, ['a1', 'a2']],
      ]);
      await queue(an, 'a3');
      expect(await texts(110, { wholeAccounts: true })).toEqual(['b1']);
    });

    test('of ten that claim at the same time each message falls to one', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      for (const wholeAccounts of [false, true]) {
        const racing = await Promise.all(Array.from({ length: 10 }, () => claimed(100, { wholeAccounts })));
        const all = racing.flat();
        expect(all.map(({ content }) => content.text).sort()).toEqual(
          wholeAccounts ? ['a1', 'a2', 'b1'] : ['a1', 'b1'],
        );
        await under.store.turns.releaseOutbound(all, 0);
      }
    });

    test('a sent message is not sent again, and the next one follows', async () => {
      await queue(an, 'a1', 'a2');
      await deliver(110, { kind: 'sent', externalId: '42' });
      expect(await dueTexts(FAR)).toEqual(['a2']);
    });

    test('a released message is due at its time, as if it had never been claimed', async () => {
      await queue(an, 'a1', 'a2');
      const [item] = await claimed(100);
      await under.store.turns.releaseOutbound(item === undefined ? [] : [item], 150);
      expect(await texts(149)).toEqual([]);
      expect(await claimed(150)).toMatchObject([{ id: item?.id, attempts: 0, repeats: 0 }]);
    });

    test('a throttled message is due again later, and nothing of its chat overtakes it', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      await deliver(110, { kind: 'throttled', retryAfterMs: 50 });
      expect(await dueTexts(159)).toEqual(['b1']);
      expect(await dueTexts(160)).toEqual(['a1', 'a2', 'b1']);
      expect((await due(160))[0]?.attempts).toBe(1);
    });

    test('a message whose sender was lost is sent once more, marked, and then never again', async () => {
      await queue(an, 'a1', 'a2');
      expect(await claimed(100)).toMatchObject([{ repeats: 0 }]);
      expect(await claimed(159)).toEqual([]);
      expect(await claimed(160)).toMatchObject([{ content: { text: 'a1' }, repeats: 1, leasedUntil: 220 }]);
      expect(await claimed(219)).toEqual([]);
      expect(await claimed(220)).toMatchObject([{ content: { text: 'a2' }, repeats: 0 }]);
      expect(await dueTexts(FAR)).toEqual(['a2']);
    });

    test('a sender that comes back after its lease was taken over changes only what nobody settled', async () => {
      const { turns } = under.store;
      await queue(an, 'a1');
      const [slow] = await claimed(100);
      const [quick] = await claimed(160);
      if (slow === undefined || quick === undefined) throw new Error('nothing was claimed');
      await turns.recordDelivery(slow, 170, { kind: 'throttled', retryAfterMs: 1 });
      await turns.releaseOutbound([slow], 0);
      expect(await claimed(180)).toEqual([]);
      await turns.recordDelivery(quick, 190, { kind: 'sent', externalId: null });
      expect(await dueTexts(FAR)).toEqual([]);
    });

    const closing: readonly DeliveryOutcome[] = [
      { kind: 'uncertain', reason: 'hết giờ chờ' },
      { kind: 'unreachable', reason: 'đã chặn' },
      { kind: 'rejected', reason: 'quá dài \u0000' },
      { kind: 'windowClosed' },
      { kind: 'stopped' },
    ];
    for (const outcome of closing) {
      test(`a message that ended as ${outcome.kind} is never due again`, async () => {
        await queue(an, 'a1', 'a2');
        await deliver(110, outcome);
        expect(await dueTexts(FAR)).toEqual(['a2']);
      });
    }

    test('an outcome that comes late does not reopen a settled message', async () => {
      await queue(an, 'a1');
      const item = await deliver(110, { kind: 'sent', externalId: null });
      await under.store.turns.recordDelivery(item, 120, { kind: 'throttled', retryAfterMs: 1 });
      expect(await dueTexts(FAR)).toEqual([]);
    });

    test('the next message is foretold by when it is due or its lease ends, and what is due now is not', async () => {
      const { turns } = under.store;
      const next = (now: number) => turns.nextOutboundAt('telegram', now);
      expect(await next(0)).toBeNull();
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      expect(await next(50)).toBe(100);
      expect(await next(100)).toBeNull();
      await deliver(100, { kind: 'throttled', retryAfterMs: 30 });
      expect(await next(100)).toBe(130);
      await claim(130, { limit: 1 });
      expect(await next(130)).toBe(190);
      expect(await turns.nextOutboundAt('web', 100)).toBeNull();
    });
  });
}
