import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesLike, document, picture } from '../../fakes/files-in-memory.ts';
import { type Bench, openBench, to, words } from './bench.ts';

describe('a message with files on Zalo Bot', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const send = (text: string, ...files: Parameters<Bench['files']['keep']>[0][]) =>
    bench.channel.send(to, { ...words(text), files }, { lastInteractionAt: null, mayPay: true });
  const sent = () => bench.server.sent.all().map(({ text, photo }) => [text, photo]);

  test('shows the only picture with the words below it, by its address', async () => {
    const file = bench.files.keep(picture(), bytesLike('jpeg'));
    expect(await send('Xem ảnh.', file)).toMatchObject({ kind: 'sent' });
    expect(sent()).toEqual([['Xem ảnh.', bench.files.fileLink(file)]]);
  });

  test('shows several pictures with their names, then the words, and links everything else', async () => {
    const [one, two] = [picture('vault:1', 'Một.jpg'), picture('vault:2', 'Hai.png')];
    bench.files.keep(one, bytesLike('jpeg'));
    bench.files.keep(two, bytesLike('png'));
    bench.files.keep(document(), bytesLike('pdf'));
    await send('Xem.', one, document(), two);
    expect(sent()).toEqual([
      ['Một.jpg', bench.files.fileLink(one)],
      ['Hai.png', bench.files.fileLink(two)],
      [`Xem.\n\n${document().name}: ${bench.files.fileLink(document())}`, undefined],
    ]);
  });

  test('says that a picture could not come along where there is no public address', async () => {
    bench.files.linked = false;
    await send('Xem.', bench.files.keep(picture(), bytesLike('jpeg')));
    expect(sent()).toEqual([['Xem.\n\nChưa gửi kèm được tệp Ảnh chụp.jpg trên kênh này.', undefined]]);
  });

  test('links a picture that the platform refuses', async () => {
    bench.server.fail('sendPhoto', { kind: 'refuse', code: 400 });
    const file = bench.files.keep(picture(), bytesLike('jpeg'));
    expect(await send('Xem.', file)).toMatchObject({ kind: 'sent' });
    expect(sent()).toEqual([[`Xem.\n\n${file.name}: ${bench.files.fileLink(file)}`, undefined]]);
  });
});
