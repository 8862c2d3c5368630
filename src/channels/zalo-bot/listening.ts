import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { CallFailure, ZaloBotClient } from './client.ts';
import { needsHuman, refusalClass } from './failures.ts';
import { readUpdate } from './inbound.ts';
import { zaloBotSentences } from './sentences.ts';
import type { ZaloBotLimits } from './zalo-bot-traits.ts';

export interface ListeningParts {
  readonly botId: string;
  /** Where the platform shall post; null to ask for messages instead. */
  readonly webhook: { readonly url: string; readonly secret: { reveal(): string } } | null;
  readonly client: ZaloBotClient;
  readonly ports: ChannelPorts;
  readonly limits: ZaloBotLimits;
  readonly stopping: AbortSignal;
}

/** H: getUpdates answers 408 when nothing came. */
const NOTHING_CAME = 408;
/** INF: asked for updates while a webhook stands. */
const WEBHOOK_STANDS = 409;

/** Registers the address, or asks for messages one after the other, until `stopping`. Tries again for ever. */
export async function listen(parts: ListeningParts): Promise<void> {
  const outage = createOutage(parts);
  while (!parts.stopping.aborted) {
    if (!(await register(parts, outage))) continue;
    if (parts.webhook !== null) return;
    await poll(parts, outage);
  }
}

async function register(parts: ListeningParts, outage: Outage): Promise<boolean> {
  const { webhook, client } = parts;
  const answer =
    webhook === null
      ? await client.call('deleteWebhook')
      : await client.call('setWebhook', { url: webhook.url, secret_token: webhook.secret.reveal() });
  if (answer.ok) {
    outage.over();
    return true;
  }
  if (!parts.stopping.aborted) await outage.wait(answer.failure, 'registering');
  return false;
}

/** Returns when the channel stops, or when the platform says that a webhook stands in the way. */
async function poll(
  { client, limits, botId, ports, stopping }: ListeningParts,
  outage: Outage,
): Promise<void> {
  while (!stopping.aborted) {
    const answer = await client.call('getUpdates', { timeout: limits.pollSeconds });
    if (stopping.aborted && !answer.ok) return;
    if (answer.ok) {
      outage.over();
      await keep(answer.result, { botId, ports, limits, stopping });
    } else if (answer.failure.kind === 'refused' && answer.failure.code === NOTHING_CAME) outage.over();
    else if (answer.failure.kind === 'refused' && answer.failure.code === WEBHOOK_STANDS) {
      return pauseFor(limits.retryPause, stopping);
    } else await outage.wait(answer.failure, 'asking');
  }
}

/** The platform hands a message out once and keeps no place in the row, so it is stored before the next is asked for. */
async function keep(
  json: unknown,
  { botId, ports, limits, stopping }: Pick<ListeningParts, 'botId' | 'ports' | 'limits' | 'stopping'>,
): Promise<void> {
  const reading = readUpdate(json, botId, ports.now());
  if (reading.kind === 'ignored') {
    ports.log.info({ channel: 'zalo-bot', reason: reading.reason }, 'update ignored');
    return;
  }
  for (;;) {
    try {
      await ports.receive(reading.message);
      return;
    } catch {
      ports.log.error({ channel: 'zalo-bot' }, 'a message could not be stored');
      if (stopping.aborted) return;
      await pauseFor(limits.retryPause, stopping);
    }
  }
}

interface Outage {
  /** Notes the failure, tells a human when it has lasted, and pauses before the next attempt. */
  wait(failure: CallFailure, doing: 'registering' | 'asking'): Promise<void>;
  over(): void;
}

/** What a human must do at once; null when waiting may help. */
function urgentSentence(failure: CallFailure, doing: 'registering' | 'asking'): string | null {
  if (needsHuman(failure)) return zaloBotSentences.tokenRefused;
  const refused = failure.kind === 'refused' && refusalClass(failure.code) === 'badMessage';
  return refused && doing === 'registering' ? zaloBotSentences.addressRefused : null;
}

/** One alarm per outage: at once for what only a human can change, else when the platform stays away. */
function createOutage({ ports, limits, stopping }: ListeningParts): Outage {
  let since: number | null = null;
  let told = false;
  return {
    async wait(failure, doing) {
      const now = ports.now();
      since ??= now;
      ports.log.warn({ channel: 'zalo-bot', failure }, 'the platform did not answer');
      const urgent = urgentSentence(failure, doing);
      if (!told && (urgent !== null || now - since >= limits.alarmAfter)) {
        told = true;
        ports.alarm(urgent ?? zaloBotSentences.outOfReach);
      }
      await pauseFor(urgent === null ? limits.retryPause : limits.quotaPause, stopping);
    },
    over() {
      since = null;
      told = false;
    },
  };
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
