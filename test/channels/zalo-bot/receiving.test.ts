import { afterEach, describe, expect, test } from 'vitest';
import { otherUpdate, textUpdate } from '../../fakes/zalo-bot/updates.ts';
import { type Bench, CHAT, openBench, START, TOKEN, WEBHOOK_SECRET, WEBHOOK_URL } from './bench.ts';

let bench: Bench;
afterEach(() => bench.close());

const said = (id: string, text = 'bắt đầu') => textUpdate({ id, chat: CHAT, text, date: START });

function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  const { routes } = bench.channel;
  if (routes === null) throw new Error('the channel has no routes');
  return routes.request('/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': WEBHOOK_SECRET, ...headers },
    body,
  });
}

describe('asking for messages', () => {
  test('no address is registered, and messages come in order, each stored before the next is asked for', async () => {
    bench = await openBench();
    expect(bench.channel.routes).toBeNull();
    for (const id of ['a1', 'a2', 'a3']) bench.server.arrive(said(id));
    expect(await bench.channel.start()).toEqual({ ok: true });
    const ids = [await bench.received.take(), await bench.received.take(), await bench.received.take()];
    expect(ids.map(({ externalId }) => externalId)).toEqual(['a1', 'a2', 'a3']);
    expect(ids[0]).toMatchObject({
      sentAt: START,
      from: { channel: 'zalo-bot', botId: '77', externalId: CHAT },
    });
    expect(bench.server.webhook()).toBeNull();
  });

  test('a message that could not be stored is stored before another is asked for', async () => {
    bench = await openBench();
    bench.failToStore(2);
    bench.server.arrive(said('a1'));
    bench.server.arrive(said('a2'));
    await bench.channel.start();
    expect((await bench.received.take()).externalId).toBe('a1');
    expect((await bench.received.take()).externalId).toBe('a2');
  });

  test('nothing new, a broken gateway and a refusal are overcome', async () => {
    bench = await openBench();
    const faults = [
      { kind: 'refuse', code: 408 },
      { kind: 'answer', status: 502, body: '<html>' },
      { kind: 'breakAfter' },
      { kind: 'refuse', code: 429 },
      { kind: 'refuse', code: 409 },
    ] as const;
    for (const fault of faults) bench.server.fail('getUpdates', fault);
    await bench.channel.start();
    await bench.server.polls.take();
    bench.server.arrive(said('a1'));
    bench.server.arrive(said('a2'));
    // The platform handed the first one to a connection that broke, and hands nothing out twice.
    expect((await bench.received.take()).externalId).toBe('a2');
    expect(bench.alarms.count()).toBe(0);
  });

  test('an update of no known shape is passed over', async () => {
    bench = await openBench();
    bench.server.arrive({ event_name: 'message.poll.received' });
    bench.server.arrive(otherUpdate('sticker', { id: 'a2', chat: CHAT, date: START }));
    await bench.channel.start();
    expect((await bench.received.take()).content).toEqual({ kind: 'unsupported', what: 'nhãn dán' });
  });

  test('a platform that stays away is told to a human once, and again after it was back', async () => {
    bench = await openBench({ limits: { alarmAfter: 0 } });
    const broken = { kind: 'answer', status: 502, body: '' } as const;
    for (const fault of [broken, broken]) bench.server.fail('getUpdates', fault);
    bench.server.arrive(said('a1'));
    await bench.channel.start();
    await bench.received.take();
    expect(bench.alarms.count()).toBe(1);
    expect(await bench.alarms.take()).toContain('Internet');
    bench.server.fail('getUpdates', broken);
    bench.server.arrive(said('a2'));
    bench.server.arrive(said('a3'));
    await bench.received.take();
    expect(await bench.alarms.take()).toContain('Internet');
  });

  test('a short absence is nobody’s business', async () => {
    bench = await openBench({ limits: { alarmAfter: 60_000 } });
    for (const status of [502, 502, 502])
      bench.server.fail('getUpdates', { kind: 'answer', status, body: '' });
    bench.server.arrive(said('a1'));
    await bench.channel.start();
    await bench.received.take();
    expect(bench.alarms.count()).toBe(0);
  });

  test('a platform out of reach at the start does not hold the program up', async () => {
    bench = await openBench();
    bench.server.fail('getMe', { kind: 'silence' });
    bench.server.arrive(said('a1'));
    expect(await bench.channel.start()).toEqual({ ok: true });
    expect(await bench.alarms.take()).toContain('Chưa liên lạc được');
    expect((await bench.received.take()).externalId).toBe('a1');
  });

  test('stopping ends the wait for messages at once', async () => {
    bench = await openBench({ limits: { pollSeconds: 3600 } });
    await bench.channel.start();
    await bench.server.polls.take();
    await bench.channel.stop();
    expect(bench.lines).toEqual([]);
  });
});

