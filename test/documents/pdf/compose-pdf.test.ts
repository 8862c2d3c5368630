import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { composePdf } from '../../../src/documents/pdf/compose-pdf.ts';

const AT = Date.UTC(2026, 10, 7, 10, 0);
const FOOTERS = [
  'TC 1.1.1 · trang 1/2 · 17 giờ 00 ngày 07/11/2026',
  'TC 1.1.1 · trang 2/2 · 17 giờ 00 ngày 07/11/2026',
];

async function image(width: number, height: number) {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#cccccc' } })
    .toColourspace('b-w')
    .jpeg()
    .toBuffer();
  return { jpeg, width, height };
}

const compose = async () =>
  composePdf([await image(1240, 1754), await image(1754, 1240)], {
    title: 'Tiêu chí 1.1.1',
    footers: FOOTERS,
    at: AT,
  });

describe('a PDF of pages', () => {
  it('has an A4 page for every image, across for a wide one', async () => {
    const pdf = await PDFDocument.load(await compose());
    const sizes = pdf.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
    ]);
  });

  it('carries the line at the foot of each page as Vietnamese text that can be searched', async () => {
    const pdf = await getDocument({ data: await compose(), verbosity: 0 }).promise;
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent();
      texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    expect(texts.map((text) => text.normalize('NFC'))).toEqual(FOOTERS);
    await pdf.destroy();
  });

  it('is the same byte for byte whenever it is made from the same pages', async () => {
    expect(Buffer.compare(await compose(), await compose())).toBe(0);
  });

  it('says its title and when it was made and nothing of the program or the machine', async () => {
    const pdf = await PDFDocument.load(await compose(), { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getCreationDate()?.getTime(), pdf.getModificationDate()?.getTime()]).toEqual([
      'Tiêu chí 1.1.1',
      AT,
      AT,
    ]);
    expect([pdf.getProducer(), pdf.getCreator(), pdf.getAuthor()]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the images as they are, and only the letters of the font that it needs', async () => {
    const page = await image(1240, 1754);
    const pdf = await composePdf([page], { title: 'x', footers: [FOOTERS[0] ?? ''], at: AT });
    expect(Buffer.from(pdf).includes(page.jpeg)).toBe(true);
    expect(pdf.length).toBeLessThan(page.jpeg.length + 40_000);
  });
});
