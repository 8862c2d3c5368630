import { describe, expect, test } from 'vitest';
import type { FetchOutcome, MediaReference } from '../../../src/application/ports/media.ts';
import { type Rig, telegramRig } from './rig.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

async function sent(act: (person: ReturnType<Rig['fake']['person']>) => unknown, messages = 1) {
  const rig = await telegramRig();
  await rig.channel.start();
  act(rig.fake.person(7_000_000_001));
  await rig.holds(messages);
  const media = rig.contents().flatMap((content) => (content.kind === 'media' ? content.media : []));
  return { rig, media };
}

const fetched = (...values: number[]): FetchOutcome => ({ kind: 'fetched', bytes: bytes(...values) });

describe('what people send on Telegram', () => {
  test('a picture is fetched in its largest size', async () => {
    const { rig, media } = await sent((person) => person.sendPhoto(bytes(1, 2, 3), 'Biên bản'));
    expect(await rig.channel.fetchMedia(media[0] as MediaReference)).toEqual(fetched(1, 2, 3));
    expect(rig.contents()).toMatchObject([{ caption: 'Biên bản', album: null }]);
  });

  test('a document is fetched with its name', async () => {
    const { rig, media } = await sent((person) => person.sendDocument(bytes(4, 5), 'Kế hoạch.pdf'));
    expect(media).toMatchObject([{ what: 'file', name: 'Kế hoạch.pdf', size: 2 }]);
    expect(await rig.channel.fetchMedia(media[0] as MediaReference)).toEqual(fetched(4, 5));
  });

  test('every picture of an album is a message of its own, and each is fetched', async () => {
    const { rig, media } = await sent((person) => person.sendAlbum([bytes(1, 1), bytes(2, 2)], 'Hai ảnh'), 2);
    expect(new Set(rig.received.map(({ externalId }) => externalId)).size).toBe(2);
    expect(rig.contents()).toMatchObject([
      { caption: 'Hai ảnh', album: 'album-7000000001' },
      { caption: '', album: 'album-7000000001' },
    ]);
    expect(await Promise.all(media.map(rig.channel.fetchMedia))).toEqual([fetched(1, 1), fetched(2, 2)]);
  });

  test.each<readonly [number, string, FetchOutcome['kind']]>([
    [400, 'Bad Request: file is too big', 'tooLarge'],
    [400, 'Bad Request: wrong file_id or the file is temporarily unavailable', 'later'],
    [400, 'Bad Request: invalid file_id', 'gone'],
    [401, 'Unauthorized', 'later'],
  ])('when Telegram says %i "%s", it is "%s"', async (code, words, kind) => {
    const { rig, media } = await sent((person) => person.sendPhoto(bytes(1)));
    rig.fake.refuseNext('getFile', code, words);
    expect((await rig.channel.fetchMedia(media[0] as MediaReference)).kind).toBe(kind);
    expect(rig.logged()).not.toContain(rig.fake.token);
  });

  test('when Telegram asks for patience, it is fetched after as long as it says', async () => {
    const { rig, media } = await sent((person) => person.sendPhoto(bytes(1)));
    rig.fake.throttle('getFile', 7);
    expect(await rig.channel.fetchMedia(media[0] as MediaReference)).toEqual({
      kind: 'later',
      retryAfterMs: 7_000,
    });
  });
});
