import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ChannelLog } from '../../../src/application/ports/channel.ts';
import type { InboundMessage, OutboundContent } from '../../../src/application/ports/messages.ts';
import type { TokenStore } from '../../../src/application/ports/token-store.ts';
import { createZaloChannel, type ZaloChannel } from '../../../src/channels/zalo/zalo-channel.ts';
import type { ZaloSettings } from '../../../src/channels/zalo/zalo-settings.ts';
import { type FilesInMemory, filesInMemory } from '../../fakes/files-in-memory.ts';
import { createFakeClock } from '../../fakes/zalo/clock.ts';
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from '../../fakes/zalo/fake-zalo.ts';
import { emptyDisk, type TokenDisk, tokenStoreOn } from './kept-tokens.ts';

/** A Saturday noon in Viet Nam. */
export const NOON = Date.UTC(2026, 10, 7, 5);
export const PERSON = '9007199254740993123';

export interface Bench {
  readonly fake: FakeZalo;
  readonly settings: ZaloSettings;
  readonly disk: TokenDisk;
  readonly channel: ZaloChannel;
  readonly inbox: InboundMessage[];
  readonly logged: unknown[];
  readonly files: FilesInMemory;
  readonly alarms: string[];
  /** The inbox refuses to write as long as this is so. */
  inboxBroken: boolean;
  /** Another channel on the same disk and platform, as another process would have it. */
  another(tokens?: TokenStore, settings?: Partial<ZaloSettings>): ZaloChannel;
  /** Sends to the person, who last did something at that time (the present unless given). */
  send(
    content: Partial<OutboundContent>,
    lastInteractionAt?: number | null,
    mayPay?: boolean,
  ): ReturnType<ZaloChannel['send']>;
  close(): Promise<void>;
}

/** The channel against the fake platform, its webhook served and connected. */
export async function setUpBench(
  options: Partial<FakeZaloOptions> = {},
  changed: Partial<ZaloSettings> = {},
): Promise<Bench> {
  const clock = createFakeClock(NOON);
  const fake = await startFakeZalo({ clock, ...options });
  const disk = emptyDisk();
  const inbox: InboundMessage[] = [];
  const logged: unknown[] = [];
  const alarms: string[] = [];
  const settings: ZaloSettings = {
    appId: fake.appId,
    appSecret: hidden(fake.appSecret),
    oaId: fake.oaId,
    oaSecret: hidden(fake.oaSecret),
    firstRefreshToken: hidden(fake.oauth.firstRefreshToken()),
    templateId: null,
    apiRoot: fake.origin,
    oauthRoot: fake.origin,
    ...changed,
  };
  const files = filesInMemory();
  const filePorts = { loadFile: files.loadFile, fileLink: files.fileLink };
  const log: ChannelLog = {
    info: (...line) => void logged.push(line),
    warn: (...line) => void logged.push(line),
    error: (...line) => void logged.push(line),
  };
  const another: Bench['another'] = (tokens = tokenStoreOn(disk), more = {}) =>
    createZaloChannel(
      { ...settings, ...more },
      { tokens, log, alarm, now: clock.now, receive, ...filePorts },
      { answer: 400, fetch: 400 },
    );
  const alarm = (sentence: string) => void alarms.push(sentence);
  async function receive(message: InboundMessage): Promise<'accepted' | 'duplicate'> {
    if (bench.inboxBroken) throw new Error(`could not insert ${JSON.stringify(message)}`);
    if (inbox.some(({ externalId }) => externalId === message.externalId)) return 'duplicate';
    inbox.push(message);
    return 'accepted';
  }
  const channel = another();
  const server = createAdaptorServer({ fetch: channel.routes.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await fake.webhook.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const bench: Bench = {
    fake,
    settings,
    disk,
    channel,
    inbox,
    logged,
    files,
    alarms,
    inboxBroken: false,
    another,
    send: (content, lastInteractionAt = clock.now(), mayPay = true) =>
      channel.send(
        { channel: 'zalo', botId: settings.oaId, externalId: PERSON },
        { text: 'Đã ghi nhận.', card: null, choices: [], ...content },
        { lastInteractionAt, mayPay },
      ),
    async close() {
      await channel.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await fake.disappear();
    },
  };
  return bench;
}

export function hidden(value: string): { reveal(): string } {
  return { reveal: () => value };
}
