import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inMemoryChat } from './in-memory-chat.ts';

const FOLDER = new URL('../../../src/channels/web/page/', import.meta.url);
const { routes } = inMemoryChat({ demo: true }).channel;

describe('the page', () => {
  test('every file is served with its type, and asking again costs no bytes', async () => {
    for (const name of await readdir(FOLDER)) {
      const response = await routes.request(`/${name}`);
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get('content-type')).toMatch(
        /^(text\/(html|css|javascript)|image\/svg\+xml); /,
      );
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const tag = response.headers.get('etag') ?? '';
      const again = await routes.request(`/${name}`, { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  test('the address alone opens it, compressed for who understands that', async () => {
    const plain = await (await routes.request('/')).text();
    expect(plain).toContain('<html lang="vi">');
    const zipped = await routes.request('/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain);
  });

  test('nothing outside its folder is served', async () => {
    for (const path of [
      '/web-channel.ts',
      '/../web-channel.ts',
      '/%2e%2e%2fweb-channel.ts',
      '/page/chat.js',
    ]) {
      expect((await routes.request(path)).status).toBe(404);
    }
  });

  test('all of it together stays under 55 KB and names no other server', async () => {
    let bytes = 0;
    for (const name of await readdir(FOLDER)) {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      bytes += Buffer.byteLength(text);
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|\/\/[a-z]+\./);
      expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|style="|onclick=/);
    }
    expect(bytes).toBeLessThan(55_000);
  });

  test('every module that another one imports is fetched ahead of its use', async () => {
    const html = await readFile(new URL('index.html', FOLDER), 'utf8');
    const scripts = (await readdir(FOLDER)).filter((name) => name.endsWith('.js'));
    for (const name of scripts) expect(html).toContain(`="/${name}"`);
  });
});
