import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { LARGEST_MEDIA_BYTES, MOST_UPLOADS_AT_ONCE } from '../../../src/channels/web/sent-media.ts';
import { type RunningHttpServer, startHttpServer } from '../../../src/http/server.ts';
import { type InMemoryChat, inMemoryChat } from './in-memory-chat.ts';
import { memoryVault } from './memory-vault.ts';

const PICTURE = Uint8Array.from({ length: 3_000_000 }, (_, i) => i % 251);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let server: RunningHttpServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(chat: InMemoryChat): Promise<number> {
  const { routes, largeBodies } = chat.channel;
  const log = { error: () => undefined };
  const started = await startHttpServer({ host: '127.0.0.1', port: 0, routes, largeBodies, log });
  if (!started.ok) throw new Error(started.refusal.name);
  server = started;
  return started.port;
}

interface Given {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post(chat: InMemoryChat, { query = {}, body = PICTURE, headers = {} }: Given = {}) {
  const port = server?.port ?? (await serve(chat));
  const all = new URLSearchParams({ as: 'cham-diem', id: 'm1', what: 'photo', ...query });
  return fetch(`http://127.0.0.1:${port}/api/media?${all}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body,
  });
}

async function refusalOf(response: Response) {
  const { refusal, message } = (await response.json()) as { refusal: string; message: string };
  expect(message).toMatch(/^\p{Lu}.*\.$/u);
  return [response.status, refusal];
}

describe('sending a picture or a file from the page', () => {
  test('its bytes are kept, its message names them, and they can be fetched', async () => {
    const vault = memoryVault();
    const chat = inMemoryChat({ demo: true, vault });
    const query = { name: 'Biên bản.jpg', album: 'a1', caption: ' Niêm yết ' };
    const response = await post(chat, { query });
    expect([response.status, await response.json()]).toEqual([202, { id: 'm1', accepted: 'accepted' }]);
    const reference = sha256(PICTURE);
    const media = { what: 'photo', reference, name: 'Biên bản.jpg', size: PICTURE.length } as const;
    expect(chat.received).toMatchObject([
      {
        externalId: 'cham-diem/m1',
        content: { kind: 'media', media: [media], caption: 'Niêm yết', album: 'a1' },
      },
    ]);
    const fetched = await chat.channel.fetchMedia(media);
    expect(fetched.kind === 'fetched' && sha256(fetched.bytes)).toBe(reference);
  });

  test('the bytes lie in the vault before the message is in the inbox', async () => {
    const vault = memoryVault();
    const chat = inMemoryChat({ demo: true, vault });
    let before = -1;
    chat.answerWith(() => {
      before = vault.kept.size;
      return 'Đã nhận.';
    });
    await post(chat);
    expect(before).toBe(1);
  });

  test('sent again with its id it is one message', async () => {
    const chat = inMemoryChat({ demo: true });
    await post(chat);
    expect(await (await post(chat)).json()).toEqual({ id: 'm1', accepted: 'duplicate' });
    expect(chat.received).toHaveLength(1);
  });

  test.each<readonly [string, Given, readonly [number, string]]>([
    ['from a page elsewhere', { headers: { origin: 'https://x.example.vn' } }, [403, 'foreignOrigin']],
    ['as a form could send it', { headers: { 'content-type': 'text/plain' } }, [415, 'notBytes']],
    ['for somebody unknown', { query: { as: 'ai-do' } }, [404, 'unknownPersona']],
    ['as neither picture nor file', { query: { what: 'phim' } }, [400, 'badMedia']],
    ['without a byte', { body: new Uint8Array() }, [400, 'emptyMedia']],
  ])('%s it is refused by name, and nothing is kept', async (_, given, refusal) => {
    const vault = memoryVault();
    const chat = inMemoryChat({ demo: true, vault });
    expect(await refusalOf(await post(chat, { body: new Uint8Array(9), ...given }))).toEqual(refusal);
    expect([vault.kept.size, chat.received]).toEqual([0, []]);
  });

  test('from somebody who is not linked, or for a full vault, it is refused and no message is made', async () => {
    for (const [options, refusal] of [
      [{ linked: false }, [403, 'notLinked']],
      [{ vault: memoryVault(0) }, [507, 'vaultFull']],
    ] as const) {
      const chat = inMemoryChat({ demo: true, ...options });
      expect(await refusalOf(await post(chat, { body: new Uint8Array(9) }))).toEqual(refusal);
      expect(chat.received).toEqual([]);
      await server?.close();
      server = null;
    }
  });

  test('the largest is taken; of one byte more nothing is kept, whether its size is told or not', async () => {
    const vault = memoryVault();
    const chat = inMemoryChat({ demo: true, vault });
    expect((await post(chat, { body: new Uint8Array(LARGEST_MEDIA_BYTES) })).status).toBe(202);
    const port = server?.port ?? 0;
    for (const told of [true, false]) expect(await postTooLarge(port, told)).toBe(413);
    expect(vault.kept.size).toBe(1);
  });

  test('more at once than are taken are asked to come again', async () => {
    const chat = inMemoryChat({ demo: true });
    const port = await serve(chat);
    const begun = Array.from({ length: MOST_UPLOADS_AT_ONCE }, () => beginUpload(port));
    await Promise.all(begun.map(({ reachedServer }) => reachedServer));
    expect(await refusalOf(await post(chat, { body: new Uint8Array(9) }))).toEqual([503, 'busy']);
    for (const { end } of begun) end();
    await expect.poll(async () => (await post(chat, { body: new Uint8Array(9) })).status).toBe(202);
  });
});

const PATH = '/api/media?as=cham-diem&id=m2&what=file';
const BYTES = { 'content-type': 'application/octet-stream' };

/** The status with which one byte too many is refused. */
function postTooLarge(port: number, told: boolean): Promise<number> {
  return new Promise((resolve) => {
    const size = LARGEST_MEDIA_BYTES + 1;
    const headers = told ? { ...BYTES, 'content-length': size } : BYTES;
    const sending = request({ port, host: '127.0.0.1', method: 'POST', path: PATH, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // The server closes while the rest is still under way.
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(told ? 1 : size));
    if (!told) sending.end();
  });
}

/** An upload of which only the beginning is sent. */
function beginUpload(port: number) {
  const headers = { ...BYTES, 'content-length': 10, expect: '100-continue' };
  const sending = request({ port, host: '127.0.0.1', method: 'POST', path: PATH, headers });
  sending.on('error', () => undefined);
  const reachedServer = new Promise<void>((resolve) => sending.once('continue', () => resolve()));
  sending.flushHeaders();
  return { reachedServer, end: () => sending.destroy() };
}
