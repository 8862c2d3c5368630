import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhonesAtWork, setUpPhones } from './phones-at-work.ts';

const CODE = 'K7QM-2XWD-9TRA-B4HE';
const words = (text: string) => new TextEncoder().encode(text);

/** One story, told in order: each test goes on where the one before it stopped. */
describe('evidence sent from a phone', () => {
  let phones: PhonesAtWork;
  let person: ReturnType<PhonesAtWork['telegram']['person']>;
  const last = () => person.seen().at(-1);

  beforeAll(async () => {
    phones = await setUpPhones();
    person = phones.telegram.person(9_007_199_254_740);
    await phones.invite('duong-mau-nga', CODE);
    person.start(CODE.replaceAll('-', ''));
    await phones.settle();
    person.type('tc 1.2.2');
    await phones.settle();
  });
  afterAll(() => phones.close());

  test('an album becomes one document and is answered once', async () => {
    const before = person.seen().length;
    person.sendAlbum(
      ['ảnh t1', 'ảnh t2', 'ảnh t3'].map(words),
      'đây là báo cáo quý I, cho mục 1.2.1 và 1.2.2',
    );
    await phones.settle();
    expect(person.seen()).toHaveLength(before + 1);
    expect(last()?.text).toContain('✓ Đã lưu, tài liệu có 3 trang.');
    expect(last()?.text).toContain('Tài liệu: Báo cáo quý I');
    expect(last()?.text).toContain('Dùng cho: TC 1.2.1, 1.2.2.');
  });

  test('the document comes back as a PDF with every page in the order of sending', async () => {
    person.tap('Xem tài liệu');
    await phones.settle();
    const sent = person.seen().find(({ file }) => file !== undefined)?.file;
    expect(sent?.name).toBe('Báo cáo quý I.pdf');
    const pdf = new TextDecoder().decode(sent?.bytes);
    expect(pdf.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^trang ảnh t1 · TC 1\.2\.1, 1\.2\.2 · trang 1\/3 · /),
      expect.stringMatching(/^trang ảnh t2 · .* · trang 2\/3 · /),
      expect.stringMatching(/^trang ảnh t3 · .* · trang 3\/3 · /),
    ]);
  });

  test('a file is kept under its name, for the item in view', async () => {
    person.type('tc 4.1.1');
    await phones.settle();
    person.sendDocument(words('tệp quy-dinh.pdf số 4/QĐ-SNV ngày 02/02/2026'), 'quy-dinh.pdf');
    await phones.settle();
    expect(last()?.text).toContain('✓ Đã lưu quy-dinh.pdf.');
    expect(last()?.text).toContain('Dùng cho: TC 4.1.1.');
  });

  test('nobody had to be alarmed', () => {
    expect(phones.alarms).toEqual([]);
  });
});
