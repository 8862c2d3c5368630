import type { Hono } from 'hono';
import type { Channel, ChannelPorts, StartOutcome } from '../../application/ports/channel.ts';
import type { TokenStore } from '../../application/ports/token-store.ts';
import { readAccount } from './account.ts';
import { createAlarms } from './alarms.ts';
import { createButtonSigner } from './button-payload.ts';
import { checkAccount, checkSettings, otherAccountSentence } from './check.ts';
import { createZaloClient } from './client.ts';
import { createInteractions } from './interactions.ts';
import { createRateHold } from './rate-hold.ts';
import { createSender } from './sender.ts';
import { createSilenceWatch } from './silence.ts';
import { createTokens, RENEW_STEPS } from './tokens.ts';
import { webhookRoutes } from './webhook.ts';
import type { ZaloSettings } from './zalo-settings.ts';
import { zaloPace, zaloTimes, zaloTraits } from './zalo-traits.ts';

export interface ZaloPorts extends ChannelPorts {
  readonly tokens: TokenStore;
}

export interface ZaloChannel extends Channel {
  /** The webhook, at `/`. */
  readonly routes: Hono;
  /** Looks after the token and the silence of the webhook; `start` sees to it that this happens regularly. */
  watch(): Promise<void>;
}

/** A Zalo Official Account: events in by webhook, consultation messages out. */
export function createZaloChannel(
  settings: ZaloSettings,
  ports: ZaloPorts,
  answerWithin: number = zaloTimes.answer,
): ZaloChannel {
  const { oaId } = settings;
  const { now, log } = ports;
  const alarms = createAlarms(ports);
  const hold = createRateHold(now);
  const client = createZaloClient(settings, { answerWithin, rateSpent: () => hold.begin() });
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
    templateId: settings.templateId,
    client,
    tokens,
    signer,
    hold,
    now,
    log,
    alarms,
  });
  const underWay = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | null = null;

  async function watch(): Promise<void> {
    silence.look();
    await tokens.obtain(null);
  }

  const send: Channel['send'] = async (to, content, context) => {
    const lastInteractionAt = interactions.latest(to.externalId, context.lastInteractionAt);
    const sending = write(to, content, { lastInteractionAt });
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
    if (id === null || id === oaId) return { ok: true };
    return { ok: false, sentence: `Zalo OA: ${otherAccountSentence(id, oaId)}` };
  }

  return {
    name: 'zalo',
    traits: zaloTraits,
    pace: zaloPace,
    routes: webhookRoutes({ settings, ports, signer, interactions, silence, alarms }),
    send,
    start,
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await Promise.allSettled(underWay);
    },
    async check() {
      const wrong = checkSettings(settings);
      return [...wrong, ...checkAccount(await readAccount(tokens, client), oaId)];
    },
    chatLink: async () => ({ channel: 'Zalo', url: `https://zalo.me/${oaId}`, carriesCode: false }),
    watch,
  };
}
