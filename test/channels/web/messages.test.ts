import { describe, expect, test } from 'vitest';
import { type InMemoryChat, inMemoryChat, START } from './in-memory-chat.ts';

function post(chat: InMemoryChat, body: unknown, headers: Record<string, string> = {}) {
  return chat.channel.routes.request('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function refusalOf(response: Response) {
  const { refusal, message } = (await response.json()) as { refusal: string; message: string };
  expect(message).toMatch(/^\p{Lu}.*\.$/u);
  return [response.status, refusal];
}

describe('sending a message in demo mode', () => {
  test('a text is kept for its persona and confirmed with its id', async () => {
    const chat = inMemoryChat({ demo: true });
    const response = await post(chat, { as: 'cham-diem', id: 'm1', text: 'xin chào' });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ id: 'm1', accepted: 'accepted' });
    expect(chat.received).toEqual([
      {
        from: { channel: 'web', botId: 'local', externalId: 'cham-diem' },
        externalId: 'cham-diem/m1',
        sentAt: START + 1_000,
        receivedAt: START + 1_000,
        content: { kind: 'text', text: 'xin chào' },
      },
    ]);
  });

  test('a choice is kept with its card', async () => {
    const chat = inMemoryChat({ demo: true });
    expect((await post(chat, { as: 'cham-diem', card: 7, choice: '#' })).status).toBe(202);
    expect(chat.received[0]?.content).toEqual({ kind: 'choice', card: 7, choice: '#' });
  });

  test('a message without an id gets a new one each time', async () => {
    const chat = inMemoryChat({ demo: true });
    for (const id of ['made-1', 'made-2']) {
      const response = await post(chat, { as: 'cham-diem', text: '1' });
      expect(await response.json()).toEqual({ id, accepted: 'accepted' });
    }
    expect(chat.received).toHaveLength(2);
  });

  test('the same id twice is one message, and the same id from another persona is another', async () => {
    const chat = inMemoryChat({ demo: true });
    const sent = { id: 'm1', text: '2' };
    await post(chat, { as: 'cham-diem', ...sent });
    const again = await post(chat, { as: 'cham-diem', ...sent });
    expect([again.status, await again.json()]).toEqual([202, { id: 'm1', accepted: 'duplicate' }]);
    const other = await post(chat, { as: 'thu-truong', ...sent });
    expect(await other.json()).toEqual({ id: 'm1', accepted: 'accepted' });
    expect(chat.received.map((message) => message.from.externalId)).toEqual(['cham-diem', 'thu-truong']);
  });

  test('a message that could not be kept is never confirmed', async () => {
    const chat = inMemoryChat({ demo: true });
    chat.failNext(1);
    chat.channel.routes.onError(() => new Response(null, { status: 500 }));
    const response = await post(chat, { as: 'cham-diem', text: 'giữ giúp' });
    expect(response.status).toBe(500);
    expect(chat.received).toEqual([]);
  });

  test('a text of 100,000 letters is kept whole', async () => {
    const chat = inMemoryChat({ demo: true });
    const text = 'ữ'.repeat(100_000);
    expect((await post(chat, { as: 'cham-diem', text })).status).toBe(202);
    expect(chat.received[0]?.content).toEqual({ kind: 'text', text });
  });

  test('a text becomes NFC and loses only what no database can keep', async () => {
    const chat = inMemoryChat({ demo: true });
    await post(chat, '{"as":"cham-diem","text":"chấm\\u0000 \\ud83d điểm 😀\\u0007"}'.normalize('NFD'));
    expect(chat.received[0]?.content).toEqual({
      kind: 'text',
      text: 'chấm\uFFFD \uFFFD điểm 😀\u0007'.normalize('NFC'),
    });
  });

  const refused: readonly [name: string, body: unknown, expected: [number, string]][] = [
    ['nobody named', { text: 'a' }, [400, 'personaMissing']],
    ['a persona that does not exist', { as: 'giam-doc', text: 'a' }, [404, 'unknownPersona']],
    ['an empty text', { as: 'cham-diem', text: ' \n\t' }, [400, 'emptyText']],
    ['broken JSON', '{"as":', [400, 'unreadable']],
    ['no content', { as: 'cham-diem' }, [400, 'unreadable']],
    ['text and choice at once', { as: 'cham-diem', text: 'a', card: 1, choice: '1' }, [400, 'unreadable']],
    ['a card that is no number', { as: 'cham-diem', card: '1', choice: '1' }, [400, 'unreadable']],
    ['an id with spaces', { as: 'cham-diem', id: 'a b', text: 'a' }, [400, 'unreadable']],
    ['an id that is too long', { as: 'cham-diem', id: 'a'.repeat(101), text: 'a' }, [400, 'unreadable']],
    ['an unknown field', { as: 'cham-diem', text: 'a', account: 'thu-truong' }, [400, 'unreadable']],
    ['a list', [], [400, 'unreadable']],
  ];
  test.each(refused)('%s is refused and nothing is kept', async (_, body, expected) => {
    const chat = inMemoryChat({ demo: true });
    expect(await refusalOf(await post(chat, body))).toEqual(expected);
    expect(chat.received).toEqual([]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'content of type "%s", which a form elsewhere could send, is refused',
    async (type) => {
      const chat = inMemoryChat({ demo: true });
      const response = await post(chat, { as: 'cham-diem', text: 'a' }, { 'content-type': type });
      expect(await refusalOf(response)).toEqual([415, 'notJson']);
      expect(chat.received).toEqual([]);
    },
  );

  test.each(['http://evil.example', 'null', 'http://localhost:3001'])(
    'a request from the origin %s is refused, reading included',
    async (origin) => {
      const chat = inMemoryChat({ demo: true });
      const headers = { origin, host: 'localhost:3000' };
      const sent = await post(chat, { as: 'cham-diem', text: 'a' }, headers);
      expect(await refusalOf(sent)).toEqual([403, 'foreignOrigin']);
      const read = await chat.channel.routes.request('/api/messages?as=cham-diem', { headers });
      expect(await refusalOf(read)).toEqual([403, 'foreignOrigin']);
      expect(chat.received).toEqual([]);
    },
  );

  test('a request from the page itself is accepted', async () => {
    const chat = inMemoryChat({ demo: true });
    const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect((await post(chat, { as: 'cham-diem', text: 'a' }, headers)).status).toBe(202);
  });
});
