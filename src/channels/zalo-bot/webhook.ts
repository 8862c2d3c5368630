import { type Context, Hono } from 'hono';
import type { ChannelPorts } from '../../application/ports/channel.ts';
import { sameSecret } from '../same-secret.ts';
import { readUpdate } from './inbound.ts';

interface WebhookSettings {
  readonly botId: string;
  readonly webhookSecret: { reveal(): string };
}

/** Why a delivery was not taken: its HTTP status. Said to a platform, so in one English word. */
const REFUSALS = { forged: 403, notJson: 415, malformed: 400, notStored: 500 } as const;

/** What the platform posts to. It is answered 200 only for what is stored or what carries nothing to store. */
export function webhookRoutes(settings: WebhookSettings, ports: ChannelPorts): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    if (!sameSecret(context.req.header('x-bot-api-secret-token'), settings.webhookSecret.reveal())) {
      return refuse(context, ports, 'forged');
    }
    if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
      return refuse(context, ports, 'notJson');
    }
    const json = parseJson(await context.req.text());
    if (json === undefined) return refuse(context, ports, 'malformed');
    const reading = readUpdate(json, settings.botId, ports.now());
    if (reading.kind === 'ignored') {
      ports.log.info({ channel: 'zalo-bot', reason: reading.reason }, 'delivery ignored');
      return context.json({ ok: true });
    }
    try {
      await ports.receive(reading.message);
    } catch {
      return refuse(context, ports, 'notStored');
    }
    return context.json({ ok: true });
  });
  return routes;
}

function refuse(context: Context, { log }: ChannelPorts, name: keyof typeof REFUSALS): Response {
  log.warn({ channel: 'zalo-bot', refusal: name }, 'delivery refused');
  return context.json({ ok: false, refusal: name }, REFUSALS[name]);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
