import type { PageFault } from '../../domain/evidence/page-fault.ts';
import { findSheet } from './find-sheet.ts';
import { shrink, toJpeg } from './grey-picture.ts';
import { evenLight, measurePaper, stretchContrast } from './light.ts';
import { faultsOf, measureSharpness, paperBrightness } from './page-faults.ts';
import { perceptualHash } from './perceptual-hash.ts';
import { type PictureRefusal, readPicture } from './read-picture.ts';
import { insetQuad, type Size, scaleQuad, sheetSize, straighten, wholePicture } from './straighten.ts';
import { collectInk, inkMask, measureLines, strokesOverEdge } from './text-lines.ts';
import { LEAST_LONG_SIDE, MOST_LONG_SIDE } from './thresholds.ts';

/** One photographed page made ready to be read and filed. Carries no metadata: no place, no device, no time. */
export interface PreparedPage {
  /** Grey JPEG; as A4 it has 150 to 200 dpi. */
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly faults: readonly PageFault[];
  /** 16 hex digits, nearly the same for photographs of the same page. */
  readonly perceptualHash: string;
  /** The sheet was found on its background and made rectangular. */
  readonly straightened: boolean;
}

export type PreparePage =
  | { readonly ok: true; readonly page: PreparedPage }
  | { readonly ok: false; readonly refusal: PictureRefusal };

const LOOKING_LONG_SIDE = 600;
const LINES_LONG_SIDE = 1000;

/** Finds the sheet, straightens it, evens its light and says what is wrong with it. The same bytes give the same page. */
export async function preparePage(bytes: Uint8Array): Promise<PreparePage> {
  const read = await readPicture(bytes);
  if (!read.ok) return read;
  const { picture, scale } = read;
  const small = await shrink(picture, LOOKING_LONG_SIDE);
  const sheet = findSheet(small);
  const quad =
    sheet === null
      ? wholePicture(picture)
      : insetQuad(scaleQuad(sheet.corners, Math.max(picture.width, picture.height) / longSide(small)));
  const inPicture = sheetSize(quad);
  const size = pageSize(inPicture);
  const asFound = straighten(picture, quad, size, 0);

  const lookedAt = await shrink(asFound, LINES_LONG_SIDE);
  const mask = inkMask(lookedAt);
  const lines = measureLines(collectInk(mask, lookedAt.width, lookedAt.height));
  const level = lines.degrees === 0 ? asFound : straighten(picture, quad, size, lines.degrees);

  const light = measurePaper(level);
  const even = evenLight(level, light);
  const clean = stretchContrast(even);
  return {
    ok: true,
    page: {
      jpeg: await toJpeg(clean, true),
      ...size,
      faults: faultsOf({
        originalLongSide: longSide(inPicture) / scale,
        sharpness: measureSharpness(even),
        paper: paperBrightness(light),
        sheetOnEdge: sheet?.onEdge ?? false,
        strokesOverEdge: sheet === null ? strokesOverEdge(mask, lookedAt.width, lookedAt.height) : 0,
        sideways: lines.sideways,
      }),
      perceptualHash: await perceptualHash(clean),
      straightened: sheet !== null,
    },
  };
}

function longSide(size: Size): number {
  return Math.max(size.width, size.height);
}

function pageSize(inPicture: Size): Size {
  const factor =
    Math.min(MOST_LONG_SIDE, Math.max(LEAST_LONG_SIDE, longSide(inPicture))) / longSide(inPicture);
  return {
    width: Math.max(1, Math.round(inPicture.width * factor)),
    height: Math.max(1, Math.round(inPicture.height * factor)),
  };
}
