import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FileContent } from '../../application/ports/file-content.ts';
import type { FetchMedia } from '../../application/ports/media.ts';
import type {
  AccountAddress,
  DeliveryOutcome,
  InboundMessage,
  OutboundContent,
} from '../../application/ports/messages.ts';
import type { TurnStore } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import { linesAfter, newestPage, pageBefore } from './chat-lines.ts';
import { feedLines } from './event-stream.ts';
import { identify, type Personas, sessionAccount } from './identity.ts';
import { readMessage } from './inbound.ts';
import { pageRoutes } from './page-files.ts';
import { mediaPoster } from './post-media.ts';
import { refuse } from './refusal.ts';
import { foreignOrigin, isJson, lineId } from './request-checks.ts';
import { serveSentFile } from './sent-file.ts';
import { MEDIA_PATH, type MediaVault, vaultFetcher } from './sent-media.ts';
import { createWakeups, type Wakeups } from './wakeups.ts';

export interface WebChannelPorts {
  /** Keeps a message durably before it resolves. */
  receive(message: InboundMessage): Promise<'accepted' | 'duplicate'>;
  readonly transcript: TurnStore['transcript'];
  now(): Instant;
  newId(): string;
  /** The bytes of a file that went with a message; null: nobody has it any more. */
  loadFile(file: string): Promise<FileContent>;
  /** Who a visitor may act as in demo mode; null outside it. */
  readonly personas: Personas;
  /** Where pictures and files go. */
  readonly vault: MediaVault;
  /** Whether the account belongs to an official: nothing is kept for anybody else. */
  isLinked(account: AccountAddress): Promise<boolean>;
}

export interface WebChannel {
  /** The page at `/` and the interface under `/api`. */
  readonly routes: Hono;
  /** Paths that take bodies larger than others and count them themselves. */
  readonly largeBodies: readonly string[];
  readonly fetchMedia: FetchMedia;
  /** Shows a message that the store already holds to the open pages of its person. Always delivered. */
  send(to: AccountAddress, content: OutboundContent): Promise<DeliveryOutcome>;
}

/** The chat in a browser: a page, and the small HTTP interface the page itself uses. */
export function createWebChannel(ports: WebChannelPorts): WebChannel {
  const wakeups = createWakeups();
  const routes = new Hono();
  routes.use('/api/*', async (context, next) => {
    if (foreignOrigin(context)) return refuse(context, 'foreignOrigin');
    context.header('Cache-Control', 'no-store');
    return next();
  });
  routes.get('/api/personas', (context) => listPersonas(context, ports));
  routes.post('/api/messages', (context) => postMessage(context, ports, wakeups));
  routes.post(MEDIA_PATH, mediaPoster(ports, wakeups));
  routes.get('/api/messages', (context) => readMessages(context, ports));
  routes.get('/api/files/:line/:place', (context) => serveSentFile(context, ports));
  routes.get('/api/events', (context) => openEvents(context, ports, wakeups));
  routes.route('/', pageRoutes());
  return {
    routes,
    largeBodies: [MEDIA_PATH],
    fetchMedia: vaultFetcher(ports.vault),
    async send(to) {
      wakeups.wake(to.externalId);
      return { kind: 'sent', externalId: null };
    },
  };
}

async function listPersonas(context: Context, ports: WebChannelPorts): Promise<Response> {
  if (ports.personas !== null) return context.json({ demo: true, personas: await ports.personas() });
  sessionAccount(context);
  return context.json({ demo: false, personas: [] });
}

async function postMessage(context: Context, ports: WebChannelPorts, wakeups: Wakeups): Promise<Response> {
  if (!isJson(context)) return refuse(context, 'notJson');
  const reading = readMessage(await context.req.text());
  if (!reading.ok) return refuse(context, reading.refusal);
  const { as, id = ports.newId(), content } = reading.message;
  const identity = await identify(context, ports.personas, as);
  if (!identity.ok) return refuse(context, identity.refusal);
  const from = identity.account;
  const now = ports.now();
  const accepted = await ports.receive({
    from,
    // Clients choose their ids, so one person's id must never stand for another's message.
    externalId: `${from.externalId}/${id}`,
    sentAt: now,
    receivedAt: now,
    content,
  });
  wakeups.wake(from.externalId);
  return context.json({ id, accepted }, 202);
}

async function readMessages(context: Context, ports: WebChannelPorts): Promise<Response> {
  const after = lineId(context.req.query('after'));
  const before = lineId(context.req.query('before'));
  if (after === undefined || before === undefined) return refuse(context, 'badQuery');
  const identity = await identify(context, ports.personas, context.req.query('as'));
  if (!identity.ok) return refuse(context, identity.refusal);
  const { account } = identity;
  if (after !== null) {
    const lines = await linesAfter(ports.transcript, account, after);
    return context.json({ lines, last: lines.at(-1)?.id ?? after });
  }
  const page =
    before === null
      ? await newestPage(ports.transcript, account)
      : await pageBefore(ports.transcript, account, before);
  return context.json({ ...page, last: page.lines.at(-1)?.id ?? null });
}

async function openEvents(context: Context, ports: WebChannelPorts, wakeups: Wakeups): Promise<Response> {
  const after = lineId(context.req.header('last-event-id') ?? context.req.query('after'));
  if (after === undefined) return refuse(context, 'badQuery');
  const identity = await identify(context, ports.personas, context.req.query('as'));
  if (!identity.ok) return refuse(context, identity.refusal);
  const { account } = identity;
  const { transcript } = ports;
  const listener = wakeups.listen(account.externalId);
  try {
    const first =
      after === null
        ? (await newestPage(transcript, account)).lines
        : await linesAfter(transcript, account, after);
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, async (stream) => {
      try {
        await feedLines(stream, { account, first, after, transcript, listener });
      } catch {
        // The stream ends; its reader comes back at once and meets the same fault above, where it is logged.
      } finally {
        listener.close();
      }
    });
  } catch (error) {
    listener.close();
    throw error;
  }
}
