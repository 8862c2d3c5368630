import sharp from 'sharp';
import type { GreyPicture } from './grey-picture.ts';

export type PictureRefusal = 'unreadable' | 'tooManyPixels';

export type ReadPicture =
  /** `scale`: pixels of `picture` for one pixel of the file. */
  | { readonly ok: true; readonly picture: GreyPicture; readonly scale: number }
  | { readonly ok: false; readonly refusal: PictureRefusal };

/** Above every phone camera's usual mode; a bomb of a few kilobytes that unfolds to more is refused by its header. */
const MOST_PIXELS = 64_000_000;

/** Twice what a page needs: a sheet that fills half of the picture still keeps 150 dpi. */
const WORKING_LONG_SIDE = 3600;

/** Less cannot hold a page, and would vanish when made smaller. */
const LEAST_SHORT_SIDE = 100;
const MOST_TIMES_LONGER = 20;

/** heic is missing: the prebuilt sharp cannot read it. */
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp'];

/** Decodes a photograph upright (EXIF) and grey. A file that is cut off or not a jpeg, png or webp is `unreadable`. */
export async function readPicture(bytes: Uint8Array): Promise<ReadPicture> {
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!FORMATS.includes(head.format)) return { ok: false, refusal: 'unreadable' };
    if (head.width * head.height > MOST_PIXELS) return { ok: false, refusal: 'tooManyPixels' };
    const [short, long] = [Math.min(head.width, head.height), Math.max(head.width, head.height)];
    if (short < LEAST_SHORT_SIDE || long > MOST_TIMES_LONGER * short) {
      return { ok: false, refusal: 'unreadable' };
    }
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(WORKING_LONG_SIDE, WORKING_LONG_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { pixels: luminance(data, info.channels), width: info.width, height: info.height };
    return {
      ok: true,
      picture,
      scale: Math.max(info.width, info.height) / long,
    };
  } catch {
    // Whatever the decoder says about these bytes, they are no picture that can be read.
    return { ok: false, refusal: 'unreadable' };
  }
}

/** Rec. 601 weights in 1/256. Done here, since sharp's own greyscale takes several times as long. */
function luminance(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(data.length / channels);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    grey[at] = channels < 3 ? red : (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return grey;
}
