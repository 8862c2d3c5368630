import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ChannelLog } from '../../application/ports/channel.ts';
import { sameSecret } from '../same-secret.ts';
import type { Receiver } from './receiver.ts';
import { HOOK_BODY_BYTES } from './telegram-traits.ts';

/** Where main.ts mounts the hook, and so where Telegram is told to call. */
export const HOOK_PATH = '/hooks/telegram';

/**
 * `POST /`: one update. 200 only when it is stored or asks for nothing; otherwise Telegram sends it again.
 * 401 without the right secret, 413 too large, 415 not JSON, 400 malformed. No refusal repeats the body.
 */
export function hookRoutes(secret: string, receiver: Receiver, log: ChannelLog): Hono {
  const routes = new Hono();
  routes.use('/', async (context, next) => {
    if (sameSecret(context.req.header('x-telegram-bot-api-secret-token'), secret)) return next();
    log.warn({ channel: 'telegram' }, 'a call without the right secret was refused');
    return context.json({ refusal: 'wrongSecret' }, 401);
  });
  routes.use(
    '/',
    bodyLimit({
      maxSize: HOOK_BODY_BYTES,
      onError: (context) => {
        log.warn({ channel: 'telegram' }, 'a body over the limit was refused');
        // The rest of the body is not read, so the connection cannot serve another request.
        context.header('Connection', 'close');
        return context.json({ refusal: 'bodyTooLarge' }, 413);
      },
    }),
  );
  routes.post('/', async (context) => {
    if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
      return context.json({ refusal: 'notJson' }, 415);
    }
    const update = parsed(await context.req.text());
    if (update === undefined) {
      log.warn({ channel: 'telegram' }, 'a malformed body was refused');
      return context.json({ refusal: 'malformed' }, 400);
    }
    switch (await receiver.receive(update)) {
      case 'kept':
        return context.json({ ok: true });
      case 'refused':
        return context.json({ refusal: 'notAnUpdate' }, 400);
      case 'failed':
        return context.json({ refusal: 'notStored' }, 503);
    }
  });
  return routes;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
