import type { StoredTokens, TokenStore } from '../../../src/application/ports/token-store.ts';
import { createZaloChannel } from '../../../src/channels/zalo/zalo-channel.ts';
import { ATTACHMENT_BYTES } from '../../../src/channels/zalo-attachments.ts';
import { Secret } from '../../../src/config/secret.ts';
import { createFakeClock } from '../../fakes/zalo/clock.ts';
import { startFakeZalo } from '../../fakes/zalo/fake-zalo.ts';
import { type ChannelUnderTest, everyFailure, everyServing } from '../channel-under-test.ts';
import { observePorts } from '../observed-ports.ts';

const PERSON = '2512523625412515';

const photo = (reference: string) => ({ what: 'photo', reference, name: null, size: null }) as const;

/** For one process: nobody else asks for the tokens. */
function tokensInMemory(): TokenStore {
  const stored = new Map<string, StoredTokens>();
  return {
    load: (botId) => Promise.resolve(stored.get(botId) ?? null),
    save(botId, tokens, replacing) {
      const before = stored.get(botId);
      if (before !== undefined && before.refreshToken !== replacing) return Promise.resolve(false);
      stored.set(botId, tokens);
      return Promise.resolve(true);
    },
    exclusively: (_, work) => work(),
  };
}

export const zaloUnderTest: ChannelUnderTest = {
  name: 'Zalo OA',
  failures: everyFailure,
  // The signature over the body decides, and no header is believed.
  checksContentType: false,
  showsDocuments: true,
  tooManyBytes: 5_000_001,
  servings: everyServing,
  async open({ fetchMs = 20_000 } = {}) {
    const clock = createFakeClock(Date.UTC(2026, 6, 17, 2));
    const fake = await startFakeZalo({ clock });
    const ports = observePorts(clock.now);
    const person = fake.desk.person(PERSON);
    person.follows = true;
    person.lastInteraction = clock.now();
    const firstRefreshToken = fake.oauth.firstRefreshToken();
    const channel = createZaloChannel(
      {
        appId: fake.appId,
        appSecret: new Secret(fake.appSecret),
        oaId: fake.oaId,
        oaSecret: new Secret(fake.oaSecret),
        firstRefreshToken: new Secret(firstRefreshToken),
        templateId: null,
        apiRoot: fake.origin,
        oauthRoot: fake.origin,
      },
      { ...ports, tokens: tokensInMemory() },
      { answer: 200, fetch: fetchMs },
    );
    await channel.start();
    let listening = true;
    const close = async () => {
      if (listening) await fake.disappear();
      listening = false;
    };
    const breakDown = (outage: typeof fake.outage) => () => {
      fake.outage = outage;
    };
    const faults = {
      rateLimited: () => fake.desk.refuseNext(-32),
      notConnected: close,
      noAnswer: breakDown('mute'),
      lostAnswer: breakDown('lostAnswers'),
      brokenPlatform: breakDown('gateway'),
      needsHuman: () => fake.desk.refuseNext(-224),
      personGone: () => fake.desk.refuseNext(-213),
      badMessage: () => fake.desk.refuseNext(-210),
    } as const;
    const head = { app_id: fake.appId, timestamp: String(clock.now()) };
    return {
      channel,
      to: { channel: 'zalo', botId: fake.oaId, externalId: PERSON },
      ports,
      sentTexts: () => fake.sent.map(({ text }) => text).filter((text) => text !== ''),
      shownFiles: () =>
        fake.sent.flatMap(({ shown }) =>
          shown === null ? [] : shown.as === 'image' ? 'picture' : 'document',
        ),
      fail: (failure) => faults[failure](),
      secrets: () => [fake.appSecret, fake.oaSecret, ...fake.oauth.secrets()],
      routes: channel.routes,
      media: {
        most: ATTACHMENT_BYTES,
        put: (bytes, serving) => photo(fake.attach(bytes, serving)),
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
      said: (id, text) =>
        JSON.stringify({
          ...head,
          sender: { id: PERSON },
          recipient: { id: fake.oaId },
          event_name: 'user_send_text',
          message: { text, msg_id: `96d3cdf3af15046090${id}` },
        }),
      wrapped: (fields) => JSON.stringify({ ...fields, ...head }),
      headers: (body, genuine) => ({
        'x-zevent-signature': genuine
          ? fake.webhook.signature(body, head.timestamp)
          : fake.webhook.signature(`${body} `, head.timestamp),
      }),
      async close() {
        await channel.stop();
        await close();
      },
    };
  },
};
