import sharp from 'sharp';
import { type GreyPicture, toJpeg } from './grey-picture.ts';
import { perceptualHash } from './perceptual-hash.ts';
import type { PreparedPage } from './prepare-page.ts';

/** A prepared page turned clockwise by so many quarters of a turn; a page that lay sideways no longer does. */
export async function turnPage(page: PreparedPage, quarterTurns: 1 | 2 | 3): Promise<PreparedPage> {
  const { data, info } = await sharp(page.jpeg)
    .rotate(90 * quarterTurns)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const turned: GreyPicture = { pixels: data, width: info.width, height: info.height };
  return {
    ...page,
    jpeg: await toJpeg(turned, false),
    width: info.width,
    height: info.height,
    faults: quarterTurns === 2 ? page.faults : page.faults.filter((fault) => fault !== 'sideways'),
    perceptualHash: await perceptualHash(turned),
  };
}
