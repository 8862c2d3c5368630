import { describe, expect, test } from 'vitest';
import { type InMemoryChat, inMemoryChat, PERSONAS } from './in-memory-chat.ts';

function cookieOf(response: Response): string {
  const header = response.headers.get('set-cookie');
  if (header === null) throw new Error('no cookie was set');
  return header.split(';')[0] ?? '';
}

function say(chat: InMemoryChat, body: object, cookie?: string) {
  return chat.channel.routes.request('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
}

describe('in demo mode', () => {
  test('the personas are listed and no cookie is set', async () => {
    const chat = inMemoryChat({ demo: true });
    const response = await chat.channel.routes.request('/api/personas');
    expect(await response.json()).toEqual({ demo: true, personas: PERSONAS });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('only personas of the list can be read', async () => {
    const chat = inMemoryChat({ demo: true });
    for (const path of ['/api/messages', '/api/events']) {
      expect((await chat.channel.routes.request(`${path}?as=browser:1`)).status).toBe(404);
      expect((await chat.channel.routes.request(path)).status).toBe(400);
    }
    expect(chat.reads()).toBe(0);
  });
});

describe('outside demo mode', () => {
  test('nobody can be named: reading, listening and sending as someone are refused', async () => {
    const chat = inMemoryChat({ demo: false });
    const { routes } = chat.channel;
    const responses = [
      await routes.request('/api/messages?as=cham-diem'),
      await routes.request('/api/events?as=cham-diem'),
      await say(chat, { as: 'cham-diem', text: 'a' }),
      await say(chat, { as: '', text: 'a' }),
    ];
    for (const response of responses) {
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ refusal: 'notYourself' });
    }
    expect(chat.received).toEqual([]);
    expect(chat.reads()).toBe(0);
  });

  test('no persona is told', async () => {
    const chat = inMemoryChat({ demo: false });
    const response = await chat.channel.routes.request('/api/personas');
    expect(await response.json()).toEqual({ demo: false, personas: [] });
  });

  test('a browser gets a cookie that scripts and other sites cannot use, of 128 random bits', async () => {
    const chat = inMemoryChat({ demo: false });
    const response = await chat.channel.routes.request('/api/personas');
    expect(cookieOf(response)).toMatch(/^cchc_session=[0-9a-f]{32}$/);
    const attributes = response.headers.get('set-cookie');
    expect(attributes).toMatch(/; HttpOnly/);
    expect(attributes).toMatch(/; SameSite=Strict/);
    expect(attributes).not.toMatch(/; Secure/);
    const other = await chat.channel.routes.request('/api/personas', {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(other.headers.get('set-cookie')).toMatch(/; Secure/);
    expect(cookieOf(other)).not.toBe(cookieOf(response));
  });

  test('the page itself never replaces a cookie: a link from elsewhere arrives without it', async () => {
    const chat = inMemoryChat({ demo: false });
    expect((await chat.channel.routes.request('/')).headers.get('set-cookie')).toBeNull();
  });

  test('a cookie speaks for one account, whose name does not give the cookie away', async () => {
    const chat = inMemoryChat({ demo: false });
    const mine = cookieOf(await chat.channel.routes.request('/api/personas'));
    await say(chat, { id: 'm1', text: 'của tôi' }, mine);
    const again = await say(chat, { id: 'm1', text: 'của tôi' }, mine);
    expect(await again.json()).toMatchObject({ accepted: 'duplicate' });
    await say(chat, { id: 'm1', text: 'của người khác' });
    const [first, second] = chat.received.map((message) => message.from.externalId);
    expect(first).toMatch(/^browser:[0-9a-f]{64}$/);
    expect(first).not.toContain(mine.split('=')[1]);
    expect(second).not.toBe(first);

    const read = await chat.channel.routes.request('/api/messages', { headers: { cookie: mine } });
    expect(read.headers.get('set-cookie')).toBeNull();
    expect(await read.json()).toMatchObject({ lines: [{ text: 'của tôi' }] });
  });

  test.each(['', 'x', 'F'.repeat(32), '0'.repeat(31), '0'.repeat(33)])(
    'a cookie that this server cannot have made ("%s") is replaced',
    async (value) => {
      const chat = inMemoryChat({ demo: false });
      const response = await say(chat, { text: 'a' }, `cchc_session=${value}`);
      expect(cookieOf(response)).toMatch(/^cchc_session=[0-9a-f]{32}$/);
    },
  );
});
