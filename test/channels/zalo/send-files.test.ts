import { afterEach, describe, expect, test } from 'vitest';
import type { OutboundFile } from '../../../src/application/ports/messages.ts';
import { bytesLike, document, picture } from '../../fakes/files-in-memory.ts';
import { DAY, HOUR } from '../../fakes/zalo/clock.ts';
import type { FakeZaloOptions } from '../../fakes/zalo/fake-zalo.ts';
import { type Bench, PERSON, setUpBench } from './bench.ts';

const CHOICES = { card: 4, choices: [{ choice: '1', label: 'Đúng' }] };

describe('a message with files on Zalo OA', () => {
  let bench: Bench;
  afterEach(() => bench.close());

  async function open(options: Partial<FakeZaloOptions> = {}) {
    bench = await setUpBench(options);
    Object.assign(bench.fake.desk.person(PERSON), { follows: true, lastInteraction: bench.fake.clock.now() });
  }
  const keep = (file: OutboundFile, bytes: Uint8Array) => bench.files.keep(file, bytes);
  const shown = () =>
    bench.fake.sent.map(({ shown: upload, text, buttons }) => [upload?.name ?? null, text, buttons.length]);

  test.each([2, 4] as const)(
    'shows a picture with the words below it (kind of account %i)',
    async (oaType) => {
      await open({ oaType });
      const files = [keep(picture(), bytesLike('jpeg', 1_000_000))];
      expect(await bench.send({ files })).toMatchObject({ kind: 'sent' });
      expect(shown()).toEqual([['Ảnh chụp.jpg', 'Đã ghi nhận.', 0]]);
      const arrived = Buffer.from(bench.fake.sent[0]?.shown?.bytes ?? []);
      expect(arrived.equals(bytesLike('jpeg', 1_000_000))).toBe(true);
    },
  );

  test('words with buttons come after the picture, which has its name below it', async () => {
    await open();
    await bench.send({
      ...CHOICES,
      files: [keep(picture(), bytesLike('png')), keep(document(), bytesLike('pdf'))],
    });
    // The name says JPEG and the bytes say PNG: Zalo would not take it.
    expect(shown()).toEqual([
      ['Kế hoạch số 12.pdf', '', 0],
      [null, expect.stringContaining('Ảnh chụp.jpg: https://'), 1],
    ]);
    await bench.send({ ...CHOICES, files: [keep(picture('vault:p', 'Ảnh.png'), bytesLike('png'))] });
    expect(shown().slice(2)).toEqual([
      ['Ảnh.png', 'Ảnh.png', 0],
      [null, 'Đã ghi nhận.', 1],
    ]);
  });

  test.each([
    ['a picture over 1 MB', picture(), bytesLike('jpeg', 1_000_001)],
    ['a document over 5 MB', document(), bytesLike('pdf', 5_000_001)],
    ['a workbook', { ...document(), name: 'Bảng điểm.xlsx' }, bytesLike('zip')],
    ['a picture of another kind', { ...picture(), name: 'Ảnh.webp' }, bytesLike('jpeg')],
    ['a document that is not what its name says', { ...document(), name: 'a.docx' }, bytesLike('pdf')],
    ['an empty file', { ...document(), name: 'a.csv' }, new Uint8Array()],
  ])('%s goes as a link, and nothing is uploaded', async (_, file, bytes) => {
    await open();
    expect(await bench.send({ files: [keep(file, bytes)] })).toMatchObject({ kind: 'sent' });
    expect(shown()).toEqual([[null, `Đã ghi nhận.\n\n${file.name}: ${bench.files.fileLink(file)}`, 0]]);
    expect(bench.fake.uploads.count).toBe(0);
  });

  test('what Zalo refuses to take goes as a link', async () => {
    await open();
    bench.fake.uploads.refuseNext(-201);
    const file = keep(document(), bytesLike('pdf'));
    expect(await bench.send({ files: [file] })).toMatchObject({ kind: 'sent' });
    expect(shown()).toEqual([[null, `Đã ghi nhận.\n\n${file.name}: ${bench.files.fileLink(file)}`, 0]]);
  });

  test('the same bytes are uploaded once in six days', async () => {
    await open();
    const files = [keep(document(), bytesLike('pdf'))];
    const again = () => bench.send({ files });
    await again();
    bench.fake.clock.advance(6 * DAY - 1);
    await again();
    expect(bench.fake.uploads.count).toBe(1);
    bench.fake.clock.advance(1);
    Object.assign(bench.fake.desk.person(PERSON), { lastInteraction: bench.fake.clock.now() });
    expect(await again()).toMatchObject({ kind: 'sent' });
    expect([bench.fake.uploads.count, bench.fake.sent.length]).toEqual([2, 6]);
  });

  test('an upload that ended before its time is made again, and nothing comes twice', async () => {
    await open();
    const files = [keep(picture(), bytesLike('jpeg'))];
    await bench.send({ files });
    bench.fake.uploads.endAll();
    expect(await bench.send({ files })).toMatchObject({ kind: 'sent' });
    expect([bench.fake.uploads.count, bench.fake.sent.length]).toEqual([2, 2]);
  });

  test('an upload that brings no answer is made again, since it shows nothing', async () => {
    await open();
    const files = [keep(document(), bytesLike('pdf'))];
    await bench.send({});
    bench.fake.outage = 'lostAnswers';
    expect(await bench.send({ files })).toMatchObject({ kind: 'throttled' });
    bench.fake.outage = 'none';
    expect(await bench.send({ files })).toMatchObject({ kind: 'sent' });
    expect(shown().map(([name]) => name)).toEqual([null, 'Kế hoạch số 12.pdf', null]);
  });

  test('a throttled upload holds the whole account, and what was shown is not shown again', async () => {
    await open();
    const other = keep(document('vault:2', 'Phụ lục.pdf'), bytesLike('pdf', 65));
    const files = [keep(document(), bytesLike('pdf')), other];
    await bench.send({ files: [keep(document(), bytesLike('pdf'))] });
    bench.fake.uploads.refuseNext(-32);
    expect(await bench.send({ files })).toMatchObject({ kind: 'throttled' });
    expect(await bench.send({ files })).toMatchObject({ kind: 'throttled' });
    bench.fake.clock.advance(60_000);
    expect(await bench.send({ files })).toMatchObject({ kind: 'sent' });
    expect(
      shown()
        .slice(2)
        .map(([name]) => name),
    ).toEqual(['Kế hoạch số 12.pdf', 'Phụ lục.pdf', null]);
  });

  test('a token that Zalo refuses during an upload is renewed', async () => {
    await open();
    await bench.send({});
    // One that is hardly a minute old would be refused for another reason.
    bench.fake.clock.advance(HOUR);
    bench.fake.uploads.refuseNext(-216);
    expect(await bench.send({ files: [keep(document(), bytesLike('pdf'))] })).toMatchObject({ kind: 'sent' });
  });
});
