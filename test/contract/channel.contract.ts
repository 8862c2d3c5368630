import fc from 'fast-check';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import type { OutboundFile } from '../../src/application/ports/messages.ts';
import { MAX_BODY_BYTES } from '../../src/http/request-guards.ts';
import { type RunningHttpServer, startHttpServer } from '../../src/http/server.ts';
import { bytesLike, document, picture } from '../fakes/files-in-memory.ts';
import type { Serving } from '../fakes/serve-bytes.ts';
import { runs } from '../property-runs.ts';
import {
  type ChannelUnderTest,
  type FailureClass,
  failureOutcomes,
  fetchOutcomes,
  type OpenedChannel,
  type Patience,
} from './channel-under-test.ts';

/** What people write never belongs in the log; these words stand for it. */
const PRIVATE = 'lời riêng của cán bộ';

const words = (text: string) => ({ text, card: null, choices: [] });

/** What every channel owes the application, whatever its platform is. */
export function channelContract(under: ChannelUnderTest): void {
  describe(`the channel ${under.name}`, () => {
    let opened: OpenedChannel;
    let server: RunningHttpServer | null = null;

    const open = async (given: Patience = {}) => {
      opened = await under.open(given);
    };
    const send = (text: string) =>
      opened.channel.send(opened.to, words(text), { lastInteractionAt: opened.ports.now(), mayPay: true });

    afterEach(async () => {
      await server?.close();
      server = null;
      const said = [...opened.ports.lines].join('\n');
      await opened.close();
      for (const secret of opened.secrets()) expect(said).not.toContain(secret);
      expect(said).not.toContain(PRIVATE);
    });

    describe('sending', () => {
      test('a message arrives as it was written, and its outcome says so', async () => {
        await open();
        expect(await send('TC 3.2.1: mức 1\n1  Sang TC 3.2.2')).toMatchObject({ kind: 'sent' });
        expect(opened.sentTexts()).toEqual(['TC 3.2.1: mức 1\n1  Sang TC 3.2.2']);
      });

      test('what looks like marks of the platform arrives as plain characters', async () => {
        await open();
        const text = '<b>2,5 < 3</b> & *đậm* _nghiêng_ `mã` [a](https://a.vn) \\ &amp;';
        await send(text);
        expect(opened.sentTexts()).toEqual([text]);
      });

      test('the longest text arrives whole; a longer one is refused and not cut', async () => {
        await open();
        const longest = opened.channel.traits.longestText;
        if (longest === null) return expect(await send('ă'.repeat(100_000))).toMatchObject({ kind: 'sent' });
        expect(await send('ă'.repeat(longest))).toMatchObject({ kind: 'sent' });
        expect(await send('ă'.repeat(longest + 1))).toMatchObject({ kind: 'rejected' });
        expect(opened.sentTexts()).toEqual(['ă'.repeat(longest)]);
      });

      test.each([...under.failures])(
        'the failure "%s" has its outcome, and nothing is thrown',
        async (failure) => {
          await open();
          await opened.fail(failure);
          const outcome = await send(PRIVATE);
          expect(failureOutcomes[failure]).toContain(outcome.kind);
          for (const secret of opened.secrets()) expect(JSON.stringify(outcome)).not.toContain(secret);
        },
      );

      test.each(under.failures.filter(isUncertain))(
        'after "%s" the channel does not try again by itself',
        async (failure) => {
          await open();
          await opened.fail(failure);
          await send('một lần');
          expect(opened.sentTexts().length).toBeLessThanOrEqual(1);
        },
      );
    });

    describe('sending files', () => {
      const sendFiles = (...files: readonly OutboundFile[]) =>
        opened.channel.send(
          opened.to,
          { ...words('Mời anh/chị xem.'), files: [...files] },
          { lastInteractionAt: opened.ports.now(), mayPay: true },
        );
      const linkTo = (file: OutboundFile) => `${file.name}: ${opened.ports.files.fileLink(file)}`;

      test('a picture is shown, with its words', async () => {
        await open();
        opened.ports.files.keep(picture(), bytesLike('jpeg'));
        expect(await sendFiles(picture())).toMatchObject({ kind: 'sent' });
        expect([opened.shownFiles(), opened.sentTexts()]).toEqual([['picture'], ['Mời anh/chị xem.']]);
      });

      test('a document is shown, or linked in the words', async () => {
        await open();
        opened.ports.files.keep(document(), bytesLike('pdf'));
        expect(await sendFiles(document())).toMatchObject({ kind: 'sent' });
        const { showsDocuments } = under;
        expect([opened.shownFiles(), opened.sentTexts()]).toEqual(
          showsDocuments
            ? [['document'], ['Mời anh/chị xem.']]
            : [[], [`Mời anh/chị xem.\n\n${linkTo(document())}`]],
        );
      });

      test('a document and a picture both come, and the words once', async () => {
        await open();
        opened.ports.files.keep(document(), bytesLike('pdf'));
        opened.ports.files.keep(picture(), bytesLike('png'));
        const png = { ...picture(), name: 'Ảnh.png' };
        expect(await sendFiles(document(), png)).toMatchObject({ kind: 'sent' });
        expect(opened.shownFiles()).toEqual(under.showsDocuments ? ['document', 'picture'] : ['picture']);
        expect(opened.sentTexts().filter((text) => text.includes('Mời anh/chị xem.'))).toHaveLength(1);
      });

      if (under.tooManyBytes !== null) {
        const tooMany = bytesLike('pdf', under.tooManyBytes);

        test('a document that is too large becomes a link in the words', async () => {
          await open();
          opened.ports.files.keep(document(), tooMany);
          expect(await sendFiles(document())).toMatchObject({ kind: 'sent' });
          expect(opened.shownFiles()).toEqual([]);
          expect(opened.sentTexts()).toEqual([`Mời anh/chị xem.\n\n${linkTo(document())}`]);
        });

        test('without a public address the words say that it could not come along', async () => {
          await open();
          opened.ports.files.linked = false;
          opened.ports.files.keep(document(), tooMany);
          expect(await sendFiles(document())).toMatchObject({ kind: 'sent' });
          expect(opened.sentTexts()).toEqual([
            `Mời anh/chị xem.\n\nChưa gửi kèm được tệp ${document().name} trên kênh này.`,
          ]);
        });
      }

      if (under.failures.length > 0) {
        test('without a file that nobody has any more the words come alone', async () => {
          await open();
          expect(await sendFiles(document())).toMatchObject({ kind: 'sent' });
          expect([opened.shownFiles(), opened.sentTexts()]).toEqual([[], ['Mời anh/chị xem.']]);
        });

        test('a file that cannot be read holds back no words, which say so, and nothing is thrown', async () => {
          await open();
          opened.ports.files.broken = true;
          expect(await sendFiles(picture())).toMatchObject({ kind: 'sent' });
          expect(opened.sentTexts()).toEqual([
            `Mời anh/chị xem.\n\nChưa gửi được tệp ${picture().name}. Anh/chị yêu cầu lại sau ít phút.`,
          ]);
        });
      }

      test.each([...under.failures])(
        'the failure "%s" throws nothing and shows no secret',
        async (failure) => {
          await open();
          opened.ports.files.keep(document(), bytesLike('pdf'));
          opened.ports.files.keep(picture(), bytesLike('jpeg'));
          await opened.fail(failure);
          const outcome = await sendFiles(picture(), document());
          for (const secret of opened.secrets()) expect(JSON.stringify(outcome)).not.toContain(secret);
          expect(opened.sentTexts().filter((text) => text.includes('Mời')).length).toBeLessThanOrEqual(1);
        },
      );
    });

    describe('fetching what was sent', () => {
      const PATIENT = { callMs: 20_000 };
      const PICTURE = Uint8Array.from({ length: 5_000 }, (_, i) => i % 251);
      const fetchAs = async (bytes: Uint8Array, serving: Serving) =>
        opened.channel.fetchMedia(await opened.media.put(bytes, serving));

      test('a picture comes as the bytes that were sent', async () => {
        await open(PATIENT);
        expect(await fetchAs(PICTURE, 'plain')).toEqual({ kind: 'fetched', bytes: PICTURE });
      });

      test.each([...under.servings])('a file handed out as "%s" has its outcome', async (serving) => {
        await open({ ...PATIENT, ...(serving === 'hanging' ? { fetchMs: 100 } : {}) });
        expect((await fetchAs(PICTURE, serving)).kind).toBe(fetchOutcomes[serving]);
      });

      test.each(
        under.servings.filter((serving) => fetchOutcomes[serving] === 'fetched' && under.servings.length > 2),
      )('of a file over the limit nothing is kept, handed out as "%s"', async (serving) => {
        await open(PATIENT);
        const { most } = opened.media;
        const outcome = await fetchAs(new Uint8Array(most + 1), serving);
        // Millions of bytes are not to be compared and printed when this fails.
        expect([outcome.kind, outcome.kind === 'tooLarge' && outcome.most]).toEqual(['tooLarge', most]);
        expect((await fetchAs(new Uint8Array(most), serving)).kind).toBe('fetched');
      });

      test('nothing is fetched from anywhere but the platform', async () => {
        await open(PATIENT);
        for (const media of opened.media.foreign())
          expect([media.reference, await opened.channel.fetchMedia(media)]).toEqual([
            media.reference,
            { kind: 'foreign' },
          ]);
      });

      test('any reference whatever has an outcome, and nothing is thrown', async () => {
        await open(PATIENT);
        await fc.assert(
          fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), async (reference) => {
            const media = { what: 'file', reference, name: null, size: null } as const;
            expect(['gone', 'foreign']).toContain((await opened.channel.fetchMedia(media)).kind);
          }),
          { numRuns: runs(40) },
        );
      });
    });

    describe('receiving', () => {
      const post = async (
        body: string,
        given: { genuine?: boolean; type?: string } = {},
      ): Promise<Response> => {
        if (server === null) {
          const routes = new Hono().route('/', opened.routes);
          const started = await startHttpServer({
            host: '127.0.0.1',
            port: 0,
            routes,
            log: { error: (fields: object) => opened.ports.log.error({ ...fields }, 'request failed') },
          });
          if (!started.ok) throw new Error(started.refusal.name);
          server = started;
        }
        const headers = opened.headers(body, given.genuine ?? true);
        return fetch(`http://127.0.0.1:${server.port}${opened.path}`, {
          method: 'POST',
          headers: { 'content-type': given.type ?? 'application/json', ...headers },
          body,
        });
      };

      test('a message is kept before it is confirmed, with its channel, its bot and its words', async () => {
        await open();
        expect((await post(opened.said(1, 'bắt đầu'))).ok).toBe(true);
        expect(opened.ports.kept()).toMatchObject([
          {
            from: { channel: opened.channel.name, botId: opened.to.botId },
            content: { kind: 'text', text: 'bắt đầu' },
          },
        ]);
        expect(Number.isSafeInteger(opened.ports.kept()[0]?.sentAt)).toBe(true);
      });

      test('the same message five times at once is one message, confirmed every time', async () => {
        await open();
        const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(opened.said(1, 'bắt đầu'))));
        expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
        expect(opened.ports.kept()).toHaveLength(1);
        expect(new Set(opened.ports.given.map(({ externalId }) => externalId)).size).toBe(1);
      });

      test('messages out of order and repeated are each kept once', async () => {
        await open();
        for (const id of [3, 1, 3, 2, 1, 2]) await post(opened.said(id, `tin ${id}`));
        const texts = opened.ports.kept().map(({ content }) => (content.kind === 'text' ? content.text : ''));
        expect(texts).toEqual(['tin 3', 'tin 1', 'tin 2']);
      });

      test('a message that could not be kept is not confirmed, and is welcome the next time', async () => {
        await open();
        opened.ports.failToKeep(1);
        expect((await post(opened.said(1, PRIVATE))).status).toBeGreaterThanOrEqual(500);
        expect((await post(opened.said(1, PRIVATE))).ok).toBe(true);
        expect(opened.ports.kept()).toHaveLength(1);
      });

      test('somebody who only pretends to be the platform is refused, and nothing is kept', async () => {
        await open();
        const answer = await post(opened.said(1, PRIVATE), { genuine: false });
        expect([401, 403]).toContain(answer.status);
        expect(await namedRefusal(answer)).toBe(true);
        expect(opened.ports.given).toEqual([]);
      });

      test('a body that is no JSON, or cut off, gets a clear answer', async () => {
        await open();
        for (const body of ['', '{', '{"text": "bắt', 'a=1&b=2', opened.said(1, PRIVATE).slice(0, -1)]) {
          const answer = await post(body);
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
          expect(await namedRefusal(answer)).toBe(true);
        }
        expect(opened.ports.given).toEqual([]);
      });

      if (under.checksContentType)
        test('a body that is not said to be JSON is refused', async () => {
          await open();
          expect((await post(opened.said(1, PRIVATE), { type: 'text/plain' })).status).toBe(415);
          expect(opened.ports.given).toEqual([]);
        });

      test('a body over the limit gets a clear answer, and the next message is taken', async () => {
        await open();
        const answer = await post(opened.said(1, 'a'.repeat(MAX_BODY_BYTES)));
        expect([answer.status, await namedRefusal(answer)]).toEqual([413, true]);
        expect((await post(opened.said(2, 'bắt đầu'))).ok).toBe(true);
        expect(opened.ports.kept()).toHaveLength(1);
      });

      test('JSON of any other shape is passed over or refused by name, and breaks nothing', async () => {
        await open();
        const fields = fc.dictionary(
          fc.constantFrom('message', 'event_name', 'text', 'sender', 'result', 'x'),
          fc.jsonValue(),
        );
        await fc.assert(
          fc.asyncProperty(fields, async (given) => {
            expect((await post(opened.wrapped(given))).status).toBeLessThan(500);
          }),
          { numRuns: runs(60) },
        );
        expect((await post(opened.said(7, 'bắt đầu'))).ok).toBe(true);
      });
    });
  });
}

function isUncertain(failure: FailureClass): boolean {
  return failureOutcomes[failure].some((kind) => kind === 'uncertain');
}

/** A refusal is JSON with a name, from which whoever posts learns what to do differently. */
async function namedRefusal(answer: Response): Promise<boolean> {
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null && 'refusal' in body && typeof body.refusal === 'string';
}
