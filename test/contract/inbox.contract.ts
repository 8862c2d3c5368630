import { describe, expect, test } from 'vitest';
import type { TranscriptLine } from '../../src/application/ports/turn-store.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { dueOutbound, message, noLookup, play, reply, say, turnOn, waitingOf } from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');

export function inboxContract(factory: StoreFactory): void {
  describe('inbox', () => {
    const under = freshStore(factory, openAgency);

    test('a message delivered five times is kept once', async () => {
      const { turns } = under.store;
      const five = Array.from({ length: 5 }, () => message(an, 'm1'));
      expect(await turns.receive(five)).toEqual(['accepted', ...Array(4).fill('duplicate')]);
      expect(await turns.receive(five)).toEqual(Array(5).fill('duplicate'));
      const racing = await Promise.all(five.map((one) => turns.receive([one])));
      expect(racing.flat()).toEqual(Array(5).fill('duplicate'));
      expect(await turns.transcript(an, null, 10)).toHaveLength(1);
    });

    test('five deliveries that race each other are kept once', async () => {
      const { turns } = under.store;
      const racing = await Promise.all([1, 2, 3, 4, 5].map(() => turns.receive([message(an, 'm1')])));
      expect(racing.flat().sort()).toEqual(['accepted', ...Array(4).fill('duplicate')]);
      expect(await turns.waitingMessages(10)).toHaveLength(1);
    });

    test('the same id on another bot or channel is another message', async () => {
      const { turns } = under.store;
      const outcomes = await turns.receive([
        message(an, 'm1'),
        message({ ...an, botId: 'other' }, 'm1'),
        message({ ...an, channel: 'web' }, 'm1'),
      ]);
      expect(outcomes).toEqual(['accepted', 'accepted', 'accepted']);
    });

    test('a message comes back exactly as it was sent', async () => {
      const { turns } = under.store;
      const content = { kind: 'text', text: 'Điểm "1½"\u0000\n\t🙂 \ud800' } as const;
      const sent = {
        ...message(an, 'm1'),
        sentAt: 1_767_225_600_123,
        receivedAt: 1_767_225_600_999,
        content,
      };
      await turns.receive([sent]);
      expect(await waitingOf(turns, an)).toEqual({
        ...sent,
        id: expect.any(Number),
        attempts: 0,
        examined: null,
      });
    });

    test('each account waits with its oldest message, the oldest account first', async () => {
      const { turns } = under.store;
      await turns.receive([message(binh, 'b1'), message(an, 'a1'), message(an, 'a2'), message(binh, 'b2')]);
      const ids = async (limit: number) =>
        (await turns.waitingMessages(limit)).map(({ externalId }) => externalId);
      expect(await ids(10)).toEqual(['b1', 'a1']);
      expect(await ids(1)).toEqual(['b1']);
      const item = await waitingOf(turns, an);
      await turns.commitTurns([turnOn(item, await turns.loadTurn(item, noLookup))]);
      expect(await ids(10)).toEqual(['b1', 'a2']);
    });

    test('a failure is counted, and the message waits on', async () => {
      const { turns } = under.store;
      const item = await say(turns, an, 'm1');
      await turns.recordFailure(item.id, 'lỗi thứ nhất \u0000', false, null);
      await turns.recordFailure(item.id, 'lỗi thứ hai', false, null);
      expect(await waitingOf(turns, an)).toEqual({ ...item, attempts: 2 });
    });

    test('a quarantined message lets the next one through and is answered once', async () => {
      const { turns } = under.store;
      const item = await say(turns, an, 'm1');
      await turns.receive([message(an, 'm2')]);
      await turns.recordFailure(item.id, 'hỏng', true, reply('Xin lỗi anh/chị'));
      await turns.recordFailure(item.id, 'hỏng', true, reply('Xin lỗi anh/chị'));
      expect((await waitingOf(turns, an)).externalId).toBe('m2');
      expect(await dueOutbound(turns, 'telegram', Date.now() + 1000)).toHaveLength(1);
      const [outcome] = await turns.commitTurns([turnOn(item, await turns.loadTurn(item, noLookup))]);
      expect(outcome).toEqual({ kind: 'gone' });
    });

    test('a chat reads in the order in which it happened, page by page', async () => {
      const { turns } = under.store;
      await turns.receive([message(an, 'một'), message(an, 'hai')]);
      for (const answers of [['1a', '1b'], ['2a']]) {
        const item = await waitingOf(turns, an);
        const replies = answers.map(reply);
        await turns.commitTurns([turnOn(item, await turns.loadTurn(item, noLookup), { replies, at: 15 })]);
      }
      await play(turns, an, 'ba', () => ({ replies: [reply('3a')] }));
      const all = await turns.transcript(an, null, 100);
      expect(all.map(words)).toEqual(['một', 'hai', '1a', '1b', '2a', 'ba', '3a']);
      expect((await turns.transcript(an, null, 2)).map(words)).toEqual(['ba', '3a']);
      expect((await turns.transcript(an, all[3]?.id ?? null, 100)).map(words)).toEqual(['2a', 'ba', '3a']);
      expect(await turns.transcript(an, all.at(-1)?.id ?? null, 100)).toEqual([]);
      expect(await turns.transcript(binh, null, 100)).toEqual([]);
    });

    test('line ids grow both as numbers and as texts', async () => {
      const { turns } = under.store;
      await turns.receive(Array.from({ length: 12 }, (_, at) => message(an, `m${at}`)));
      const ids = (await turns.transcript(an, null, 100)).map(({ id }) => id);
      expect([...ids].sort()).toEqual(ids);
      expect([...ids].sort((a, b) => Number(a) - Number(b))).toEqual(ids);
      expect(new Set(ids).size).toBe(12);
    });

    test('everything is there after a restart', async () => {
      await play(under.store.turns, an, 'm1', () => ({ replies: [reply('đã lưu')] }));
      await under.store.turns.receive([message(binh, 'm2')]);
      const { turns } = await under.restart();
      expect((await turns.transcript(an, null, 10)).map(words)).toEqual(['m1', 'đã lưu']);
      expect((await waitingOf(turns, binh)).externalId).toBe('m2');
      expect(await dueOutbound(turns, 'telegram', 1000)).toHaveLength(1);
      expect(await turns.receive([message(an, 'm1')])).toEqual(['duplicate']);
    });
  });
}

function words(line: TranscriptLine): string {
  return line.from === 'person' ? line.text : line.content.text;
}
