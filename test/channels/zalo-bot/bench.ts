import type { ChannelPorts } from '../../../src/application/ports/channel.ts';
import type { InboundMessage } from '../../../src/application/ports/messages.ts';
import { createZaloBotChannel } from '../../../src/channels/zalo-bot/zalo-bot-channel.ts';
import { type ZaloBotLimits, zaloBotLimits } from '../../../src/channels/zalo-bot/zalo-bot-traits.ts';
import { Secret } from '../../../src/config/secret.ts';
import { filesInMemory } from '../../fakes/files-in-memory.ts';
import { createQueue } from '../../fakes/zalo-bot/queue.ts';
import { startZaloBotServer } from '../../fakes/zalo-bot/zalo-bot-server.ts';

export const TOKEN = '77:hidden-bot-token';
export const WEBHOOK_SECRET = 'hidden-webhook-secret';
export const WEBHOOK_URL = 'https://cchc.example.vn/hooks/zalo-bot';
export const CHAT = '6ede9afa66b88fe6d6a9';
export const START = Date.UTC(2026, 6, 17, 2);

export const to = { channel: 'zalo-bot', botId: '77', externalId: CHAT } as const;
export const words = (text: string) => ({ text, card: null, choices: [] });

/** The channel beside a platform on this machine; pauses are short, and a request may take 200 ms. */
export async function openBench(
  given: {
    webhookUrl?: string | null;
    apiRoot?: string;
    token?: string;
    limits?: Partial<ZaloBotLimits>;
    /** By how much the platform's clock is ahead of ours (ms). */
    platformAhead?: number;
  } = {},
) {
  const clock = { now: START };
  const server = await startZaloBotServer({
    token: TOKEN,
    chats: [CHAT],
    now: () => clock.now + (given.platformAhead ?? 0),
  });
  const received = createQueue<InboundMessage>();
  const alarms = createQueue<string>();
  const lines: string[] = [];
  const kept = new Set<string>();
  const failures = { left: 0 };
  const line = (fields: object, message: string) => lines.push(JSON.stringify({ ...fields, message }));
  const files = filesInMemory();
  const ports: ChannelPorts = {
    async receive(message) {
      if (failures.left > 0) {
        failures.left -= 1;
        throw new Error('disk full');
      }
      if (kept.has(message.externalId)) return 'duplicate';
      kept.add(message.externalId);
      received.put(message);
      return 'accepted';
    },
    now: () => clock.now,
    log: { info: line, warn: line, error: line },
    alarm: (sentence) => alarms.put(sentence),
    loadFile: files.loadFile,
    fileLink: files.fileLink,
  };
  const channel = createZaloBotChannel(
    {
      token: new Secret(given.token ?? TOKEN),
      apiRoot: given.apiRoot ?? server.root,
      webhookSecret: new Secret(WEBHOOK_SECRET),
      webhookUrl: given.webhookUrl ?? null,
    },
    ports,
    { ...zaloBotLimits, pollSeconds: 1, requestTimeout: 200, retryPause: 5, quotaPause: 7, ...given.limits },
  );
  return {
    channel,
    server,
    files,
    clock,
    received,
    alarms,
    /** Every line of the operator's log, as JSON. */
    lines,
    /** The next `count` messages are not stored. */
    failToStore: (count: number) => {
      failures.left = count;
    },
    async close() {
      await channel.stop();
      await server.close();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
