import type { GreyPicture } from './grey-picture.ts';

/** The brightness of the paper itself, without what is written on it, one value for each tile of the picture. */
export interface PaperLight {
  readonly tiles: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Pixels along one side of a tile. */
  readonly tile: number;
}

/** A hundred tiles along the long side: about 3 mm of A4, larger than a letter and smaller than a shadow. */
const TILES = 100;
/** Of the pixels of a tile, what paper is: ink takes less than the other 85 %. */
const PAPER_RANK = 0.85;
/** Share of the page's own paper brightness below which a tile is a dark picture or a stamp, not a shadow. */
const DEEPEST_SHADOW = 0.12;
/** Where paper is put, so that it may still be a little brighter than measured. */
export const PAPER_LEVEL = 235;

export function measurePaper(picture: GreyPicture): PaperLight {
  const tile = Math.max(4, Math.ceil(Math.max(picture.width, picture.height) / TILES));
  const columns = Math.ceil(picture.width / tile);
  const rows = Math.ceil(picture.height / tile);
  const raw = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      raw[row * columns + column] = tileBrightness(picture, column * tile, row * tile, tile);
    }
  }
  const floor = DEEPEST_SHADOW * rank(raw, 0.9);
  const grown = spread(raw, columns, rows, (near) => Math.max(floor, 1, ...near));
  const mean = (near: readonly number[]) => near.reduce((sum, value) => sum + value, 0) / near.length;
  const tiles = spread(spread(grown, columns, rows, mean), columns, rows, mean);
  return { tiles, columns, rows, tile };
}

/** The value so many of the others are below; `share` from 0 to 1. */
export function rank(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Divides the picture by the light on it, so that all paper is equally bright. */
export function evenLight(picture: GreyPicture, light: PaperLight): GreyPicture {
  const { width, height, pixels } = picture;
  const { tiles, columns, rows, tile } = light;
  const even = new Uint8Array(pixels.length);
  const line = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const { lower, upper, part } = between(y, tile, rows);
    for (let column = 0; column < columns; column++) {
      const above = tiles[lower * columns + column] ?? 1;
      line[column] = above + part * ((tiles[upper * columns + column] ?? 1) - above);
    }
    for (let x = 0; x < width; x++) {
      const across = between(x, tile, columns);
      const left = line[across.lower] ?? 1;
      const paper = left + across.part * ((line[across.upper] ?? 1) - left);
      const value = ((pixels[y * width + x] ?? 0) * PAPER_LEVEL) / paper;
      even[y * width + x] = Math.min(value, 255);
    }
  }
  return { pixels: even, width, height };
}

/** Ink to black and paper to white, with what lies between kept for reading and for signatures. */
export function stretchContrast(picture: GreyPicture): GreyPicture {
  const counts = new Float64Array(256);
  for (const value of picture.pixels) counts[value] = (counts[value] ?? 0) + 1;
  let [black, below] = [0, counts[0] ?? 0];
  while (below < picture.pixels.length * DARKEST_SHARE && black < BRIGHTEST_BLACK)
    below += counts[++black] ?? 0;
  const levels = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, (255 * (value - black)) / (WHITE_FROM - black))),
  );
  const pixels = new Uint8Array(picture.pixels.length);
  for (let at = 0; at < pixels.length; at++) pixels[at] = levels[picture.pixels[at] ?? 0] ?? 0;
  return { ...picture, pixels };
}

/** The darkest hundredth of a page is the middle of its strokes. */
const DARKEST_SHARE = 0.01;
/** A page with hardly any ink must not have its paper's grain taken for ink. */
const BRIGHTEST_BLACK = 130;
/** A little under the paper's level, so that its grain becomes white. */
const WHITE_FROM = PAPER_LEVEL - 13;

function between(at: number, tile: number, count: number): { lower: number; upper: number; part: number } {
  const place = Math.max(0, Math.min(count - 1, (at + 0.5) / tile - 0.5));
  const lower = Math.floor(place);
  return { lower, upper: Math.min(count - 1, lower + 1), part: place - lower };
}

function tileBrightness(picture: GreyPicture, left: number, top: number, tile: number): number {
  const counts = new Uint16Array(256);
  const right = Math.min(picture.width, left + tile);
  const bottom = Math.min(picture.height, top + tile);
  for (let y = top; y < bottom; y++) {
    for (let at = y * picture.width + left; at < y * picture.width + right; at++) {
      const value = picture.pixels[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  let remaining = (right - left) * (bottom - top) * (1 - PAPER_RANK);
  let value = 255;
  for (; value > 0; value--) {
    remaining -= counts[value] ?? 0;
    if (remaining < 0) break;
  }
  return value;
}

function spread(
  values: Float32Array,
  columns: number,
  rows: number,
  of: (near: readonly number[]) => number,
): Float32Array {
  return values.map((_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const near: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        near.push(values[y * columns + x] ?? 0);
      }
    }
    return of(near);
  });
}
