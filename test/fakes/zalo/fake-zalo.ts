import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Serving, serveBytes } from '../serve-bytes.ts';
import { ChatArchive } from './chat-archive.ts';
import type { FakeClock } from './clock.ts';
import { createEventWriter, type EventWriter, type ZaloEventBody } from './events.ts';
import { type Endpoint, MessageDesk, type SentMessage } from './message-desk.ts';
import { createOauthDesk, type OauthDesk } from './oauth-desk.ts';
import { UploadDesk } from './upload-desk.ts';
import { WebhookSender } from './webhook-sender.ts';

export interface FakeZaloOptions {
  readonly clock: FakeClock;
  readonly appId?: string;
  readonly appSecret?: string;
  readonly oaId?: string;
  readonly oaSecret?: string;
  readonly oaType?: 2 | 4;
  readonly ratePerMinute?: number;
  readonly templates?: readonly string[];
}

/**
 * What goes wrong with every call until it is `none` again. `unavailable`: 503. `gateway`: 502 with a page instead
 * of JSON. `mute`: the request is read and never answered. `lostAnswers`: it is carried out, then the line breaks.
 */
export type Outage = 'none' | 'unavailable' | 'gateway' | 'mute' | 'lostAnswers';

export interface ZaloCall {
  readonly path: string;
  /** The `error` of the answer; null where the answer was none of Zalo's. */
  readonly code: number | null;
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/v3.0/oa/message/cs': 'v3',
  '/v2.0/oa/message': 'v2',
  '/v3.0/oa/message/template': 'template',
};

/** A Zalo Official Account platform on 127.0.0.1: tokens, messages, webhook. Give `origin` as both roots. */
export class FakeZalo {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  readonly oaSecret: string;
  readonly clock: FakeClock;
  readonly oauth: OauthDesk;
  readonly desk: MessageDesk;
  readonly uploads: UploadDesk;
  readonly events: EventWriter;
  readonly webhook: WebhookSender;
  readonly archive: ChatArchive;
  readonly calls: ZaloCall[] = [];
  /** The bodies of the answers to `getoa`. */
  account: Readonly<Record<string, unknown>>;
  outage: Outage = 'none';
  readonly #attachments = new Map<string, { readonly bytes: Uint8Array; readonly serving: Serving }>();
  #port = 0;
  readonly #rate: number;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #hopes: { readonly count: number; readonly resolve: () => void }[] = [];

