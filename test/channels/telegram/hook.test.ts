import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { HOOK_PATH } from '../../../src/channels/telegram/hook.ts';
import { PUBLIC, type Rig, SECRET, telegramRig } from './rig.ts';

const PERSON = 7_000_000_001;

async function hookRig() {
  const rig = await telegramRig({ webhook: true });
  const app = new Hono().route(HOOK_PATH, rig.channel.routes ?? new Hono());
  await rig.channel.start();
  return { rig, app, push: () => rig.fake.push((request) => app.fetch(request)) };
}

function post(app: Hono, body: string, headers: Record<string, string> = {}) {
  return app.request(HOOK_PATH, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET, ...headers },
  });
}

const update = (id: number, text = 'xin chào') =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 1_794_000_000,
      chat: { id: PERSON, type: 'private' },
      from: { id: PERSON },
      text,
    },
  });

const texts = (rig: Rig) => rig.contents().map((content) => content.kind === 'text' && content.text);

describe('the webhook', () => {
  test('is registered at the public address with its secret and the kinds of update', async () => {
    const { rig } = await hookRig();
    expect(rig.fake.world.webhook).toEqual({ url: `${PUBLIC}/hooks/telegram`, secret: SECRET });
    expect(rig.fake.callsOf('setWebhook')[0]?.body).toMatchObject({
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    });
    expect(rig.fake.callsOf('getUpdates')).toEqual([]);
  });

  test('says 200 only to what is stored, so that Telegram brings the rest again', async () => {
    const { rig, push } = await hookRig();
    const person = rig.fake.person(PERSON);
    person.type('một');
    rig.storeFails = true;
    expect(await push()).toEqual([503]);
    rig.storeFails = false;
    person.type('hai');
    expect(await push()).toEqual([200, 200]);
    expect(texts(rig)).toEqual(['một', 'hai']);
    expect(await push()).toEqual([]);
  });

  test('stores an update once, however often and in whatever order it comes', async () => {
    const { rig, app } = await hookRig();
    for (const id of [3, 1, 2, 1, 3, 3, 2, 1, 1, 2, 3, 3]) {
      expect((await post(app, update(id, `tin ${id}`))).status).toBe(200);
    }
    expect(texts(rig)).toEqual(['tin 3', 'tin 1', 'tin 2']);
  });

  test('answers a tap when it is stored', async () => {
    const { rig, push } = await hookRig();
    const person = rig.fake.person(PERSON);
    person.start();
    const to = { channel: 'telegram', botId: '987654321', externalId: String(PERSON) } as const;
    const choices = [{ choice: '1', label: 'Có' }];
    await rig.channel.send(to, { text: 'Chọn', card: 1, choices }, { lastInteractionAt: null, mayPay: true });
    person.tap('Có');
    await push();
    await rig.fake.until(() => [...rig.fake.world.taps.values()].every((each) => each === 'answered'));
    expect(rig.contents()[1]).toMatchObject({ kind: 'choice', choice: '1' });
  });

  test.each([
    ['without a secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['with another secret', { 'x-telegram-bot-api-secret-token': `${SECRET}x` }],
    ['with a part of the secret', { 'x-telegram-bot-api-secret-token': SECRET.slice(0, -1) }],
  ])('refuses a call %s and logs it without its body', async (_, headers) => {
    const { rig, app } = await hookRig();
    expect((await post(app, update(1, 'bí mật của ai đó'), headers)).status).toBe(401);
    expect(rig.received).toEqual([]);
    expect(rig.logged()).toMatch('without the right secret');
    expect(rig.logged()).not.toMatch('bí mật');
  });

  test.each([
    ['a body over the limit', update(1, 'x'.repeat(300_000)), {}, 413],
    ['another content type', update(1), { 'content-type': 'text/plain' }, 415],
    ['malformed JSON', '{"update_id":', {}, 400],
    ['an empty body', '', {}, 400],
    ['JSON that is no update', '[1]', {}, 400],
    ['a kind it does not know', '{"update_id":1,"poll":{}}', {}, 200],
    ['an id beyond 2^53', update(1).replaceAll(String(PERSON), '92233720368547758070'), {}, 200],
  ])('%s', async (_, body, headers, status) => {
    const { rig, app } = await hookRig();
    expect((await post(app, body, headers)).status).toBe(status);
    expect(rig.received).toEqual([]);
    expect((await post(app, update(2))).status).toBe(200);
    expect(texts(rig)).toEqual(['xin chào']);
  });

  test('only POST is answered', async () => {
    const { app } = await hookRig();
    const headers = { 'x-telegram-bot-api-secret-token': SECRET };
    expect((await app.request(HOOK_PATH, { headers })).status).toBe(404);
  });

  test('is registered as soon as Telegram can be reached', async () => {
    const rig = await telegramRig({ webhook: true });
    await rig.fake.close();
    expect(await rig.channel.start()).toEqual({ ok: true });
    await rig.paused();
    await rig.fake.open();
    rig.resume();
    await rig.fake.until(() => rig.fake.world.commands.size === 2);
    expect(rig.fake.world.webhook).toMatchObject({ url: `${PUBLIC}/hooks/telegram` });
  });

  test('there are no routes when polling', async () => {
    expect((await telegramRig()).channel.routes).toBeNull();
  });
});
