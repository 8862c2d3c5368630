import type { GreyPicture } from './grey-picture.ts';

/** Half the width of the widest stroke taken away, in pixels of the small picture: 4 mm of A4. */
const REACH = 4;

/** The picture without what is thin and dark, as letters are; edges of larger things stay where they are. */
export function withoutStrokes(picture: GreyPicture): GreyPicture {
  return negative(brightestAround(negative(brightestAround(picture))));
}

/** 1 where the picture is clearly darker than without its strokes. */
export function strokesOf(picture: GreyPicture, plain: GreyPicture): Uint8Array {
  return picture.pixels.map((value, at) => ((plain.pixels[at] ?? 0) - value > 10 + value / 8 ? 1 : 0));
}

/** Bright where neighbouring pixels are alike, dark along edges: what lies within one edge is one bright region. */
export function flatness({ pixels, width, height }: GreyPicture): GreyPicture {
  const flat = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const right = (pixels[at - x + Math.min(width - 1, x + 2)] ?? 0) - (pixels[at] ?? 0);
      const below = (pixels[Math.min(height - 1, y + 2) * width + x] ?? 0) - (pixels[at] ?? 0);
      flat[at] = 255 - Math.max(Math.abs(right), Math.abs(below));
    }
  }
  return { pixels: flat, width, height };
}

/** Steps of so many grey levels over two pixels are an edge; a soft shadow changes by less. */
export const FLAT = 255 - 10;

function negative({ pixels, width, height }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(pixels.length);
  for (let at = 0; at < turned.length; at++) turned[at] = 255 - (pixels[at] ?? 0);
  return { pixels: turned, width, height };
}

function brightestAround({ pixels, width, height }: GreyPicture): GreyPicture {
  const rows = brightestAlong(pixels, height, width, width, 1);
  return { pixels: brightestAlong(rows, width, height, 1, width), width, height };
}

function brightestAlong(
  pixels: Uint8Array,
  lines: number,
  count: number,
  lineStep: number,
  step: number,
): Uint8Array {
  const chosen = new Uint8Array(pixels.length);
  for (let line = 0; line < lines; line++) {
    for (let index = 0; index < count; index++) {
      let value = 0;
      const last = Math.min(count - 1, index + REACH);
      for (let near = Math.max(0, index - REACH); near <= last; near++) {
        const other = pixels[line * lineStep + near * step] ?? 0;
        if (other > value) value = other;
      }
      chosen[line * lineStep + index * step] = value;
    }
  }
  return chosen;
}
