import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument, type PDFFont, rgb } from '@cantoo/pdf-lib';
import { fontReader } from './font-reader.ts';

/** A grey or colour JPEG that becomes one page of a PDF. */
export interface PageImage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Points of 1/72 inch. */
const A4 = { short: 595.28, long: 841.89 } as const;
const MARGIN = 28;
const FOOTER_HEIGHT = 20;
const FOOTER_SIZE = 8;

const FONT_FILE = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/**
 * One A4 page for every image, wide ones across, each with its own line at the foot. `at` (ms UTC) is when the PDF
 * says it was made: the same input gives the same bytes. Throws where an image is not a JPEG.
 */
export async function composePdf(
  pages: readonly PageImage[],
  about: { readonly title: string; readonly footers: readonly string[]; readonly at: number },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontReader);
  pdf.setTitle(about.title);
  pdf.setCreationDate(new Date(about.at));
  pdf.setModificationDate(new Date(about.at));
  const font = await pdf.embedFont(await readFile(FONT_FILE), { subset: true });
  for (const [index, image] of pages.entries()) {
    await addPage(pdf, image, about.footers[index] ?? '', font);
  }
  return pdf.save();
}

async function addPage(pdf: PDFDocument, image: PageImage, footer: string, font: PDFFont): Promise<void> {
  const wide = image.width > image.height;
  const [width, height] = wide ? [A4.long, A4.short] : [A4.short, A4.long];
  const page = pdf.addPage([width, height]);
  const [spaceX, spaceY] = [width - 2 * MARGIN, height - 2 * MARGIN - FOOTER_HEIGHT];
  const factor = Math.min(spaceX / image.width, spaceY / image.height);
  const [drawnX, drawnY] = [image.width * factor, image.height * factor];
  page.drawImage(await pdf.embedJpg(image.jpeg), {
    x: (width - drawnX) / 2,
    y: MARGIN + FOOTER_HEIGHT + (spaceY - drawnY) / 2,
    width: drawnX,
    height: drawnY,
  });
  const size = Math.min(FOOTER_SIZE, (FOOTER_SIZE * spaceX) / font.widthOfTextAtSize(footer, FOOTER_SIZE));
  page.drawText(footer, {
    x: (width - font.widthOfTextAtSize(footer, size)) / 2,
    y: MARGIN,
    size,
    font,
    color: rgb(0.3, 0.3, 0.3),
  });
}
