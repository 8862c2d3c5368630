import type { Hono } from 'hono';
import { z } from 'zod';
import { beginsLike } from '../../application/leading-bytes.ts';
import type { Channel, ChannelPorts, StartOutcome } from '../../application/ports/channel.ts';
import type { AccountAddress, DeliveryOutcome, OutboundContent } from '../../application/ports/messages.ts';
import { createSendWithFiles } from '../../application/send-with-files.ts';
import { attachmentFetcher } from '../zalo-attachments.ts';
import { createZaloBotClient } from './client.ts';
import { needsHuman, outcomeOf } from './failures.ts';
import { checkZaloBot } from './health.ts';
import { listen } from './listening.ts';
import { type SendMessageBody, type SendPhotoBody, writeMessage } from './outbound.ts';
import { zaloBotSentences } from './sentences.ts';
import { webhookRoutes } from './webhook.ts';
import {
  LONGEST_CAPTION,
  PICTURE_KINDS,
  type ZaloBotLimits,
  zaloBotLimits,
  zaloBotPace,
  zaloBotTraits,
} from './zalo-bot-traits.ts';

export interface ZaloBotChannelSettings {
  /** `digits:secret`. */
  readonly token: { reveal(): string };
  readonly apiRoot: string;
  /** 8 to 256 characters; the platform sends it with every delivery. */
  readonly webhookSecret: { reveal(): string };
  /** The address to post to, as `https://name/hooks/zalo-bot`; null: messages are asked for. */
  readonly webhookUrl: string | null;
}

export interface ZaloBotChannel extends Channel {
  /** What the platform posts to, relative to the address; null while messages are asked for. */
  readonly routes: Hono | null;
}

function isPicture(bytes: Uint8Array): boolean {
  const beginning = beginsLike(bytes);
  return beginning !== null && PICTURE_KINDS.has(beginning);
}

const sentSchema = z.object({ message_id: z.string() });

/** The Zalo Bot platform: texts in both directions, and pictures by their address. */
export function createZaloBotChannel(
  settings: ZaloBotChannelSettings,
  ports: ChannelPorts,
  limits: ZaloBotLimits = zaloBotLimits,
): ZaloBotChannel {
  const client = createZaloBotClient(settings, limits);
  const botId = settings.token.reveal().split(':')[0] ?? '';
  const { webhookUrl, webhookSecret } = settings;
  const sendWithFiles = createSendWithFiles(ports);
  const stopping = new AbortController();
  const underWay = new Set<Promise<DeliveryOutcome>>();
  let listening: Promise<void> = Promise.resolve();
  let refused = false;

  async function write(to: AccountAddress, content: OutboundContent): Promise<DeliveryOutcome> {
    if (to.botId !== botId) return { kind: 'rejected', reason: 'anotherBot' };
    if (content.files === undefined || content.files.length === 0) return writeText(to, content);
    return sendWithFiles(to, content, {
      longestText: zaloBotTraits.longestText,
      longestCaption: ({ shown }) => (shown === 'picture' ? LONGEST_CAPTION : null),
      sendFile: async (file, bytes, words) => {
        const photo = file.shown === 'picture' && isPicture(bytes) ? ports.fileLink(file) : null;
        if (photo === null) return { kind: 'notTaken' };
        return post('sendPhoto', { chat_id: to.externalId, photo, caption: words?.text ?? file.name });
      },
      sendText: (words) => writeText(to, words),
    });
  }

  function writeText(to: AccountAddress, content: OutboundContent): Promise<DeliveryOutcome> {
    const writing = writeMessage(to, content);
    if (writing.ok) return post('sendMessage', writing.body);
    return Promise.resolve({ kind: 'rejected', reason: writing.refusal });
  }

  async function post(
    method: 'sendMessage' | 'sendPhoto',
    body: SendMessageBody | SendPhotoBody,
  ): Promise<DeliveryOutcome> {
    const answer = await client.call(method, body);
    if (answer.ok) {
      refused = false;
      const sent = sentSchema.safeParse(answer.result);
      return { kind: 'sent', externalId: sent.success ? sent.data.message_id : null };
    }
    ports.log.warn({ channel: 'zalo-bot', failure: answer.failure }, 'a message was not sent');
    if (needsHuman(answer.failure) && !refused) {
      refused = true;
      ports.alarm(zaloBotSentences.tokenRefused);
    }
    return outcomeOf(answer.failure, limits);
  }

  async function start(): Promise<StartOutcome> {
    const me = await client.call('getMe');
    if (!me.ok && needsHuman(me.failure)) return { ok: false, sentence: zaloBotSentences.tokenRefused };
    if (!me.ok) ports.alarm(zaloBotSentences.outOfReach);
    const webhook = webhookUrl === null ? null : { url: webhookUrl, secret: webhookSecret };
    listening = listen({ botId, webhook, client, ports, limits, stopping: stopping.signal });
    return { ok: true };
  }

  return {
    name: 'zalo-bot',
    traits: zaloBotTraits,
    pace: zaloBotPace,
    routes: webhookUrl === null ? null : webhookRoutes({ botId, webhookSecret }, ports),
    send(to, content) {
      const sending = write(to, content).finally(() => underWay.delete(sending));
      underWay.add(sending);
      return sending;
    },
    fetchMedia: attachmentFetcher({
      apiRoot: settings.apiRoot,
      fetchMs: limits.fetchTimeout,
      until: stopping.signal,
    }),
    start,
    async stop() {
      stopping.abort();
      client.close();
      await listening;
      await Promise.all(underWay);
    },
    chatLink: async () => null,
    check: () => checkZaloBot({ client, limits, webhookUrl, now: ports.now }),
  };
}
