import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Serving, serveBytes } from '../serve-bytes.ts';
import { createQueue } from './queue.ts';

export interface SentMessage {
  readonly chatId: string;
  readonly text: string;
  readonly messageId: string;
  /** The address of the picture whose caption `text` is. */
  readonly photo?: string;
}

/** What the platform does with the next call of a method instead of its work. */
export type Fault =
  | { readonly kind: 'refuse'; readonly code: number }
  /** An answer that is not the platform's, as of a broken gateway. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** The request is read and never answered. */
  | { readonly kind: 'silence' }
  /** The request is carried out, and the connection breaks before the answer. */
  | { readonly kind: 'breakAfter' };

export interface ZaloBotServerOptions {
  readonly token: string;
  /** Chats that have written to the bot; only these can be written to. */
  readonly chats: readonly string[];
  now(): number;
}

type Answer = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly code: number };

const METHODS = [
  'getMe',
  'getUpdates',
  'setWebhook',
  'deleteWebhook',
  'getWebhookInfo',
  'sendMessage',
  'sendPhoto',
] as const;
type Method = (typeof METHODS)[number];

/** The Zalo Bot platform on 127.0.0.1, as strict as its documentation. */
export async function startZaloBotServer(options: ZaloBotServerOptions) {
  const sent = createQueue<SentMessage>();
  const polls = createQueue<number>();
  const registered = createQueue<{ readonly url: string; readonly secret: string }>();
  const updates = createQueue<object>();
  const faults: { readonly method: string; readonly fault: Fault }[] = [];
  const open = new Set<ServerResponse>();
  let webhook: { readonly url: string; readonly secret: string } | null = null;
  const pictures = new Map<string, { readonly bytes: Uint8Array; readonly serving: Serving }>();
  let made = 0;

  const methods: Readonly<
    Record<Method, (body: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>>
  > = {
    getMe: () => good({ id: options.token.split(':')[0], account_name: 'bot.thu', account_type: 'BASIC' }),
    getWebhookInfo: () => good({ url: webhook?.url ?? '', updated_at: options.now() }),
    deleteWebhook() {
      webhook = null;
      return good({ url: '', updated_at: options.now() });
    },
    setWebhook({ url, secret_token: secret }) {
      if (typeof url !== 'string' || !isPublic(url)) return refuse(400);
      if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256) return refuse(400);
      webhook = { url, secret };
      registered.put(webhook);
      return good({ url, updated_at: options.now() });
    },
    async getUpdates({ timeout }) {
      if (webhook !== null) return refuse(409);
      if (typeof timeout !== 'number') return refuse(400);
      polls.put(timeout);
      const update = await updates.takeWithin(timeout * 1000);
      return update === null ? refuse(408) : good(update);
    },
    sendMessage({ chat_id: chatId, text }) {
      if (typeof chatId !== 'string' || typeof text !== 'string') return refuse(400);
      if (text.length === 0 || [...text].length > 2000) return refuse(400);
      return take({ chatId, text });
    },
    sendPhoto({ chat_id: chatId, photo, caption = '' }) {
      if (typeof chatId !== 'string' || typeof photo !== 'string' || typeof caption !== 'string')
        return refuse(400);
      if (!URL.canParse(photo) || !isPublic(photo) || [...caption].length > 2000) return refuse(400);
      return take({ chatId, text: caption, photo });
    },
  };

  function take(message: Omit<SentMessage, 'messageId'>): Answer {
    if (!options.chats.includes(message.chatId)) return refuse(403);
    made += 1;
    const messageId = `5e${made.toString(16).padStart(18, '0')}`;
    sent.put({ ...message, messageId });
    return good({ message_id: messageId, date: options.now() });
  }

  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    response.setHeader('Date', new Date(options.now()).toUTCString());
    const picture = pictures.get(request.url ?? '');
    if (picture === undefined) void respond(request, response);
    else serveBytes(response, picture.bytes, picture.serving);
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (token !== options.token) return reply(response, refuse(401));
    const known = METHODS.find((each) => each === method);
    if (request.method !== 'POST' || known === undefined) return reply(response, refuse(404));
    const fault = takeFault(known);
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'refuse') return reply(response, refuse(fault.code));
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status).end(fault.body);
      return;
    }
    const answer = await carryOut(known, request, text);
    if (fault?.kind === 'breakAfter') request.socket.destroy();
    else reply(response, answer);
  }

  async function carryOut(method: Method, request: IncomingMessage, text: string): Promise<Answer> {
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refuse(400);
    try {
      const body: unknown = JSON.parse(text);
      return typeof body === 'object' && body !== null ? methods[method]({ ...body }) : refuse(400);
    } catch {
      return refuse(400);
    }
  }

  function takeFault(method: Method): Fault | null {
    const index = faults.findIndex((each) => each.method === method);
    return index < 0 ? null : (faults.splice(index, 1)[0]?.fault ?? null);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    root,
    /** Keeps a picture as sent by somebody; gives its address. */
    keepPicture(bytes: Uint8Array, serving: Serving = 'plain'): string {
      const path = `/pictures/${pictures.size + 1}`;
      pictures.set(path, { bytes, serving });
      return `${root}${path}`;
    },
    sent,
    /** The `timeout` of every getUpdates that was let through. */
    polls,
    /** Every address that was taken, with its secret. */
    registered,
    webhook: () => webhook,
    /** A message for the bot, to be asked for. */
    arrive: (update: object) => updates.put(update),
    /** The next call of `method` fails in this way; several are used up in order. */
    fail: (method: Method, fault: Fault) => faults.push({ method, fault }),
    async close() {
      for (const response of open) response.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function good(result: unknown): Answer {
  return { ok: true, result };
}

function refuse(code: number): Answer {
  return { ok: false, code };
}

function reply(response: ServerResponse, answer: Answer): void {
  const body = answer.ok ? answer : { ok: false, description: 'refused', error_code: answer.code };
  response.writeHead(answer.ok ? 200 : answer.code, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The platform refuses what it cannot reach: anything but https, this machine, private networks. */
function isPublic(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' && !/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname)
  );
}
