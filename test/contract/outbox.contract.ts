import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '../../src/application/ports/messages.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play, reply } from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const FAR = 9_000_000_000_000;

export function outboxContract(factory: StoreFactory): void {
  describe('outbox', () => {
    const under = freshStore(factory, openAgency);
    const due = (now: number, limit = 100) => under.store.turns.dueOutbound('telegram', now, limit);
    const dueTexts = async (now: number, limit = 100) =>
      (await due(now, limit)).map(({ content }) => content.text);
    const queue = async (from: typeof an, ...texts: readonly string[]) => {
      const { turns } = under.store;
      await play(turns, from, texts.join(), () => ({ replies: texts.map(reply), at: 100 }));
    };
    const deliver = async (text: string, at: number, outcome: DeliveryOutcome) => {
      const found = (await due(FAR)).find(({ content }) => content.text === text);
      if (found === undefined) throw new Error(`${text} is not due`);
      await under.store.turns.recordDelivery(found.id, at, outcome);
    };

    test('replies are due at once, in order, on their channel only', async () => {
      const { turns } = under.store;
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      expect(await dueTexts(99)).toEqual([]);
      expect(await dueTexts(100)).toEqual(['a1', 'a2', 'b1']);
      expect(await dueTexts(100, 2)).toEqual(['a1', 'a2']);
      expect(await turns.dueOutbound('web', FAR, 10)).toEqual([]);
    });

    test('a reply is due with where it goes and what it says', async () => {
      const content = { text: 'Chọn', card: 7, choices: [{ choice: '1', label: 'Đạt' }] };
      await play(under.store.turns, an, 'm1', () => ({ replies: [content] }));
      expect(await due(100)).toEqual([
        { id: expect.any(Number), to: an, content, attempts: 0, createdAt: 100 },
      ]);
    });

    test('a sent message is not sent again', async () => {
      await queue(an, 'a1', 'a2');
      await deliver('a1', 110, { kind: 'sent', externalId: '42' });
      expect(await dueTexts(FAR)).toEqual(['a2']);
    });

    test('a throttled message is due again later, and nothing of its chat overtakes it', async () => {
      await queue(an, 'a1', 'a2');
      await queue(binh, 'b1');
      await deliver('a1', 110, { kind: 'throttled', retryAfterMs: 50 });
      expect(await dueTexts(159)).toEqual(['b1']);
      expect(await dueTexts(160)).toEqual(['a1', 'a2', 'b1']);
      expect((await due(160))[0]?.attempts).toBe(1);
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
        await deliver('a1', 110, outcome);
        expect(await dueTexts(FAR)).toEqual(['a2']);
      });
    }

    test('an outcome that comes late does not reopen a settled message', async () => {
      await queue(an, 'a1');
      const [first] = await due(FAR);
      await deliver('a1', 110, { kind: 'sent', externalId: null });
      await under.store.turns.recordDelivery(first?.id ?? 0, 120, { kind: 'throttled', retryAfterMs: 1 });
      expect(await dueTexts(FAR)).toEqual([]);
    });
  });
}
