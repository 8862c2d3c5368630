import { afterEach, expect, test } from 'vitest';
import { scanWithClamd } from '../../src/documents/files/clamd.ts';
import { type ClamdServer, EICAR, startClamdServer, strictVerdict } from '../fakes/clamd-server.ts';

let server: ClamdServer | undefined;
afterEach(() => server?.close());

async function listen(...answer: Parameters<typeof startClamdServer>): Promise<ClamdServer> {
  server = await startClamdServer(...answer);
  return server;
}

test('clean bytes are clean, in one chunk, in several and in none', async () => {
  const address = await listen();
  expect(await scanWithClamd(Buffer.from('báo cáo'), address)).toBe('clean');
  expect(await scanWithClamd(Buffer.alloc(300_000, 7), address)).toBe('clean');
  expect(await scanWithClamd(Buffer.alloc(0), address)).toBe('clean');
});

test('an infected file is found wherever the chunks are cut', async () => {
  const address = await listen();
  const bytes = Buffer.concat([Buffer.alloc(64 * 1024 - 20), Buffer.from(EICAR), Buffer.alloc(9)]);
  expect(await scanWithClamd(bytes, address)).toBe('infected');
});

test('a file over the limit of the scanner is not called clean', async () => {
  expect(await scanWithClamd(Buffer.alloc(1_500_000), await listen())).toBe('unavailable');
});

test.each(['', 'stream: OK', 'stream: ', 'ERROR\0', 'stream: OK FOUND ERROR\0'])(
  'an answer of %j says nothing',
  async (answer) => {
    const address = await listen((received) => (strictVerdict(received) === null ? null : answer));
    expect(await scanWithClamd(Buffer.from('a'), address)).toBe('unavailable');
  },
);

test('a scanner that never answers or is not there is unavailable', async () => {
  const address = await listen(() => null);
  expect(await scanWithClamd(Buffer.from('a'), { ...address, timeoutMs: 30 })).toBe('unavailable');
  expect(await scanWithClamd(Buffer.from('a'), { host: '127.0.0.1', port: 1 })).toBe('unavailable');
});
