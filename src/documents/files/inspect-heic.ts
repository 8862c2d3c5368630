import { type Findings, refuse } from './findings.ts';
import { judgePixels } from './inspect-picture.ts';

const MOST_BOXES = 10_000;
/** Boxes on the way to the dimensions, with the bytes before their first inner box. */
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest of the sizes the properties claim; the tiles of a photo are smaller than the photo. */
export function inspectHeic(bytes: Buffer): Findings {
  const sizes = sizesIn(bytes);
  const largest = sizes?.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  return largest === undefined ? refuse('unreadable') : judgePixels('heic', largest.width, largest.height);
}

/** All `ispe` boxes, or null where the boxes do not fit into each other. */
function sizesIn(bytes: Buffer): readonly Size[] | null {
  const sizes: Size[] = [];
  const waiting: (readonly [from: number, to: number])[] = [[0, bytes.length]];
  let boxes = 0;
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    let [at] = range;
    const [, to] = range;
    while (at + 8 <= to) {
      boxes += 1;
      const type = bytes.toString('latin1', at + 4, at + 8);
      const length = boxLength(bytes, at, to);
      if (length === null || boxes > MOST_BOXES) return null;
      const inner = CONTAINERS[type];
      if (inner !== undefined) waiting.push([at + 8 + inner, at + length]);
      if (type === 'ispe' && length >= 20) {
        sizes.push({ width: bytes.readUInt32BE(at + 12), height: bytes.readUInt32BE(at + 16) });
      }
      at += length;
    }
  }
  return sizes;
}

/** Length of the box in bytes; 0 means up to the end, 1 that a long length follows. */
function boxLength(bytes: Buffer, at: number, to: number): number | null {
  const short = bytes.readUInt32BE(at);
  if (short === 0) return to - at;
  if (short === 1 && at + 16 > to) return null;
  const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  return length < 8 || at + length > to ? null : length;
}
