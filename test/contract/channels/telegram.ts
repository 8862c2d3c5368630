import { createTelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts';
import { DOWNLOAD_BYTES } from '../../../src/channels/telegram/telegram-traits.ts';
import { startFakeTelegram } from '../../fakes/telegram/fake-telegram.ts';
import { type ChannelUnderTest, everyFailure, everyServing } from '../channel-under-test.ts';
import { observePorts } from '../observed-ports.ts';

const PERSON = 5_000_000_001;
const SECRET = 'hidden-webhook-secret';
const now = () => Date.UTC(2026, 6, 17, 2);

export const telegramUnderTest: ChannelUnderTest = {
  name: 'Telegram',
  failures: everyFailure,
  checksContentType: true,
  showsDocuments: true,
  tooManyBytes: 50_000_001,
  servings: everyServing,
  async open({ fetchMs, callMs = 200 } = {}) {
    const fake = await startFakeTelegram(undefined, now);
    const person = fake.person(PERSON);
    person.start();
    const ports = observePorts(now);
    const channel = createTelegramChannel(
      {
        token: fake.token,
        apiRoot: fake.apiRoot,
        proxy: null,
        publicAddress: 'https://cchc.example.vn',
        webhookSecret: SECRET,
        callMs,
        ...(fetchMs === undefined ? {} : { fetchMs }),
      },
      ports,
    );
    const { routes } = channel;
    if (routes === null) throw new Error('a webhook was asked for');
    const [botId = '', key = ''] = fake.token.split(':');
    let listening = true;
    const close = async () => {
      if (listening) await fake.close();
      listening = false;
    };
    const faults = {
      rateLimited: () => fake.throttle('sendMessage', 3),
      notConnected: close,
      noAnswer: () => fake.outage('hang'),
      lostAnswer: () => fake.outage('reset'),
      brokenPlatform: () => fake.outage('fail'),
      needsHuman: () => fake.refuseNext('sendMessage', 401, 'Unauthorized'),
      personGone: () => fake.refuseNext('sendMessage', 403, 'Forbidden: bot was blocked by the user'),
      badMessage: () => fake.refuseNext('sendMessage', 400, 'Bad Request: message text is empty'),
    } as const;
    return {
      channel,
      to: { channel: 'telegram', botId, externalId: String(PERSON) },
      ports,
      sentTexts: () =>
        person
          .seen()
          .map(({ text }) => text)
          .filter((text) => text !== ''),
      shownFiles: () =>
        person
          .seen()
          .flatMap(({ file }) => (file === undefined ? [] : file.as === 'photo' ? 'picture' : 'document')),
      fail: (failure) => faults[failure](),
      secrets: () => [fake.token, key, SECRET],
      routes,
      media: {
        most: DOWNLOAD_BYTES,
        put(bytes, serving) {
          // Telegram refuses to tell where a larger file lies, so this one lies about its size.
          fake.world.files.set('sent', { path: 'photos/sent.jpg', bytes, serving, told: 1 });
          return photo('sent');
        },
        foreign: () =>
          [
            '../../getMe',
            '/etc/passwd',
            'http://127.0.0.1:9/',
            'photos/../../x',
            '//127.0.0.1:9/x',
            '..',
          ].map((path, i) => {
            const id = `foreign-${i}`;
            fake.world.files.set(id, { path, bytes: new Uint8Array(1), serving: 'plain' });
            return photo(id);
          }),
      },
      path: '/',
      said: (id, text) => JSON.stringify({ update_id: 1000 + id, message: messageOf(id, text) }),
      wrapped: (fields) => JSON.stringify({ ...fields, update_id: 1 }),
      headers: (_, genuine) => ({ 'x-telegram-bot-api-secret-token': genuine ? SECRET : 'another-secret' }),
      async close() {
        await channel.stop();
        await close();
      },
    };
  },
};

const photo = (reference: string) => ({ what: 'photo', reference, name: null, size: null }) as const;

function messageOf(id: number, text: string): object {
  return {
    message_id: id,
    date: now() / 1000,
    chat: { id: PERSON, type: 'private' },
    from: { id: PERSON, is_bot: false, first_name: 'Cán bộ' },
    text,
  };
}
