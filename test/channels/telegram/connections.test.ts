import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { telegramRig } from './rig.ts';

/** A server that treats every connection in one way; gives its port and the first lines it was sent. */
async function listener(treat: (socket: Socket, first: Buffer) => void) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      heard.push(first.toString('latin1').split('\r\n')[0] ?? '');
      treat(socket, first);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, heard };
}

async function sendThrough(settings: { apiRoot: string; proxy: string | null }) {
  const rig = await telegramRig({ settings });
  const to = { channel: 'telegram', botId: rig.fake.token.split(':')[0] ?? '', externalId: '7' } as const;
  const outcome = await rig.channel.send(
    to,
    { text: 'x', card: null, choices: [] },
    { lastInteractionAt: null, mayPay: true },
  );
  return { outcome, logged: rig.logged() };
}

const LATER = { kind: 'throttled', retryAfterMs: 5_000 };

describe('connections that never stand', () => {
  test('a handshake that is reset, as a blocking network does, is no uncertain send', async () => {
    const { port, heard } = await listener((socket) => socket.resetAndDestroy());
    const { outcome } = await sendThrough({ apiRoot: `https://127.0.0.1:${port}`, proxy: null });
    expect(heard).toHaveLength(1);
    expect(outcome).toEqual(LATER);
  });

  test('a server that does not speak TLS has seen no message', async () => {
    const { port } = await listener((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { outcome } = await sendThrough({ apiRoot: `https://127.0.0.1:${port}`, proxy: null });
    expect(outcome).toEqual(LATER);
  });

  test.each([
    ['refuses', 'HTTP/1.1 502 Bad Gateway\r\n\r\n'],
    ['wants a password', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'],
  ])('everything goes through the proxy; when it %s, Telegram has seen nothing', async (_, answer) => {
    const { port, heard } = await listener((socket) => socket.end(answer));
    const { outcome, logged } = await sendThrough({
      apiRoot: 'https://api.telegram.org',
      proxy: `http://nguoi:mat-khau-rieng@127.0.0.1:${port}`,
    });
    expect(heard).toEqual(['CONNECT api.telegram.org:443 HTTP/1.1']);
    expect(outcome).toEqual(LATER);
    expect(logged).not.toMatch('mat-khau-rieng');
  });

  test('a proxy that is away is waited for', async () => {
    const { outcome } = await sendThrough({
      apiRoot: 'https://api.telegram.org',
      proxy: 'http://127.0.0.1:9',
    });
    expect(outcome).toEqual(LATER);
  });

  test('a handshake that is reset behind the proxy is no uncertain send', async () => {
    const { port } = await listener((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    });
    const { outcome } = await sendThrough({
      apiRoot: 'https://api.telegram.org',
      proxy: `http://127.0.0.1:${port}`,
    });
    expect(outcome).toEqual(LATER);
  });
});
