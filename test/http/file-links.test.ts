import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '../../src/application/file-link.ts';
import { fileLinkRoutes } from '../../src/http/file-links.ts';
import { startHttpServer } from '../../src/http/server.ts';
import { bytesLike, document, type FilesInMemory, filesInMemory, picture } from '../fakes/files-in-memory.ts';

const SECRET = 'a-secret-of-the-tests-with-32-letters';
const NOW = Date.UTC(2026, 6, 17, 2);

describe('a link to a file', () => {
  let files: FilesInMemory;
  let logged: string[];
  let address: string;
  let close: () => Promise<void>;

  beforeEach(async () => {
    files = filesInMemory();
    logged = [];
    const log = {
      error: (fields: object) => void logged.push(JSON.stringify(fields)),
    };
    const routes = fileLinkRoutes({ secret: SECRET, loadFile: files.loadFile, now: () => NOW, log });
    const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, log });
    if (!server.ok) throw new Error(server.refusal.name);
    address = `http://127.0.0.1:${server.port}/files`;
    close = server.close;
  });
  afterEach(() => close());

  const link = ({ file, name }: { file: string; name: string }, expiresAt = NOW + 1) =>
    `${address}/${signLink({ file, name, expiresAt }, SECRET)}`;

  test('gives the bytes as something to be saved, which runs nothing', async () => {
    files.keep(document(), bytesLike('pdf', 3_000));
    const answer = await fetch(link(document()));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytesLike('pdf', 3_000));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('shows a picture in the browser', async () => {
    files.keep(picture(), bytesLike('jpeg'));
    const { headers } = await fetch(link(picture()));
    expect([headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]]).toEqual([
      'image/jpeg',
      'inline',
    ]);
  });

  test.each([
    ['forged', 404, () => `${address}/${'A'.repeat(60)}.${'B'.repeat(43)}`],
    ['far too long', 404, () => `${address}/${'A'.repeat(8_000)}`],
    ['ended', 410, () => link(document(), NOW)],
    ['of a file too large to be made', 503, () => link({ file: 'export:large', name: 'a.xlsx' })],
    ['of a picture that is no longer kept', 410, () => link({ file: 'picture:old', name: 'a.png' })],
    ['of a file that is gone', 404, () => link({ file: 'vault:gone', name: 'a.pdf' })],
  ])('that is %s is answered %i with a sentence', async (_, status, of) => {
    files.keep(document(), bytesLike('pdf'));
    files.keep(document('export:large'), 'tooLarge');
    files.keep(document('picture:old'), 'outdated');
    const answer = await fetch(of());
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toMatch(/Anh\/chị .*\.$/);
  });

  test('to a file that cannot be read is answered with a sentence, and the log does not hold the link', async () => {
    files.broken = true;
    const whole = link(document());
    const answer = await fetch(whole);
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringMatching(/^Chưa đọc được tệp này/),
    ]);
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toContain(whole.slice(address.length + 1));
  });
});
