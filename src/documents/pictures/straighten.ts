import { distance, type Point, type Quad } from './geometry.ts';
import type { GreyPicture } from './grey-picture.ts';
import { A4_ASPECT, A4_TOLERANCE, SHEET_INSET } from './thresholds.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function wholePicture(picture: GreyPicture): Quad {
  const [right, bottom] = [picture.width - 1, picture.height - 1];
  return [
    { x: 0, y: 0 },
    { x: right, y: 0 },
    { x: right, y: bottom },
    { x: 0, y: bottom },
  ];
}

export function scaleQuad(quad: Quad, factor: number): Quad {
  const scaled = quad.map(({ x, y }) => ({ x: (x + 0.5) * factor - 0.5, y: (y + 0.5) * factor - 0.5 }));
  return scaled as unknown as Quad;
}

/** Draws every corner a little toward the middle. */
export function insetQuad(quad: Quad): Quad {
  const centre = {
    x: quad.reduce((sum, corner) => sum + corner.x, 0) / 4,
    y: quad.reduce((sum, corner) => sum + corner.y, 0) / 4,
  };
  const inset = quad.map((corner) => ({
    x: corner.x + 2 * SHEET_INSET * (centre.x - corner.x),
    y: corner.y + 2 * SHEET_INSET * (centre.y - corner.y),
  }));
  return inset as unknown as Quad;
}

/** Size of the sheet in the picture's own pixels; A4 where it is about A4, which perspective alone explains. */
export function sheetSize([a, b, c, d]: Quad): Size {
  // The mean of both sides: perspective shortens the far one about as much as it lengthens the near one.
  const width = (distance(a, b) + distance(c, d)) / 2;
  const height = (distance(b, c) + distance(d, a)) / 2;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const nearA4 = Math.abs(long / short / A4_ASPECT - 1) <= A4_TOLERANCE;
  const exactShort = nearA4 ? long / A4_ASPECT : short;
  return width > height ? { width: long, height: exactShort } : { width: exactShort, height: long };
}

/** The quad of a picture as a rectangle of `size`, its content turned back by `degrees` around the middle. */
export function straighten(picture: GreyPicture, quad: Quad, size: Size, degrees: number): GreyPicture {
  const [a, b, c, d, e, f, g, h] = squareToQuad(quad);
  const { width, height } = size;
  const pixels = new Uint8Array(width * height);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [fromX, fromY] = [x + 0.5 - middleX, y + 0.5 - middleY];
      const u = (middleX + fromX * cos - fromY * sin) / width;
      const v = (middleY + fromX * sin + fromY * cos) / height;
      const depth = g * u + h * v + 1;
      pixels[at] = sample(picture, (a * u + b * v + c) / depth, (d * u + e * v + f) / depth);
    }
  }
  return { pixels, width, height };
}

/** Bilinear; outside of the picture its nearest edge. */
function sample({ pixels, width, height }: GreyPicture, x: number, y: number): number {
  const inX = x < 0 ? 0 : Math.min(x, width - 1);
  const inY = y < 0 ? 0 : Math.min(y, height - 1);
  const left = Math.floor(inX);
  const top = Math.floor(inY);
  const [partX, partY] = [inX - left, inY - top];
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const upper = (pixels[at] as number) * (1 - partX) + (pixels[at + right] as number) * partX;
  const lower = (pixels[at + below] as number) * (1 - partX) + (pixels[at + below + right] as number) * partX;
  return upper * (1 - partY) + lower * partY + 0.5;
}

type Homography = readonly [number, number, number, number, number, number, number, number];

/** Takes the unit square to the quad (Heckbert 1989): x = (au + bv + c) / (gu + hv + 1), y = (du + ev + f) / …. */
function squareToQuad([p0, p1, p2, p3]: Quad): Homography {
  const minus = (to: Point, from: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
  const [d1, d2] = [minus(p1, p2), minus(p3, p2)];
  const rest = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y };
  const across = d1.x * d2.y - d2.x * d1.y;
  const g = (rest.x * d2.y - d2.x * rest.y) / across;
  const h = (d1.x * rest.y - rest.x * d1.y) / across;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
  ];
}
