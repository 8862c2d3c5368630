import { describe, expect, test } from 'vitest';
import { createFileDesk } from '../../src/application/file-desk.ts';
import type { AccountAddress, DeliveryOutcome } from '../../src/application/ports/messages.ts';
import { createSendWithFiles, type FileMeans } from '../../src/application/send-with-files.ts';
import { accountOf } from '../contract/agency.ts';
import { document } from '../fakes/files-in-memory.ts';
import { assistantRig, START } from './assistant-rig.ts';
import { fakeChannel, sent } from './fake-channel.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const chi = accountOf('chi');
const zalo: AccountAddress = { channel: 'zalo', botId: 'oa', externalId: 'zalo-an' };
const BLOCKED: DeliveryOutcome = { kind: 'unreachable', reason: 'đã chặn' };

const ignored = () => undefined;
const rig = assistantRig();

describe('sending', () => {
  test('keeps the gap of each account and the rate of the channel, in order', async () => {
    const channel = fakeChannel('telegram', rig.time.now, undefined, {
      perAccount: 1000,
      overallPerSecond: 2,
    });
    await rig.queue(an, 'a1', 'a2');
    await rig.queue(binh, 'b1', 'b2');
    await rig.queue(chi, 'c1');
    await rig.passUntil(rig.start([channel]), START + 10_000);
    const times = channel.arrived.map(({ text, at }) => [text, at - START]);
    expect(times.slice(0, 2)).toEqual([
      ['a1', 0],
      ['b1', 0],
    ]);
    expect(times).toHaveLength(5);
    expect(times.slice(2, 4).map(([, at]) => at)).toEqual([1000, 1000]);
    expect(times.at(-1)?.[1]).toBe(2000);
    expect(rig.faults).toEqual([]);
  });

  test('tells the channel when the person last interacted', async () => {
    const channel = fakeChannel('telegram', rig.time.now);
    await rig.queue(an, 'a1');
    await rig.passUntil(rig.start([channel]), START);
    expect(channel.arrived).toMatchObject([{ to: 'chat-an', text: 'a1', lastInteractionAt: 10 }]);
  });

  test('waits for a throttled account alone', async () => {
    let refusals = 1;
    const channel = fakeChannel('telegram', rig.time.now, ({ text }) => {
      if (text !== 'a1' || refusals === 0) return sent;
      refusals -= 1;
      return { kind: 'throttled', retryAfterMs: 5_000 };
    });
    await rig.queue(an, 'a1', 'a2');
    const assistant = rig.start([channel]);
    await rig.passUntil(assistant, START + 1_000);
    await rig.queue(binh, 'b1');
    await rig.passUntil(assistant, START + 4_999);
    expect(channel.arrived.map(({ text }) => text)).toEqual(['b1']);
    await rig.passUntil(assistant, START + 5_000);
    expect(channel.arrived.map(({ text }) => text)).toEqual(['b1', 'a1', 'a2']);
  });

  test('is silent towards everybody when the platform wants so', async () => {
    let refusals = 1;
    const channel = fakeChannel('telegram', rig.time.now, () => {
      refusals -= 1;
      return refusals < 0 ? sent : { kind: 'throttled', retryAfterMs: 5_000, wholeChannel: true };
    });
    await rig.queue(an, 'a1');
    const assistant = rig.start([channel]);
    await rig.passUntil(assistant, START + 1_000);
    await rig.queue(binh, 'b1');
    await rig.passUntil(assistant, START + 4_999);
    expect(channel.tried).toHaveLength(1);
    await rig.passUntil(assistant, START + 5_000);
    expect(channel.arrived.map(({ text }) => text)).toEqual(['a1', 'b1']);
  });

  test('of a hanging message holds up its account only, and gives it up as uncertain', async () => {
    const channel = fakeChannel('telegram', rig.time.now, ({ text }) =>
      text === 'a1' ? new Promise<DeliveryOutcome>(() => undefined) : sent,
    );
    await rig.queue(an, 'a1', 'a2');
    await rig.queue(binh, 'b1', 'b2');
    const assistant = rig.start([channel]);
    void assistant.catchUp();
    await channel.triedAtLeast(3);
    expect(channel.tried.map(({ text }) => text)).toEqual(['a1', 'b1', 'b2']);
    expect(rig.time.ring(START + 60_000)).toBe(true);
    await rig.passUntil(assistant, START + 600_000);
    expect(channel.tried.map(({ text }) => text)).toEqual(['a1', 'b1', 'b2', 'a2']);
  });

  test('takes on at most sixteen messages at once', async () => {
    const ends: (() => void)[] = [];
    const channel = fakeChannel(
      'telegram',
      rig.time.now,
      () => new Promise((resolve) => ends.push(() => resolve(sent))),
    );
    for (let n = 0; n < 20; n += 1) await rig.queue({ ...an, externalId: `x${n}` }, `m${n}`);
    const assistant = rig.start([channel]);
    void assistant.catchUp();
    await channel.triedAtLeast(16);
    ends[0]?.();
    await channel.triedAtLeast(17);
    expect(channel.tried).toHaveLength(17);
    const all = channel.triedAtLeast(20);
    for (let n = 1; n < 17; n += 1) ends[n]?.();
    await all;
    for (const end of ends) end();
    await assistant.catchUp();
    expect(channel.arrived).toHaveLength(20);
  });

  test('of files that are still being made holds up nobody, however many they are', async () => {
    const files = createFileDesk(() => new Promise(() => undefined), rig.time);
    const send = createSendWithFiles({
      loadFile: files.loadSoon,
      fileLink: () => null,
      log: { info: ignored, warn: ignored, error: ignored },
    });
    const told: string[] = [];
    const means: FileMeans = {
      longestCaption: () => null,
      longestText: null,
      sendFile: async () => sent,
      async sendText({ text }) {
        told.push(text);
        return sent;
      },
    };
    const channel = fakeChannel('telegram', rig.time.now, ({ to, text, content }) =>
      text === 'kết quả'
        ? send({ ...an, externalId: to }, { ...content, files: [document(to)] }, means)
        : sent,
    );
    for (let n = 0; n < 20; n += 1) await rig.queue({ ...an, externalId: `x${n}` }, 'kết quả');
    await rig.queue(binh, 'b1');
    const assistant = rig.start([channel]);
    const working = assistant.catchUp();
    await channel.triedAtLeast(16);
    rig.time.ring(START + 2_000);
    await channel.triedAtLeast(21);
    rig.time.ring(START + 4_000);
    await working;
    expect(channel.arrived.map(({ text }) => text)).toEqual(['b1']);
    expect(told).toHaveLength(20);
  });

  test('a notice whose campaign may pay nothing goes to another account, and an answer is paid', async () => {
    const { campaigns, notices, reminders } = rig.store;
    await campaigns.linkAccount(zalo, 'an', 1);
    const paying = fakeChannel(
      'zalo',
      rig.time.now,
      ({ mayPay }) => (mayPay ? { ...sent, paid: true } : { kind: 'windowClosed' }),
      { mergesWaiting: true, paidAfterSilence: 1_000 },
    );
    const telegram = fakeChannel('telegram', rig.time.now);
    const tell = async (key: string) => {
      const about = { key, officialId: 'an', purpose: 'reminder' as const, campaignId: 'k2026' };
      const shown = { scorecardId: null, lines: [], options: [], expiresAt: null };
      await notices.add([{ ...about, ...shown, dueAt: 1 }], 1);
      const [due] = await notices.due(START, 1);
      await notices.enqueue(due?.id ?? 0, zalo, [{ text: key, card: null, choices: [] }], START);
    };
    await tell('nhắc 1');
    const assistant = rig.start([paying, telegram]);
    await rig.passUntil(assistant, START);
    expect(telegram.arrived.map(({ text }) => text)).toEqual(['nhắc 1']);
    expect(paying.arrived).toEqual([]);
    await tell('nhắc 2');
    await rig.queue(zalo, 'trả lời');
    await rig.passUntil(assistant, START + 1_000);
    expect(paying.arrived.map(({ text }) => text)).toEqual(['nhắc 2\n\ntrả lời']);
    expect(await reminders.paidMessages('k2026')).toBe(0);
  });

  test('joins what waits for a person where messages cost, with the card of the last', async () => {
    const channel = fakeChannel('zalo', rig.time.now, undefined, { mergesWaiting: true, longestText: 20 });
    await rig.store.campaigns.linkAccount(zalo, 'an', 1);
    await rig.queue(zalo, 'một', 'hai', 'ba', 'một câu dài hơn nữa', 'năm');
    await rig.passUntil(rig.start([channel]), START + 1_000);
    expect(channel.arrived.map(({ text }) => text)).toEqual([
      'một\n\nhai\n\nba',
      'một câu dài hơn nữa',
      'năm',
    ]);
    expect(await rig.store.turns.nextOutboundAt('zalo', 0)).toBeNull();
  });

  test('that was refused is reported without the words, and not repeated', async () => {
    const channel = fakeChannel('telegram', rig.time.now, () => ({ kind: 'rejected', reason: '-201' }));
    await rig.queue(an, 'điểm riêng');
    await rig.passUntil(rig.start([channel]), START + 600_000);
    expect(channel.tried).toHaveLength(1);
    expect(String(rig.faults[0])).toMatch(/telegram refused message \d+: -201/);
    expect(String(rig.faults)).not.toContain('điểm riêng');
  });

  test('by a channel that throws against its promise counts as uncertain', async () => {
    const channel = fakeChannel('telegram', rig.time.now, () => Promise.reject(new Error('broken')));
    await rig.queue(an, 'a1');
    await rig.passUntil(rig.start([channel]), START + 600_000);
    expect(channel.tried).toHaveLength(1);
    expect(rig.faults).toHaveLength(1);
  });
});

