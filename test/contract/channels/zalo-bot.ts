import { ATTACHMENT_BYTES } from '../../../src/channels/zalo-attachments.ts';
import { createZaloBotChannel } from '../../../src/channels/zalo-bot/zalo-bot-channel.ts';
import { zaloBotLimits } from '../../../src/channels/zalo-bot/zalo-bot-traits.ts';
import { Secret } from '../../../src/config/secret.ts';
import { textUpdate } from '../../fakes/zalo-bot/updates.ts';
import { startZaloBotServer } from '../../fakes/zalo-bot/zalo-bot-server.ts';
import {
  type ChannelUnderTest,
  everyFailure,
  everyServing,
  type FailureClass,
} from '../channel-under-test.ts';
import { observePorts } from '../observed-ports.ts';

const CHAT = '6ede9afa66b88fe6d6a9';
const TOKEN = '77:hidden-bot-token';
const WEBHOOK_SECRET = 'hidden-webhook-secret';
const now = () => Date.UTC(2026, 6, 17, 2);

const photo = (reference: string) => ({ what: 'photo', reference, name: null, size: null }) as const;

const REFUSED: Readonly<Partial<Record<FailureClass, number>>> = {
  rateLimited: 429,
  brokenPlatform: 500,
  needsHuman: 401,
  personGone: 403,
  badMessage: 400,
};

export const zaloBotUnderTest: ChannelUnderTest = {
  name: 'Zalo Bot',
  failures: everyFailure,
  checksContentType: true,
  showsDocuments: false,
  tooManyBytes: null,
  servings: everyServing,
  async open({ fetchMs = 20_000 } = {}) {
    const server = await startZaloBotServer({ token: TOKEN, chats: [CHAT], now });
    const ports = observePorts(now);
    const channel = createZaloBotChannel(
      {
        token: new Secret(TOKEN),
        apiRoot: server.root,
        webhookSecret: new Secret(WEBHOOK_SECRET),
        webhookUrl: 'https://cchc.example.vn/hooks/zalo-bot',
      },
      ports,
      { ...zaloBotLimits, requestTimeout: 200, fetchTimeout: fetchMs },
    );
    const { routes } = channel;
    if (routes === null) throw new Error('a webhook was asked for');
    let listening = true;
    const close = async () => {
      if (listening) await server.close();
      listening = false;
    };
    return {
      channel,
      to: { channel: 'zalo-bot', botId: '77', externalId: CHAT },
      ports,
      sentTexts: () => server.sent.all().map(({ text }) => text),
      shownFiles: () => server.sent.all().flatMap(({ photo }) => (photo === undefined ? [] : 'picture')),
      async fail(failure) {
        const code = REFUSED[failure];
        if (failure === 'notConnected') await close();
        else if (code !== undefined) server.fail('sendMessage', { kind: 'refuse', code });
        else server.fail('sendMessage', { kind: failure === 'noAnswer' ? 'silence' : 'breakAfter' });
      },
      secrets: () => [TOKEN, 'hidden-bot-token', WEBHOOK_SECRET],
      routes,
      media: {
        most: ATTACHMENT_BYTES,
        put: (bytes, serving) => photo(server.keepPicture(bytes, serving)),
        foreign: () =>
          [
            'https://zdn.vn.example.vn/a.jpg',
            'https://notzdn.vn/a.jpg',
            'https://a.zdn.vn:8443/a.jpg',
            'https://nguoi@a.zdn.vn/a.jpg',
            'http://127.0.0.1:9/a.jpg',
            'ftp://a.zdn.vn/a.jpg',
            'file:///etc/passwd',
            'a.jpg',
          ].map(photo),
      },
      path: '/',
      said: (id, text) => JSON.stringify(textUpdate({ id: `2d${id}`, chat: CHAT, text, date: now() })),
      wrapped: (fields) => JSON.stringify(fields),
      headers: (_, genuine) => ({ 'x-bot-api-secret-token': genuine ? WEBHOOK_SECRET : 'another-secret' }),
      async close() {
        await channel.stop();
        await close();
      },
    };
  },
};
