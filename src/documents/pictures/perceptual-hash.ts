import { type GreyPicture, shrink } from './grey-picture.ts';

/** The page is looked at as 32 by 32 cells, of which the 8 by 8 lowest waves are kept. */
const CELLS = 32;
const WAVES = 8;

/** cos((2x + 1) u pi / 2N) for every wave u and cell x. */
const WAVE = Array.from({ length: WAVES }, (_, wave) =>
  Float64Array.from({ length: CELLS }, (_, cell) =>
    Math.cos(((2 * cell + 1) * wave * Math.PI) / (2 * CELLS)),
  ),
);

/**
 * 64 bits as 16 hex digits that stay nearly the same for another photograph of the same page: whether each low wave
 * of its cosine transform is above their median.
 */
export async function perceptualHash(page: GreyPicture): Promise<string> {
  const cells = cellMeans(await shrink(page, 512));
  const waves: number[] = [];
  for (const down of WAVE) {
    for (const along of WAVE) {
      let sum = 0;
      for (let y = 0; y < CELLS; y++) {
        for (let x = 0; x < CELLS; x++) {
          sum += (cells[y * CELLS + x] ?? 0) * (down[y] ?? 0) * (along[x] ?? 0);
        }
      }
      waves.push(sum);
    }
  }
  // The first wave is the brightness of the whole page, which says nothing about what is on it.
  const median = [...waves.slice(1)].sort((a, b) => a - b)[waves.length >> 1] ?? 0;
  const bits = waves.map((wave, index) => (index > 0 && wave > median ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

function cellMeans({ pixels, width, height }: GreyPicture): Float64Array {
  const sums = new Float64Array(CELLS * CELLS);
  const counts = new Float64Array(CELLS * CELLS);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * CELLS) / height) * CELLS;
    for (let x = 0; x < width; x++, at++) {
      const cell = row + Math.floor((x * CELLS) / width);
      sums[cell] = (sums[cell] ?? 0) + (pixels[at] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1));
}