describe('a person whom one channel cannot reach', () => {
  for (const outcome of [BLOCKED, { kind: 'windowClosed' }, { kind: 'stopped' }] as const) {
    test(`reads it on the other after ${outcome.kind}, with the options to type`, async () => {
      const telegram = fakeChannel('telegram', rig.time.now, () => outcome);
      const other = fakeChannel('zalo', rig.time.now, undefined, { longestText: 12 });
      await rig.store.campaigns.linkAccount(zalo, 'an', 1);
      await rig.queue(an, 'ngắn');
      await rig.passUntil(rig.start([telegram, other]), START);
      expect(other.arrived.map(({ to, text }) => [to, text])).toEqual([['zalo-an', 'ngắn']]);
      expect(telegram.tried).toHaveLength(1);
      expect(await rig.store.campaigns.undeliverable('k2026')).toEqual([]);
    });
  }

  test('is listed when every channel failed, and each was tried once', async () => {
    const telegram = fakeChannel('telegram', rig.time.now, () => ({ kind: 'stopped' }));
    const other = fakeChannel('zalo', rig.time.now, () => ({ kind: 'windowClosed' }));
    await rig.store.campaigns.linkAccount(zalo, 'an', 1);
    await rig.queue(an, 'a1');
    await rig.passUntil(rig.start([telegram, other]), START + 600_000);
    expect([telegram.tried.length, other.tried.length]).toEqual([1, 1]);
    expect(await rig.store.campaigns.undeliverable('k2026')).toMatchObject([
      { officialId: 'an', channel: 'zalo', reason: 'windowClosed' },
    ]);
  });

  test('is not written to on a channel that does not run here', async () => {
    const telegram = fakeChannel('telegram', rig.time.now, () => BLOCKED);
    await rig.store.campaigns.linkAccount(zalo, 'an', 1);
    await rig.queue(an, 'a1');
    await rig.passUntil(rig.start([telegram]), START);
    expect(await rig.store.turns.nextOutboundAt('zalo', 0)).toBeNull();
    expect(await rig.store.campaigns.undeliverable('k2026')).toMatchObject([{ channel: 'telegram' }]);
  });
});
