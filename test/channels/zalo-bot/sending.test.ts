import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, CHAT, openBench, TOKEN, to, words } from './bench.ts';

let bench: Bench;
afterEach(() => bench.close());

const context = { lastInteractionAt: null, mayPay: true };
const say = (text: string) => bench.channel.send(to, words(text), context);

describe('sending through Zalo Bot', () => {
  test('a message goes out whole, its numbered options in the text, and is known by its id', async () => {
    bench = await openBench();
    const text = 'TC 3.2.1\n1  Công khai đầy đủ\n2  Công khai chưa đầy đủ\n0  Quay lại';
    const outcome = await bench.channel.send(to, { text, card: 4, choices: [] }, context);
    const sent = await bench.server.sent.take();
    expect(sent).toMatchObject({ chatId: CHAT, text });
    expect(outcome).toEqual({ kind: 'sent', externalId: sent.messageId });
  });

  test('2,000 characters are sent, counted as people count them; one more is refused and not cut', async () => {
    bench = await openBench();
    const longest = `${'𝟐'.repeat(1000)}${'e\u0302\u0301'.repeat(1000)}`;
    expect(await say(longest)).toMatchObject({ kind: 'sent' });
    expect([...(await bench.server.sent.take()).text]).toHaveLength(2000);
    expect(await say(`${longest}.`)).toEqual({ kind: 'rejected', reason: 'textTooLong' });
    expect(await say(' \n')).toEqual({ kind: 'rejected', reason: 'textEmpty' });
    expect(bench.server.sent.count()).toBe(1);
  });

  test.each([
    [429, { kind: 'throttled', retryAfterMs: 7, wholeChannel: true }],
    [401, { kind: 'stopped' }],
    [404, { kind: 'stopped' }],
    [502, { kind: 'throttled', retryAfterMs: 5, wholeChannel: true }],
    [503, { kind: 'throttled', retryAfterMs: 5, wholeChannel: true }],
    [403, { kind: 'unreachable', reason: 'refused 403' }],
    [400, { kind: 'rejected', reason: 'refused 400' }],
    [418, { kind: 'rejected', reason: 'refused 418' }],
    [500, { kind: 'uncertain', reason: 'refused 500' }],
    [504, { kind: 'uncertain', reason: 'refused 504' }],
  ])('the refusal %i becomes %j', async (code, outcome) => {
    bench = await openBench();
    bench.server.fail('sendMessage', { kind: 'refuse', code });
    expect(await say('a')).toEqual(outcome);
  });

  test('a person who never wrote to the bot is unreachable', async () => {
    bench = await openBench();
    const stranger = { ...to, externalId: 'ffff' };
    expect(await bench.channel.send(stranger, words('a'), context)).toMatchObject({ kind: 'unreachable' });
  });

  test('a message of another bot is not sent by this one', async () => {
    bench = await openBench();
    expect(await bench.channel.send({ ...to, botId: '78' }, words('a'), context)).toMatchObject({
      kind: 'rejected',
    });
    expect(bench.server.sent.count()).toBe(0);
  });

  test('stopping lets a message under way arrive', async () => {
    bench = await openBench();
    const sending = say('a');
    await bench.channel.stop();
    expect(bench.server.sent.count()).toBe(1);
    expect(await sending).toMatchObject({ kind: 'sent' });
  });

  test('silence and a broken connection leave it uncertain, although the message may have gone', async () => {
    bench = await openBench();
    bench.server.fail('sendMessage', { kind: 'silence' });
    expect(await say('a')).toEqual({ kind: 'uncertain', reason: 'ECONNABORTED' });
    bench.server.fail('sendMessage', { kind: 'breakAfter' });
    expect(await say('b')).toEqual({ kind: 'uncertain', reason: 'ECONNRESET' });
    expect((await bench.server.sent.take()).text).toBe('b');
  });

  test('a page where an answer should be leaves it uncertain, an error page is judged by its status', async () => {
    bench = await openBench();
    bench.server.fail('sendMessage', { kind: 'answer', status: 200, body: '<html>' });
    expect(await say('a')).toEqual({ kind: 'uncertain', reason: 'notJson' });
    bench.server.fail('sendMessage', { kind: 'answer', status: 503, body: '<html>' });
    expect(await say('a')).toMatchObject({ kind: 'throttled' });
  });

  test('an answer without an id is still a sent message', async () => {
    bench = await openBench();
    bench.server.fail('sendMessage', { kind: 'answer', status: 200, body: '{"ok":true}' });
    expect(await say('a')).toEqual({ kind: 'sent', externalId: null });
  });

  test('where nothing listens, nothing was sent and the message waits', async () => {
    bench = await openBench();
    const { root } = bench.server;
    await bench.close();
    bench = await openBench({ apiRoot: root });
    expect(await say('a')).toEqual({ kind: 'throttled', retryAfterMs: 5, wholeChannel: true });
  });

  test('a refused token is told to a human once, until it works again', async () => {
    bench = await openBench();
    for (const code of [401, 401]) bench.server.fail('sendMessage', { kind: 'refuse', code });
    await say('a');
    await say('a');
    expect(bench.alarms.count()).toBe(1);
    expect(await bench.alarms.take()).toContain('ZALO_BOT_TOKEN');
    await say('a');
    bench.server.fail('sendMessage', { kind: 'refuse', code: 401 });
    await say('a');
    expect(bench.alarms.count()).toBe(2);
  });

  test('no log line holds the token, the text or the person', async () => {
    bench = await openBench();
    const faults = [{ kind: 'silence' }, { kind: 'breakAfter' }, { kind: 'refuse', code: 401 }] as const;
    for (const fault of faults) bench.server.fail('sendMessage', fault);
    for (const _ of faults) await say('lời riêng');
    expect(bench.lines).toHaveLength(faults.length);
    for (const hidden of [TOKEN, TOKEN.split(':')[1] ?? '', 'lời riêng', CHAT]) {
      expect(bench.lines.join('\n')).not.toContain(hidden);
    }
  });
});
