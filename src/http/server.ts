import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { endStreamsOnClose } from './event-streams.ts';
import { refuse } from './refusal.ts';
import { isLoopback, knownHostOnly, limitedBody, strictHeaders } from './request-guards.ts';

/** Longer than nginx (75 s) and the usual load balancers (60 s) keep a connection, so that they end it, not we. */
const KEEP_ALIVE_MS = 80_000;
const HEADERS_MS = 85_000;
/** 25 MB over a line of half a megabit a second, as telephones have it in places. */
const REQUEST_MS = 420_000;
/** How long requests under way may take once the server closes. */
const DRAIN_MS = 5_000;

export interface HttpServerOptions {
  /** The address to bind. On a loopback address the Host header of every request is checked. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly routes: Hono;
  readonly log: Pick<Logger, 'error'>;
  /** Names by which a proxy in front passes requests on, beside the names of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Paths whose routes limit the body of a request themselves. */
  readonly largeBodies?: readonly string[];
}

/** `portTaken`: another program listens there. `portForbidden`: the system does not let this user listen there. */
export interface ListenRefusal {
  readonly name: 'portTaken' | 'portForbidden';
  readonly port: number;
}

export interface RunningHttpServer {
  readonly ok: true;
  /** What to open in a browser, as `http://localhost:3000`. */
  readonly address: string;
  readonly port: number;
  /** Ends event streams, lets requests under way finish for at most 5 seconds, then resolves. */
  close(): Promise<void>;
}

/** Serves `routes`, and `GET /healthz`, behind the guards every route shares. Throws when the host is not ours. */
export async function startHttpServer(
  options: HttpServerOptions,
): Promise<RunningHttpServer | { readonly ok: false; readonly refusal: ListenRefusal }> {
  const closing = new AbortController();
  const app = guardedApp(options, closing.signal);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
    },
  }) as Server;
  leaveWhenAnswered(server, closing.signal);
  const refusal = await listen(server, options.host, options.port);
  if (refusal !== null) return { ok: false, refusal };
  const { port } = server.address() as AddressInfo;
  return {
    ok: true,
    address: `http://${shownHost(options.host)}:${port}`,
    port,
    close: () => drain(server, closing),
  };
}

function guardedApp(options: HttpServerOptions, closing: AbortSignal): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  if (isLoopback(options.host)) app.use(knownHostOnly(options.allowedHosts ?? []));
  app.use(limitedBody(options.largeBodies ?? []));
  app.use(endStreamsOnClose(closing));
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.route('/', options.routes);
  app.notFound((context) => refuse(context, 'notFound'));
  app.onError((error, context) => {
    options.log.error({ err: error, method: context.req.method, path: context.req.path }, 'request failed');
    return refuse(context, 'fault');
  });
  return app;
}

const LISTEN_REFUSALS: Readonly<Record<string, ListenRefusal['name']>> = {
  EADDRINUSE: 'portTaken',
  EACCES: 'portForbidden',
};

function listen(server: Server, host: string, port: number): Promise<ListenRefusal | null> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      const name = LISTEN_REFUSALS[error.code ?? ''];
      if (name === undefined) reject(error);
      else resolve({ name, port });
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(null);
    });
  });
}

/** A person can open neither 0.0.0.0 nor a bare IPv6 address; on this machine `localhost` reaches all of them. */
function shownHost(host: string): string {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** A closing server's connections otherwise stay open after their last answer, for the next request. */
function leaveWhenAnswered(server: Server, closing: AbortSignal): void {
  server.on('request', (_, response) => {
    response.once('close', () => {
      if (closing.aborted) setImmediate(() => server.closeIdleConnections());
    });
  });
}

async function drain(server: Server, closing: AbortController): Promise<void> {
  if (!server.listening) return;
  closing.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const overdue = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(overdue);
}
