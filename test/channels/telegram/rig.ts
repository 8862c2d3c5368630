import { onTestFinished } from 'vitest';
import type { ChannelPorts } from '../../../src/application/ports/channel.ts';
import type { InboundContent, InboundMessage } from '../../../src/application/ports/messages.ts';
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramSettings,
} from '../../../src/channels/telegram/telegram-channel.ts';
import { type FilesInMemory, filesInMemory } from '../../fakes/files-in-memory.ts';
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram/fake-telegram.ts';

export const SECRET = 'webhook-secret_for-tests-0123456789';
export const PUBLIC = 'https://cchc.example.vn';
const START = 1_794_000_000_000;

export interface Rig {
  readonly fake: FakeTelegram;
  readonly channel: TelegramChannel;
  readonly settings: TelegramSettings;
  readonly ports: ChannelPorts;
  /** What the inbox holds, in order of arrival, repeats left out. */
  readonly received: InboundMessage[];
  readonly alarms: string[];
  readonly files: FilesInMemory;
  /** Everything that was logged, as one text. */
  logged(): string;
  /** The inbox refuses to store while this is true. */
  storeFails: boolean;
  /** Resolves at the next pause between attempts, with its length (ms). */
  paused(): Promise<number>;
  /** Ends the pause; the clock moves on by its length, or by as much as said. */
  resume(ms?: number): void;
  contents(): readonly InboundContent[];
  /** Resolves when so many messages are in the inbox. */
  holds(count: number): Promise<void>;
  /** Another process with the same inbox: what a restart after a crash is. */
  again(): TelegramChannel;
}

/** A fake Telegram and a channel that talks to it. `webhook`: with a public address. */
export async function telegramRig(
  options: { readonly webhook?: boolean; readonly settings?: Partial<TelegramSettings> } = {},
): Promise<Rig> {
  let clock = START;
  const now = () => clock;
  const fake = await startFakeTelegram(undefined, now);
  const stored = new Map<string, InboundMessage>();
  const lines: string[] = [];
  const waiters = new Set<() => void>();
  let pausing: { ms: number; end: () => void } | null = null;
  const pauseWatchers: ((ms: number) => void)[] = [];

  const pause: TelegramSettings['pause'] = (ms, until) =>
    new Promise((resolve) => {
      const end = () => {
        pausing = null;
        resolve();
      };
      pausing = { ms, end };
      until.addEventListener('abort', end, { once: true });
      for (const watcher of pauseWatchers.splice(0)) watcher(ms);
    });
  const log = (fields: unknown, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
  const alarms: string[] = [];
  const files = filesInMemory();
  const ports: ChannelPorts = {
    now,
    log: { info: log, warn: log, error: log },
    alarm: (sentence) => alarms.push(sentence),
    loadFile: files.loadFile,
    fileLink: files.fileLink,
    async receive(message) {
      if (rig.storeFails) throw new Error(`could not store "${JSON.stringify(message.content)}"`);
      const known = stored.has(message.externalId);
      stored.set(message.externalId, message);
      if (!known) rig.received.push(message);
      for (const waiter of waiters) waiter();
      return known ? 'duplicate' : 'accepted';
    },
  };
  const settings: TelegramSettings = {
    token: fake.token,
    apiRoot: fake.apiRoot,
    proxy: null,
    publicAddress: options.webhook === true ? PUBLIC : null,
    webhookSecret: SECRET,
    pause,
    ...options.settings,
  };
  const rig: Rig = {
    fake,
    settings,
    ports,
    channel: createTelegramChannel(settings, ports),
    received: [],
    files,
    alarms,
    storeFails: false,
    logged: () => lines.join('\n'),
    paused: () =>
      pausing === null ? new Promise((resolve) => pauseWatchers.push(resolve)) : Promise.resolve(pausing.ms),
    resume(ms) {
      if (pausing === null) throw new Error('nothing pauses');
      clock += ms ?? pausing.ms;
      pausing.end();
    },
    contents: () => rig.received.map((message) => message.content),
    holds: (count) =>
      new Promise((resolve) => {
        const waiter = () => {
          if (rig.received.length >= count) resolve();
        };
        waiters.add(waiter);
        waiter();
      }),
    again() {
      const channel = createTelegramChannel(settings, ports);
      onTestFinished(() => channel.stop());
      return channel;
    },
  };
  onTestFinished(async () => {
    await rig.channel.stop();
    await fake.close();
  });
  return rig;
}
