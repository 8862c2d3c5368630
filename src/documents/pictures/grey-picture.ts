import sharp from 'sharp';

/** One byte for each pixel, 0 black to 255 white, row by row. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture made smaller (never larger) so that its long side is at most `longSide` pixels. */
export async function shrink(picture: GreyPicture, longSide: number): Promise<GreyPicture> {
  if (Math.max(picture.width, picture.height) <= longSide) return picture;
  const { data, info } = await sharp(picture.pixels, { raw: { ...sizeOf(picture), channels: 1 } })
    .resize(longSide, longSide, { fit: 'inside' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** As JPEG at reading quality, without any metadata. `sharpen` makes the edges of letters a little crisper. */
export async function toJpeg(picture: GreyPicture, sharpen: boolean): Promise<Uint8Array> {
  const raw = sharp(picture.pixels, { raw: { ...sizeOf(picture), channels: 1 } });
  return (sharpen ? raw.sharpen() : raw).toColourspace('b-w').jpeg({ quality: JPEG_QUALITY }).toBuffer();
}

/** 80 keeps the thin strokes of Vietnamese tone marks free of ringing; above it only the file grows. */
const JPEG_QUALITY = 80;

function sizeOf(picture: GreyPicture): { width: number; height: number } {
  return { width: picture.width, height: picture.height };
}
