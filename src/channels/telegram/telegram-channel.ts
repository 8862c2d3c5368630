import { setTimeout as delay } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Channel, ChannelPorts } from '../../application/ports/channel.ts';
import type { AccountAddress, DeliveryOutcome, OutboundContent } from '../../application/ports/messages.ts';
import { createSendWithFiles } from '../../application/send-with-files.ts';
import { type Attempt, keepAttempting, type Pause } from './attempts.ts';
import { checkTelegram } from './check.ts';
import { type ClientSettings, createClient } from './client.ts';
import { chatMenus } from './commands.ts';
import { deliver } from './delivery.ts';
import { failureListener, REFUSED_TOKEN } from './failure-listener.ts';
import { fileFetcher } from './fetch-file.ts';
import { HOOK_PATH, hookRoutes } from './hook.ts';
import { poller } from './polling.ts';
import { createReceiver } from './receiver.ts';
import { redactor } from './redact.ts';
import { telegramMeans } from './send-files.ts';
import { setUp } from './set-up.ts';
import { DOWNLOAD_MS, telegramPace, telegramTraits } from './telegram-traits.ts';

export interface TelegramSettings extends ClientSettings {
  /** As `https://cchc.example.vn`: Telegram calls the hook there. Null: long polling. */
  readonly publicAddress: string | null;
  /** 1 to 256 of `A-Z a-z 0-9 _ -`. */
  readonly webhookSecret: string;
  /** Waits between failed attempts; the system's timer unless told. */
  readonly pause?: Pause;
}

export interface TelegramChannel extends Channel {
  /** To be mounted at `/hooks/telegram`; null when polling. */
  readonly routes: Hono | null;
}

/** The Telegram channel. `start` sets the bot up; the routes answer from the beginning. */
export function createTelegramChannel(settings: TelegramSettings, ports: ChannelPorts): TelegramChannel {
  const { token, publicAddress, webhookSecret, pause = systemPause } = settings;
  const redact = redactor([token, webhookSecret, settings.proxy]);
  const botId = token.slice(0, Math.max(0, token.indexOf(':')));
  const hook = publicAddress === null ? null : { url: `${publicAddress}${HOOK_PATH}`, secret: webhookSecret };
  const client = createClient(settings, redact);
  const receiver = createReceiver(botId, client, ports);
  const failed = failureListener(ports);
  const sendWithFiles = createSendWithFiles(ports);
  const showMenu = chatMenus(client, failed);
  const stopping = new AbortController();
  const sending = new Set<Promise<void>>();
  let running: Promise<void> = Promise.resolve();

  function run(isSetUp: boolean): Promise<void> {
    const until = stopping.signal;
    const ask = poller({ client, receiver, failed, until });
    let ready = isSetUp;
    const attempt: Attempt = async () => {
      const failure = ready ? null : await setUp(client, hook, failed);
      if (failure !== null) failed(failure);
      ready = failure === null;
      if (!ready) return 'failed';
      return hook === null ? ask() : 'done';
    };
    return keepAttempting(attempt, { ports, pause, until });
  }

  /** The menu is beside the point of a message: its outcome does not wait for it. */
  async function menuAfter(
    { kind }: DeliveryOutcome,
    to: AccountAddress,
    { menu }: OutboundContent,
  ): Promise<void> {
    if (kind === 'sent' && menu !== undefined) await showMenu(to, menu);
  }

  return {
    name: 'telegram',
    traits: telegramTraits,
    pace: telegramPace,
    routes: hook === null ? null : hookRoutes(hook.secret, receiver, ports.log),
    send(to, content) {
      if (to.botId !== botId) return Promise.resolve({ kind: 'rejected', reason: 'another bot' });
      // Files cannot be put into a message that is there already, so such a message is always a new one.
      const delivery =
        content.files === undefined || content.files.length === 0
          ? deliver(client, to, content, failed)
          : sendWithFiles(to, content, telegramMeans(client, to, failed));
      const whole = delivery
        .then((outcome) => menuAfter(outcome, to, content))
        .finally(() => sending.delete(whole));
      sending.add(whole);
      return delivery;
    },
    fetchMedia: fileFetcher({
      client,
      token,
      apiRoot: settings.apiRoot,
      agent: client.agent,
      fetchMs: settings.fetchMs ?? DOWNLOAD_MS,
      until: stopping.signal,
      failed,
    }),
    async start() {
      const failure = await setUp(client, hook, failed);
      if (failure !== null) failed(failure);
      if (failure?.kind === 'badToken') return { ok: false, sentence: REFUSED_TOKEN };
      // Telegram out of reach is no reason to stay down: other channels work, and this one joins when it can.
      running = run(failure === null);
      return { ok: true };
    },
    async stop() {
      stopping.abort();
      await running;
      await receiver.drain();
      await Promise.all(sending);
      client.close();
    },
    check: () => checkTelegram({ token, hookUrl: hook?.url ?? null, client, redact }),
    async chatLink(code) {
      const me = await client.me();
      if (!me.ok) return null;
      const url = `https://t.me/${me.result.username}?start=${code.replaceAll('-', '')}`;
      return { channel: 'Telegram', url, carriesCode: true };
    },
  };
}

async function systemPause(ms: number, until: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: until }).catch(() => undefined);
}