describe('being told of messages', () => {
  test('the address is registered with the secret, once the platform lets us', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    for (const code of [503, 429]) bench.server.fail('setWebhook', { kind: 'refuse', code });
    expect(await bench.channel.start()).toEqual({ ok: true });
    expect(await bench.server.registered.take()).toEqual({ url: WEBHOOK_URL, secret: WEBHOOK_SECRET });
    expect(bench.alarms.count()).toBe(0);
  });

  test('an address that the platform does not take is told to a human', async () => {
    bench = await openBench({ webhookUrl: 'https://10.0.0.1/hooks/zalo-bot' });
    await bench.channel.start();
    expect(await bench.alarms.take()).toContain('PUBLIC_ADDRESS');
    expect(bench.server.webhook()).toBeNull();
  });

  test('a delivery is answered 200 once it is stored, and a second time as well', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    for (const _ of [1, 2]) expect((await post(JSON.stringify(said('a1')))).status).toBe(200);
    expect(bench.received.count()).toBe(1);
    expect((await bench.received.take()).externalId).toBe('a1');
  });

  test('what could not be stored is not confirmed', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    bench.failToStore(1);
    const first = await post(JSON.stringify(said('a1')));
    expect([first.status, await first.json()]).toEqual([500, { ok: false, refusal: 'notStored' }]);
    expect((await post(JSON.stringify(said('a1')))).status).toBe(200);
    expect(bench.received.count()).toBe(1);
  });

  test.each(['', 'x', WEBHOOK_SECRET.slice(0, -1), `${WEBHOOK_SECRET}x`, WEBHOOK_SECRET.toUpperCase()])(
    'the secret "%s" is not ours',
    async (secret) => {
      bench = await openBench({ webhookUrl: WEBHOOK_URL });
      const response = await post(JSON.stringify(said('a1', 'lời riêng')), {
        'x-bot-api-secret-token': secret,
      });
      expect([response.status, await response.json()]).toEqual([403, { ok: false, refusal: 'forged' }]);
      expect(bench.received.count()).toBe(0);
      expect(bench.lines).toHaveLength(1);
      expect(bench.lines[0]).not.toContain('lời riêng');
      expect(bench.lines[0]).not.toContain(WEBHOOK_SECRET);
    },
  );

  test('a delivery without a secret is not ours', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    const { routes } = bench.channel;
    const headers = { 'content-type': 'application/json' };
    const response = await routes?.request('/', {
      method: 'POST',
      headers,
      body: JSON.stringify(said('a1')),
    });
    expect(response?.status).toBe(403);
  });

  test.each([
    ['{"event_name":', {}, 400, 'malformed'],
    ['', {}, 400, 'malformed'],
    ['a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'notJson'],
  ])('the body %j is refused by name', async (body, headers, status, refusal) => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    const response = await post(body, headers);
    expect([response.status, await response.json()]).toEqual([status, { ok: false, refusal }]);
  });

  test('a delivery that carries nothing to store is confirmed, so that it does not come again', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    for (const body of ['{}', '[]', 'null', '7', '{"event_name":"message.new.received","message":{}}']) {
      expect((await post(body)).status).toBe(200);
    }
    expect(bench.received.count()).toBe(0);
  });
});

describe('the token', () => {
  test('one that is refused stops the channel with a sentence that says what to do', async () => {
    bench = await openBench({ token: '77:hidden-other-token' });
    const outcome = await bench.channel.start();
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining('ZALO_BOT_TOKEN') });
    expect(JSON.stringify([outcome, bench.lines])).not.toContain('hidden');
  });

  test('shows in no log line of a long outage', async () => {
    bench = await openBench();
    for (const status of [500, 502]) bench.server.fail('getUpdates', { kind: 'answer', status, body: TOKEN });
    bench.server.fail('getUpdates', { kind: 'breakAfter' });
    await bench.channel.start();
    await bench.server.polls.take();
    await bench.server.polls.take();
    expect(bench.lines.length).toBeGreaterThan(2);
    expect(bench.lines.join('\n')).not.toContain('hidden');
  });
});
