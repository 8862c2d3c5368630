import { request as openRequest } from 'node:http';
import { createServer } from 'node:net';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../src/http/request-guards.ts';
import { type HttpServerOptions, type RunningHttpServer, startHttpServer } from '../../src/http/server.ts';
import { readEvents } from '../channels/web/event-reader.ts';

const logged: object[] = [];
const log: HttpServerOptions['log'] = {
  error: (fields: unknown) => {
    if (typeof fields === 'object' && fields !== null) logged.push(fields);
  },
};
const running: RunningHttpServer[] = [];

afterEach(async () => {
  logged.length = 0;
  for (const server of running.splice(0)) await server.close();
});

function routes(): Hono {
  const app = new Hono();
  app.post('/echo', async (context) => context.json({ length: (await context.req.text()).length }));
  app.get('/broken', () => {
    throw new Error('secret detail');
  });
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ id: '1', data: 'hello' });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
    }),
  );
  return app;
}

async function start(options: Partial<HttpServerOptions> = {}): Promise<RunningHttpServer> {
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes: routes(), log, ...options });
  if (!server.ok) throw new Error(server.refusal.name);
  running.push(server);
  return server;
}

/** fetch always writes its own Host header. */
function statusFor(server: RunningHttpServer, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = openRequest(
      { host: '127.0.0.1', port: server.port, path: '/healthz', headers: { host }, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('starting', () => {
  test('the address can be opened', async () => {
    const server = await start();
    expect(server.address).toBe(`http://localhost:${server.port}`);
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ ok: true });
  });

  test('a port that another program holds is a refusal with its number', async () => {
    const { port } = await start();
    expect(await startHttpServer({ host: '127.0.0.1', port, routes: routes(), log })).toEqual({
      ok: false,
      refusal: { name: 'portTaken', port },
    });
  });

  test('an address of another machine is a fault, not a refusal', async () => {
    await expect(startHttpServer({ host: '192.0.2.1', port: 0, routes: routes(), log })).rejects.toThrow(
      /EADDRNOTAVAIL/,
    );
  });
});

describe('guards', () => {
  test('every answer forbids foreign sources, framing, sniffing and referrers', async () => {
    const server = await start();
    for (const path of ['/healthz', '/nowhere', '/broken']) {
      const { headers } = await fetch(`${server.address}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test.each([
    ['localhost:1', 200],
    ['127.0.0.1', 200],
    ['[::1]:80', 200],
    ['LOCALHOST', 200],
    ['evil.example:3000', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
  ])('bound to this machine, the Host %s gets %i', async (host, status) => {
    expect(await statusFor(await start(), host)).toBe(status);
  });

  test('a name that was allowed passes, and bound to every address all names do', async () => {
    const behindProxy = await start({ allowedHosts: ['Cham.Tinh.example'] });
    expect(await statusFor(behindProxy, 'cham.tinh.example')).toBe(200);
    expect(await statusFor(behindProxy, 'tinh.example')).toBe(403);
    expect(await statusFor(await start({ host: '0.0.0.0' }), 'may-chu.example')).toBe(200);
  });

  test('a body up to the limit passes, a longer one is refused with a sentence, however it is sent', async () => {
    const server = await start();
    const send = (body: string | ReadableStream, more: object = {}) =>
      fetch(`${server.address}/echo`, { method: 'POST', body, ...more });
    expect(await (await send('a'.repeat(MAX_BODY_BYTES))).json()).toEqual({ length: MAX_BODY_BYTES });
    const stream = new Blob(['a'.repeat(MAX_BODY_BYTES + 1)]).stream();
    for (const refused of [
      await send('a'.repeat(MAX_BODY_BYTES + 1)),
      await send(stream, { duplex: 'half' }),
    ]) {
      expect(refused.status).toBe(413);
      expect(await refused.json()).toEqual({
        refusal: 'bodyTooLarge',
        message: 'Tin nhắn dài quá 1 MB nên chưa ghi nhận. Anh/chị chia thành nhiều tin ngắn hơn.',
      });
    }
    expect((await send('sau đó vẫn nhận')).status).toBe(200);
  });

  test('a fault is logged and its detail stays inside', async () => {
    const server = await start();
    const response = await fetch(`${server.address}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(logged).toMatchObject([{ path: '/broken', err: { message: 'secret detail' } }]);
  });
});

describe('closing', () => {
  test('an open event stream ends as finished, and nothing can connect afterwards', async () => {
    const server = await start();
    const response = await fetch(`${server.address}/events`);
    const events = readEvents(response);
    expect(await events.next()).toMatchObject({ id: '1', data: 'hello' });
    await server.close();
    expect(await events.next()).toBeNull();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  });

  test('a request under way is answered', async () => {
    const arrived = deferred();
    const go = deferred();
    const app = new Hono();
    app.get('/slow', async (context) => {
      arrived.resolve();
      await go.promise;
      return context.text('xong');
    });
    const server = await start({ routes: app });
    const answer = fetch(`${server.address}/slow`);
    await arrived.promise;
    const closed = server.close();
    go.resolve();
    expect(await (await answer).text()).toBe('xong');
    await closed;
  });

  test('closing twice is closing once', async () => {
    const server = await start();
    await server.close();
    await server.close();
  });

  test('the port is free again', async () => {
    const { port, close } = await start();
    await close();
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(port, '127.0.0.1', resolve));
    await new Promise((resolve) => probe.close(resolve));
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
