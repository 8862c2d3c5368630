import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEvents } from './event-reader.ts';
import { type InMemoryChat, inMemoryChat } from './in-memory-chat.ts';

const ME = 'cham-diem';

async function fill(chat: InMemoryChat, count: number) {
  for (let i = 1; i <= count; i++) await chat.reply(ME, `tin ${i}`);
}

async function read(chat: InMemoryChat, query: string) {
  const response = await chat.channel.routes.request(`/api/messages?as=${ME}${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as { lines: { id: string }[]; last: string | null; earlier?: boolean };
}

const ids = (lines: readonly { id: string }[]) => lines.map((line) => Number(line.id));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('reading messages', () => {
  test('an empty chat has no last line', async () => {
    expect(await read(inMemoryChat({ demo: true }), '')).toEqual({ lines: [], last: null, earlier: false });
  });

  test('the newest fifty come first, and pages before them reach the beginning', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 120);
    const newest = await read(chat, '');
    expect([ids(newest.lines), newest.earlier, newest.last]).toEqual([range(71, 120), true, '120']);
    const middle = await read(chat, '&before=71');
    expect([ids(middle.lines), middle.earlier]).toEqual([range(21, 70), true]);
    const oldest = await read(chat, '&before=21');
    expect([ids(oldest.lines), oldest.earlier]).toEqual([range(1, 20), false]);
    expect((await read(chat, '&before=999')).lines).toEqual([]);
  });

  test('exactly fifty lines have nothing before them', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 50);
    expect((await read(chat, '')).earlier).toBe(false);
  });

  test('a page far up a long chat is found', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 1_000);
    const page = await read(chat, '&before=51');
    expect([ids(page.lines), page.earlier]).toEqual([range(1, 50), false]);
  });

  test('everything after a line comes, however much it is', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 905);
    const news = await read(chat, '&after=4');
    expect([ids(news.lines), news.last]).toEqual([range(5, 905), '905']);
    expect(await read(chat, '&after=905')).toEqual({ lines: [], last: '905' });
  });

  test.each(['after', 'before'])('a "%s" that cannot be a line is refused', async (name) => {
    const chat = inMemoryChat({ demo: true });
    const response = await chat.channel.routes.request(`/api/messages?as=${ME}&${name}=%27%20or`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ refusal: 'badQuery' });
  });
});

describe('listening to events', () => {
  async function listen(chat: InMemoryChat, query = '', headers: Record<string, string> = {}) {
    const response = await chat.channel.routes.request(`/api/events?as=${ME}${query}`, { headers });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    return readEvents(response);
  }

  async function nextIds(events: ReturnType<typeof readEvents>, count: number) {
    const seen: number[] = [];
    while (seen.length < count) seen.push(Number((await events.next())?.id));
    return seen;
  }

  afterEach(() => {
    vi.useRealTimers();
  });

  test('lines already there come first, then each new one, of both sides', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 2);
    const events = await listen(chat);
    expect(await nextIds(events, 2)).toEqual([1, 2]);
    await chat.channel.routes.request('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: ME, text: 'tôi nhắn' }),
    });
    expect(JSON.parse((await events.next())?.data ?? '')).toMatchObject({
      id: '3',
      from: 'person',
      text: 'tôi nhắn',
    });
    await chat.reply(ME, { text: 'hai\ndòng', card: 4, choices: [{ choice: '1', label: 'Tiếp' }] });
    expect(JSON.parse((await events.next())?.data ?? '')).toMatchObject({
      id: '4',
      from: 'assistant',
      content: { text: 'hai\ndòng', card: 4, choices: [{ choice: '1', label: 'Tiếp' }] },
    });
    await events.leave();
  });

  test('a reader that comes back with the last id it saw gets the rest once', async () => {
    const chat = inMemoryChat({ demo: true });
    await fill(chat, 3);
    const before = await listen(chat, '&after=1');
    expect(await nextIds(before, 2)).toEqual([2, 3]);
    await before.leave();
    await fill(chat, 300);
    const after = await listen(chat, '&after=1', { 'last-event-id': '3' });
    expect(await nextIds(after, 300)).toEqual(range(4, 303));
    await chat.reply(ME, 'sau cùng');
    expect(await nextIds(after, 1)).toEqual([304]);
    await after.leave();
  });

  test('a burst from an empty chat loses nothing and doubles nothing', async () => {
    const chat = inMemoryChat({ demo: true });
    const events = await listen(chat);
    const burst = fill(chat, 500);
    expect(await nextIds(events, 500)).toEqual(range(1, 500));
    await burst;
    await events.leave();
  });

  test("another person's lines do not come, and a reader that left reads no more", async () => {
    const chat = inMemoryChat({ demo: true });
    const events = await listen(chat);
    await chat.reply('thu-truong', 'không phải cho A');
    await chat.reply(ME, 'cho A');
    expect(JSON.parse((await events.next())?.data ?? '')).toMatchObject({ content: { text: 'cho A' } });
    await events.leave();
    const reads = chat.reads();
    await chat.reply(ME, 'không ai nghe');
    await new Promise((resolve) => setImmediate(resolve));
    expect(chat.reads()).toBe(reads);
  });

  test('silence is broken every fifteen seconds, and a lost wake-up is made good then', async () => {
    vi.useFakeTimers();
    const chat = inMemoryChat({ demo: true });
    const events = await listen(chat);
    const first = events.next();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await first).toEqual({ id: undefined, event: 'ping', data: '' });
    await events.leave();
  });
});
