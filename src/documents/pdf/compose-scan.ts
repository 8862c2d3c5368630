import sharp from 'sharp';
import type { ComposePdf } from '../../application/files/evidence-file.ts';
import { composePdf } from './compose-pdf.ts';

/** Of a page that is turned for showing. */
const QUALITY = 85;

/** Photographed pages as one PDF, each turned as asked for. The same pages give the same bytes. */
export const composeScan: ComposePdf = async (pages, { title, at }) => {
  const images = [];
  for (const { jpeg, turns } of pages) {
    const turned =
      turns === 0
        ? jpeg
        : await sharp(jpeg)
            .rotate(90 * turns)
            .jpeg({ quality: QUALITY })
            .toBuffer();
    const { width, height } = await sharp(turned).metadata();
    images.push({ jpeg: turned, width, height });
  }
  return composePdf(images, { title, footers: pages.map(({ footer }) => footer), at });
};
