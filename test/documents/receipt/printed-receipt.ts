import { createCanvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** jsqr is a CommonJS module whose types say otherwise. */
const decode = jsqr as unknown as typeof jsqr.default;

/** The text of every page, in one line each. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const read = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= read.numPages; number++) {
    const { items } = await (await read.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(text.normalize('NFC').replace(/\s+/gu, ' '));
  }
  await read.destroy();
  return pages;
}

/** What the QR code on the first page says, as a telephone would read it off the paper. */
export async function qrOf(pdf: Uint8Array): Promise<string | null> {
  const read = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await read.getPage(1);
  const viewport = page.getViewport({ scale: 300 / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  await read.destroy();
  return decode(data, width, height)?.data ?? null;
}