  constructor(options: FakeZaloOptions) {
    this.clock = options.clock;
    this.appId = options.appId ?? '360846524940903967';
    this.appSecret = options.appSecret ?? 'appSecretOfTheFake1';
    this.oaId = options.oaId ?? '2491302944280861639';
    this.oaSecret = options.oaSecret ?? 'oaSecretKeyOfTheFake2';
    const oaType = options.oaType ?? 2;
    this.#rate = options.ratePerMinute ?? 4_000;
    this.account = {
      oa_id: this.oaId,
      name: 'OA thử',
      oa_type: oaType,
      is_verified: true,
      package_name: 'Gói Tăng trưởng',
      package_valid_through_date: '31/12/2027',
    };
    this.oauth = createOauthDesk(this.appId, this.appSecret, this.clock);
    this.uploads = new UploadDesk(this.clock);
    this.desk = new MessageDesk({
      uploads: this.uploads,
      oaType,
      ratePerMinute: this.#rate,
      templates: options.templates ?? [],
      clock: this.clock,
    });
    this.events = createEventWriter(this.appId, this.oaId, this.clock);
    this.archive = new ChatArchive(this.oaId);
    this.webhook = new WebhookSender(this);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get sent(): readonly SentMessage[] {
    return this.desk.sent;
  }

  /** Listens; after `disappear`, on the same port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Connections are refused until `start`. */
  async disappear(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Resolves when so many messages have been taken since the start. */
  waitForSent(count: number): Promise<void> {
    if (this.sent.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#hopes.push({ count, resolve }));
  }

  /** A person does something: it is remembered for the window, and pushed to the webhook. */
  async happens(person: string, event: ZaloEventBody): Promise<number | null> {
    const who = this.desk.person(person);
    const name = String(event.event_name);
    if (name === 'unfollow') who.follows = false;
    else if (!name.startsWith('user_seen') && !name.startsWith('user_received')) {
      who.follows = true;
      who.lastInteraction = this.clock.now();
    }
    this.archive.note(person, event);
    return this.webhook.deliver(event);
  }

  /** Keeps a file as sent by somebody; gives its address. */
  attach(bytes: Uint8Array, serving: Serving = 'plain'): string {
    const path = `/attachments/${this.#attachments.size + 1}`;
    this.#attachments.set(path, { bytes, serving });
    return `${this.origin}${path}`;
  }

  says(person: string, text: string): Promise<number | null> {
    return this.happens(person, this.events.text(person, text));
  }

  /** Taps the button with this title under the newest message that has one: its payload comes as a text. */
  taps(person: string, title: string): Promise<number | null> {
    const buttons = this.sent.filter(({ to }) => to === person).flatMap((message) => message.buttons);
    const button = buttons.findLast((each) => each.title === title);
    if (button === undefined) throw new Error(`no button "${title}"`);
    return this.says(person, button.payload);
  }

  /** Pushes the echoes of everything sent, as the platform does for its own API sends. */
  async echoSends(): Promise<void> {
    for (const { to, id, text } of this.sent) await this.webhook.deliver(this.events.echo(to, id, text));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zalo');
    const attachment = this.#attachments.get(pathname);
    if (attachment !== undefined) return serveBytes(response, attachment.bytes, attachment.serving);
    if (this.#breaksDown(pathname, request, response)) return;
    const left = this.desk.countCall();
    const asked = searchParams.get('data');
    const answer = await this.#answer(request, pathname, asked === null ? body : Buffer.from(asked), left);
    this.calls.push({ path: pathname, code: codeOf(answer) });
    this.#fulfil();
    if (this.outage === 'lostAnswers') {
      request.socket.destroy();
      return;
    }
    response.setHeader('X-RateLimit-Limit', String(this.#rate));
    response.setHeader('X-RateLimit-Remain', String(Math.max(0, left)));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer));
  }

  #breaksDown(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (this.outage === 'none' || this.outage === 'lostAnswers') return false;
    this.calls.push({ path, code: null });
    request.resume();
    if (this.outage === 'unavailable') response.writeHead(503).end();
    if (this.outage === 'gateway') response.writeHead(502).end('<html>Bad gateway</html>');
    return true;
  }

  async #answer(request: IncomingMessage, path: string, bytes: Buffer, left: number): Promise<object> {
    const body = bytes.toString('utf8');
    const { method } = request;
    if (method === 'POST' && path === '/v4/oa/access_token')
      return this.oauth.exchange(header(request, 'secret_key'), new URLSearchParams(body));
    const refused = this.oauth.judge(header(request, 'access_token'));
    if (refused !== 0) return failure(refused);
    if (left < 0) return failure(-32);
    if (method === 'GET' && path === '/v2.0/oa/getoa')
      return { error: 0, message: 'Success', data: this.account };
    const upload = /^\/v2\.0\/oa\/upload\/(image|file)$/.exec(path)?.[1];
    if (method === 'POST' && upload !== undefined) {
      const taken = await this.uploads.take(upload as 'image' | 'file', request, bytes);
      return taken.error === 0 ? { ...taken, message: 'Success' } : failure(taken.error);
    }
    if (method === 'GET' && path === '/v2.0/oa/listrecentchat') return told(this.archive.recent(parse(body)));
    if (method === 'GET' && path === '/v2.0/oa/conversation')
      return told(this.archive.conversation(parse(body)));
    const endpoint = ENDPOINTS[path];
    if (method !== 'POST' || endpoint === undefined) return failure(-209);
    const { error, data } = this.desk.take(endpoint, parse(body));
    return error === 0 ? { error, message: 'Success', data } : failure(error);
  }

  #fulfil(): void {
    for (const hope of this.#hopes) if (this.sent.length >= hope.count) hope.resolve();
  }
}

export async function startFakeZalo(options: FakeZaloOptions): Promise<FakeZalo> {
  const fake = new FakeZalo(options);
  await fake.start();
  return fake;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** -210: more was asked for than a call gives. */
function told(data: object | null): object {
  return data === null ? failure(-210) : { error: 0, message: 'Success', data };
}

function failure(error: number): object {
  return { error, message: `refused with ${error}` };
}

function codeOf(answer: object): number | null {
  if (!('error' in answer)) return 0;
  return typeof answer.error === 'number' ? answer.error : null;
}
