import type { OutboundContent } from '../../../src/application/ports/messages.ts';
import { LARGEST_MEDIA_BYTES } from '../../../src/channels/web/sent-media.ts';
import { createWebChannel } from '../../../src/channels/web/web-channel.ts';
import { webTraits } from '../../../src/channels/web/web-traits.ts';
import { memoryVault } from '../../channels/web/memory-vault.ts';
import type { ChannelUnderTest } from '../channel-under-test.ts';
import { observePorts } from '../observed-ports.ts';

const SESSION = '0123456789abcdef0123456789abcdef';
const now = () => Date.UTC(2026, 6, 17, 2);

const photo = (reference: string) => ({ what: 'photo', reference, name: null, size: null }) as const;

/** The page reads what the store holds, so there is no platform between that could fail. */
export const webUnderTest: ChannelUnderTest = {
  name: 'web',
  failures: [],
  checksContentType: true,
  showsDocuments: true,
  tooManyBytes: null,
  // The bytes lie in the vault before the message does.
  servings: ['plain', 'gone'],
  async open() {
    const ports = observePorts(now);
    const sent: OutboundContent[] = [];
    const vault = memoryVault();
    let made = 0;
    const web = createWebChannel({
      receive: ports.receive,
      transcript: () => Promise.resolve([]),
      now,
      newId() {
        made += 1;
        return `made-${made}`;
      },
      loadFile: ports.files.loadFile,
      personas: null,
      vault,
      isLinked: async () => true,
    });
    return {
      channel: {
        name: 'web',
        traits: webTraits,
        fetchMedia: web.fetchMedia,
        async send(to, content) {
          const outcome = await web.send(to, content);
          if (outcome.kind === 'sent') sent.push(content);
          return outcome;
        },
      },
      to: { channel: 'web', botId: 'local', externalId: 'browser:1' },
      ports,
      sentTexts: () => sent.map(({ text }) => text),
      shownFiles: () => sent.flatMap(({ files = [] }) => files.map(({ shown }) => shown)),
      fail: () => {
        throw new Error('nothing can fail between the page and the store');
      },
      secrets: () => [SESSION],
      routes: web.routes,
      media: {
        most: LARGEST_MEDIA_BYTES,
        async put(bytes, serving) {
          const kept = await vault.keep(bytes);
          if (kept.kind === 'full') throw new Error('the vault has room for everything');
          if (serving === 'gone') vault.kept.delete(kept.sha256);
          return photo(kept.sha256);
        },
        foreign: () => ['a'.repeat(63), '../etc/passwd', 'https://a.zdn.vn/a.jpg'].map(photo),
      },
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
