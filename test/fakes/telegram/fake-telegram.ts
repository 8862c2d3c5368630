import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveBytes } from '../serve-bytes.ts';
import { type ApiAnswer, refusal, tooMany } from './api-answer.ts';
import { type Body, botMethods } from './bot-methods.ts';
import { createPerson, type Person } from './person.ts';
import { readBody } from './request-body.ts';
import { pushUpdates } from './webhook-push.ts';
import { createWorld, type World } from './world.ts';

/**
 * `hang`: reads and never answers. `fail`: 500. `reset`: carries out and breaks the connection before answering.
 * For connections that are refused, close the server.
 */
export type Outage = 'hang' | 'fail' | 'reset';

export interface RecordedCall {
  readonly method: string;
  readonly body: Body;
}

/** A Bot API server on this machine, as strict as Telegram where this product meets it. */
export interface FakeTelegram {
  readonly token: string;
  readonly apiRoot: string;
  readonly world: World;
  readonly calls: RecordedCall[];
  callsOf(method: string): readonly RecordedCall[];
  person(id: number): Person;
  /** The next calls of a method are answered 429, as often as said. */
  throttle(method: string, retryAfterSeconds: number, times?: number): void;
  /** The next call of a method is refused in these words. */
  refuseNext(method: string, code: number, description: string): void;
  outage(kind: Outage | null, method?: string): void;
  /** Stops listening: connections are refused until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
  /** Resolves once this holds; looks again after every call received and every call answered. */
  until(holds: () => boolean): Promise<void>;
  /** Sends waiting updates to the webhook once each, in order; what is not answered 2xx stays. Gives the statuses. */
  push(deliver: (request: Request) => Response | Promise<Response>): Promise<readonly number[]>;
}

export async function startFakeTelegram(
  token = '987654321:AAtest-token_of-a-bot-that-is-not-real0',
  now: () => number = () => 1_794_000_000_000,
): Promise<FakeTelegram> {
  const world = createWorld(token, now);
  const calls: RecordedCall[] = [];
  const scripted: { method: string; answer: ApiAnswer }[] = [];
  const watchers = new Set<() => void>();
  let outage: { kind: Outage; method: string | undefined } | null = null;
  let port = 0;

  const look = () => {
    for (const watcher of watchers) watcher();
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const [, prefix, method = ''] = /^\/(file\/)?bot[^/]*\/(.+)$/.exec(request.url ?? '') ?? [];
    if (prefix === 'file/') return download(world, request.url ?? '', response);
    const body = await readBody(request);
    calls.push({ method, body });
    const struck = outage !== null && (outage.method ?? method) === method ? outage.kind : null;
    if (struck === 'hang') return look();
    if (struck === 'fail') return void response.writeHead(500).end('<html>Internal Server Error</html>');
    const carriedOut = carryOut(request.url ?? '', method, body, gone.signal);
    look();
    const answer = await carriedOut;
    if (struck === 'reset') return void response.socket?.resetAndDestroy();
    const status = answer.ok ? 200 : answer.error_code;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer), look);
  }

  async function carryOut(url: string, method: string, body: Body, gone: AbortSignal): Promise<ApiAnswer> {
    if (!/^\/bot\d+:[\w-]+\//.test(url)) return refusal(404, 'Not Found');
    if (!url.startsWith(`/bot${token}/`)) return refusal(401, 'Unauthorized');
    const index = scripted.findIndex((each) => each.method === method);
    const [script] = index === -1 ? [] : scripted.splice(index, 1);
    if (script !== undefined) return script.answer;
    const run = botMethods[method];
    return run === undefined ? refusal(404, 'Not Found: method not found') : run(world, body, gone);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const fake: FakeTelegram = {
    token,
    world,
    calls,
    get apiRoot() {
      return `http://127.0.0.1:${port}`;
    },
    callsOf: (method) => calls.filter((each) => each.method === method),
    person: (id) => createPerson(world, id),
    throttle(method, seconds, times = 1) {
      for (let i = 0; i < times; i++) scripted.push({ method, answer: tooMany(seconds) });
    },
    refuseNext(method, code, description) {
      scripted.push({ method, answer: refusal(code, description) });
    },
    outage(kind, method) {
      outage = kind === null ? null : { kind, method };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    open: () =>
      new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port;
          resolve();
        });
      }),
    until: (holds) =>
      new Promise((resolve) => {
        const watcher = () => {
          if (!holds()) return;
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      }),
    push: (deliver) => pushUpdates(world, deliver),
  };
  await fake.open();
  return fake;
}

function download(world: World, url: string, response: ServerResponse): void {
  const path = decodeURIComponent(url.slice(`/file/bot${world.token}/`.length));
  const file = [...world.files.values()].find((each) => each.path === path);
  if (file === undefined || !url.startsWith(`/file/bot${world.token}/`)) response.writeHead(404).end();
  else serveBytes(response, file.bytes, file.serving);
}
