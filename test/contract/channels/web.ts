import { createWebChannel } from '../../../src/channels/web/web-channel.ts';
import { webTraits } from '../../../src/channels/web/web-traits.ts';
import type { ChannelUnderTest } from '../channel-under-test.ts';
import { observePorts } from '../observed-ports.ts';

const SESSION = '0123456789abcdef0123456789abcdef';
const now = () => Date.UTC(2026, 6, 17, 2);

/** The page reads what the store holds, so there is no platform between that could fail. */
export const webUnderTest: ChannelUnderTest = {
  name: 'web',
  failures: [],
  checksContentType: true,
  async open() {
    const ports = observePorts(now);
    const sent: string[] = [];
    let made = 0;
    const web = createWebChannel({
      receive: ports.receive,
      transcript: () => Promise.resolve([]),
      now,
      newId() {
        made += 1;
        return `made-${made}`;
      },
      personas: null,
    });
    return {
      channel: {
        name: 'web',
        traits: webTraits,
        async send(to, content) {
          const outcome = await web.send(to, content);
          if (outcome.kind === 'sent') sent.push(content.text);
          return outcome;
        },
      },
      to: { channel: 'web', botId: 'local', externalId: 'browser:1' },
      ports,
      sentTexts: () => sent,
      fail: () => {
        throw new Error('nothing can fail between the page and the store');
      },
      secrets: () => [SESSION],
      routes: web.routes,
      path: '/api/messages',
      said: (id, text) => JSON.stringify({ id: `m${id}`, text }),
      wrapped: (fields) => JSON.stringify(fields),
      headers: (_, genuine) => ({
        cookie: `cchc_session=${SESSION}`,
        ...(genuine ? {} : { origin: 'https://elsewhere.example.vn' }),
      }),
      close: () => Promise.resolve(),
    };
  },
};
