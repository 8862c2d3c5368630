import type { PageFault } from '../../domain/evidence/page-fault.ts';
import type { GreyPicture } from './grey-picture.ts';
import { PAPER_LEVEL, type PaperLight, rank } from './light.ts';
import {
  LEAST_LONG_SIDE,
  LEAST_PAPER_BRIGHTNESS,
  LEAST_SHADOW_BRIGHTNESS,
  LEAST_SHARPNESS,
  MOST_STROKES_OVER_EDGE,
} from './thresholds.ts';

/** What was measured on one photographed page. */
export interface PageMeasures {
  /** Pixels along the sheet's long side in the file itself. */
  readonly originalLongSide: number;
  /** Variance of the Laplacian by the square of the contrast; null on a page without text. */
  readonly sharpness: number | null;
  /** Brightness of the paper (0 to 255): of most of it, and of its darkest tenth. */
  readonly paper: { readonly usual: number; readonly darkest: number };
  /** The sheet reaches beyond the picture. */
  readonly sheetOnEdge: boolean;
  /** Separate strokes that cross one edge of the picture. */
  readonly strokesOverEdge: number;
  readonly sideways: boolean;
}

export function faultsOf(measures: PageMeasures): PageFault[] {
  const { paper, sharpness } = measures;
  const found: Record<PageFault, boolean> = {
    blurred: sharpness !== null && sharpness < LEAST_SHARPNESS,
    dark: paper.usual < LEAST_PAPER_BRIGHTNESS || paper.darkest < LEAST_SHADOW_BRIGHTNESS,
    cutOff: measures.sheetOnEdge || measures.strokesOverEdge > MOST_STROKES_OVER_EDGE,
    tooSmall: measures.originalLongSide < LEAST_LONG_SIDE,
    sideways: measures.sideways,
  };
  return (Object.keys(found) as PageFault[]).filter((fault) => found[fault]);
}

export function paperBrightness(light: PaperLight): PageMeasures['paper'] {
  return { usual: rank(light.tiles, 0.5), darkest: rank(light.tiles, 0.1) };
}

/** Pixels along one side of a tile in which sharpness is measured: two or three letters. */
const TILE = 32;
/** Tiles with less contrast hold no text. */
const TEXT_CONTRAST = 0.35 * PAPER_LEVEL;

/** Median over the tiles with text; `page` has even light. Null where there are too few. */
export function measureSharpness(page: GreyPicture): number | null {
  const found: number[] = [];
  for (let top = 1; top + TILE < page.height; top += TILE) {
    for (let left = 1; left + TILE < page.width; left += TILE) {
      const sharpness = tileSharpness(page, left, top);
      if (sharpness !== null) found.push(sharpness);
    }
  }
  return found.length < 8 ? null : rank(Float32Array.from(found), 0.5);
}

function tileSharpness({ pixels, width }: GreyPicture, left: number, top: number): number | null {
  let [darkest, brightest, sum, squares] = [255, 0, 0, 0];
  for (let y = top; y < top + TILE; y++) {
    for (let at = y * width + left; at < y * width + left + TILE; at++) {
      const value = pixels[at] as number;
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
      const around =
        (pixels[at - 1] as number) +
        (pixels[at + 1] as number) +
        (pixels[at - width] as number) +
        (pixels[at + width] as number);
      const laplacian = around - 4 * value;
      sum += laplacian;
      squares += laplacian * laplacian;
    }
  }
  const contrast = brightest - darkest;
  if (contrast < TEXT_CONTRAST) return null;
  const count = TILE * TILE;
  return (squares / count - (sum / count) ** 2) / contrast ** 2;
}
