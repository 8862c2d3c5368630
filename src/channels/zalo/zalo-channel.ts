import type { Hono } from 'hono';
import type { Channel, ChannelPorts, StartOutcome } from '../../application/ports/channel.ts';
import type { TokenStore } from '../../application/ports/token-store.ts';
import { createSendWithFiles } from '../../application/send-with-files.ts';
import { ATTACHMENT_MS, attachmentFetcher } from '../zalo-attachments.ts';
import { readAccount } from './account.ts';
import { createAlarms } from './alarms.ts';
import { createButtonSigner } from './button-payload.ts';
import { checkAccount, checkSettings, otherAccountSentence } from './check.ts';
import { createZaloClient } from './client.ts';
import { createInteractions } from './interactions.ts';
import { keepEvent } from './keep-event.ts';
import { createRateHold } from './rate-hold.ts';
import { createRecovery } from './recovery.ts';
import { createSender } from './sender.ts';
import { createSilenceWatch } from './silence.ts';
import { createTokens, RENEW_STEPS } from './tokens.ts';
import { createUploads } from './uploads.ts';
import { webhookRoutes } from './webhook.ts';
import type { ZaloSettings } from './zalo-settings.ts';
import { zaloPace, zaloTimes, zaloTraits, zaloWindows } from './zalo-traits.ts';

export interface ZaloPorts extends ChannelPorts {
  readonly tokens: TokenStore;
}

export interface ZaloChannel extends Channel {
  /** The webhook, at `/`. */
  readonly routes: Hono;
  /** Looks after the token and the silence of the webhook; `start` sees to it that this happens regularly. */
  watch(): Promise<void>;
  /** Reads the chats of the last day for messages that the webhook missed. Never throws. */
  recover(): Promise<void>;
}

/** How long things may take (ms). */
export interface ZaloPatience {
  /** One answer. */
  readonly answer: number;
  /** The download of one attachment. */
  readonly fetch: number;
}

/** A Zalo Official Account: events in by webhook, consultation messages out. */
export function createZaloChannel(
  settings: ZaloSettings,
  ports: ZaloPorts,
  patience: ZaloPatience = { answer: zaloTimes.answer, fetch: ATTACHMENT_MS },
): ZaloChannel {
  const { oaId } = settings;
  const { now, log } = ports;
  const alarms = createAlarms(ports);
  const hold = createRateHold(now);
  const client = createZaloClient(settings, { answerWithin: patience.answer, rateSpent: () => hold.begin() });
  const signer = createButtonSigner(oaId, settings.appSecret.reveal());
  const interactions = createInteractions();
  const silence = createSilenceWatch(now, alarms);
  const tokens = createTokens({
    oaId,
    firstRefreshToken: settings.firstRefreshToken,
    store: ports.tokens,
    client,
    now,
    log,
    alarms,
  });
  const write = createSender({
    oaId,
    uploads: createUploads({ client, tokens, now }),
    sendWithFiles: createSendWithFiles(ports),
    templateId: settings.templateId,
    client,
    tokens,
    signer,
    hold,
    now,
    log,
    alarms,
  });
  const stopping = new AbortController();
  const until = stopping.signal;
  const parts = { settings, ports, signer, interactions };
  const recovery = createRecovery({
    oaId,
    tokens,
    client,
    log,
    now,
    until,
    keep: (event) => keepEvent(parts, event),
  });
  const underWay = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | null = null;

  async function watch(): Promise<void> {
    silence.look();
    await tokens.obtain(null);
    if (silence.lasts() >= zaloTimes.quiet || !recovery.caughtUp()) await recover();
  }

  async function recover(): Promise<void> {
    const reading = recovery.run();
    underWay.add(reading);
    await reading;
    underWay.delete(reading);
  }

  const send: Channel['send'] = async (to, content, context) => {
    const lastInteractionAt = interactions.latest(to.externalId, context.lastInteractionAt);
    const sending = write(to, content, { ...context, lastInteractionAt });
    underWay.add(sending);
    try {
      const outcome = await sending;
      if (outcome.kind === 'sent') silence.sent();
      return outcome;
    } catch {
      log.error({}, 'a fault while sending to zalo');
      return { kind: 'uncertain', reason: 'fault' };
    } finally {
      underWay.delete(sending);
    }
  };

  async function start(): Promise<StartOutcome> {
    const reading = await readAccount(tokens, client);
    timer ??= setInterval(() => void watch(), zaloTimes.watch).unref();
    if (reading.kind === 'noToken' && reading.outcome.why === 'refused')
      return { ok: false, sentence: `Zalo OA: chưa có mã truy cập. ${RENEW_STEPS}` };
    if (reading.kind !== 'read') {
      log.warn({ kind: reading.kind }, 'zalo did not tell about the official account');
      return { ok: true };
    }
    const { id, type, packageName, verified } = reading.facts;
    log.info({ type, packageName, verified }, 'zalo official account');
    if (id === null || id === oaId) {
      void recover();
      return { ok: true };
    }
    return { ok: false, sentence: `Zalo OA: ${otherAccountSentence(id, oaId)}` };
  }

  return {
    name: 'zalo',
    traits: zaloTraits,
    pace: zaloPace,
    paidAfterSilence: zaloWindows.billed,
    routes: webhookRoutes({ ...parts, silence, alarms }),
    send,
    start,
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      stopping.abort();
      await Promise.allSettled(underWay);
    },
    async check() {
      const wrong = checkSettings(settings);
      return [...wrong, ...checkAccount(await readAccount(tokens, client), oaId)];
    },
    chatLink: async () => ({ channel: 'Zalo', url: `https://zalo.me/${oaId}`, carriesCode: false }),
    watch,
    recover,
    fetchMedia: attachmentFetcher({ apiRoot: settings.apiRoot, fetchMs: patience.fetch, until }),
  };
}
