import type { GreyPicture } from './grey-picture.ts';
import { evenLight, measurePaper, PAPER_LEVEL } from './light.ts';
import { LEAST_INK_SHARE, SIDEWAYS_RATIO, SKEW_DEGREES } from './thresholds.ts';

/** Where the ink of a small page is, without ruled lines. */
export interface Ink {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the small page darker than this, after the light on it is evened, are ink. */
const INK_BELOW = 0.72 * PAPER_LEVEL;
/** Longer runs of ink are the lines of a table, by share of the page's long side: 2.5 cm of A4. */
const RULED_SHARE = 0.085;

export function inkMask(small: GreyPicture): Uint8Array {
  return evenLight(small, measurePaper(small)).pixels.map((value) => (value < INK_BELOW ? 1 : 0));
}

export function collectInk(mask: Uint8Array, width: number, height: number): Ink {
  const longest = Math.round(RULED_SHARE * Math.max(width, height));
  const written = Uint8Array.from(mask);
  for (let y = 0; y < height; y++) dropLongRuns(mask, written, y * width, 1, width, longest);
  for (let x = 0; x < width; x++) dropLongRuns(mask, written, x, width, height, longest);
  const [xs, ys]: [number[], number[]] = [[], []];
  written.forEach((ink, at) => {
    if (ink === 0) return;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  });
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), width, height };
}

function dropLongRuns(
  mask: Uint8Array,
  written: Uint8Array,
  start: number,
  step: number,
  count: number,
  longest: number,
): void {
  let run = 0;
  for (let index = 0; index <= count; index++) {
    if (index < count && mask[start + index * step] === 1) {
      run++;
      continue;
    }
    if (run > longest) for (let back = 1; back <= run; back++) written[start + (index - back) * step] = 0;
    run = 0;
  }
}

/** How the lines of text lie: `degrees` clockwise off the horizontal, or vertical as on a page photographed sideways. */
export interface TextLines {
  readonly sideways: boolean;
  readonly degrees: number;
}

/** Lines are where rows of ink and rows of nothing alternate; they do so most at the angle the lines have. */
export function measureLines(ink: Ink): TextLines {
  if (ink.xs.length < LEAST_INK_SHARE * ink.width * ink.height) return { sideways: false, degrees: 0 };
  const rows = sharpestAngle(ink.xs, ink.ys, ink.height);
  const columns = sharpestAngle(ink.ys, ink.xs, ink.width);
  if (columns.alternation > SIDEWAYS_RATIO * rows.alternation) return { sideways: true, degrees: 0 };
  return { sideways: false, degrees: Math.abs(rows.degrees) < SKEW_DEGREES.least ? 0 : rows.degrees };
}

function sharpestAngle(
  along: Float32Array,
  across: Float32Array,
  lines: number,
): { degrees: number; alternation: number } {
  let best = { degrees: 0, alternation: alternation(along, across, lines, 0) };
  for (let degrees = -SKEW_DEGREES.most; degrees <= SKEW_DEGREES.most; degrees += SKEW_DEGREES.step) {
    const next = alternation(along, across, lines, degrees);
    if (next > best.alternation) best = { degrees, alternation: next };
  }
  return best;
}

/** Squared steps from line to line of the profile, by the squares of the profile itself: free of how much ink there is. */
function alternation(along: Float32Array, across: Float32Array, lines: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const profile = new Float64Array(lines * 2);
  for (let index = 0; index < along.length; index++) {
    const line = Math.round((across[index] ?? 0) - slope * (along[index] ?? 0)) + (lines >> 1);
    if (line >= 0 && line < profile.length) profile[line] = (profile[line] ?? 0) + 1;
  }
  let [steps, squares] = [0, 0];
  for (let line = 1; line < profile.length; line++) {
    const [before, here] = [profile[line - 1] ?? 0, profile[line] ?? 0];
    steps += (here - before) ** 2;
    squares += here ** 2;
  }
  return squares === 0 ? 0 : steps / squares;
}

/** The most strokes that cross one edge of a page: lines of text that are cut cross it many times. */
export function strokesOverEdge(mask: Uint8Array, width: number, height: number): number {
  const inset = 2;
  const runs = (start: number, step: number, count: number): number => {
    let found = 0;
    for (let index = 1; index < count; index++) {
      if (mask[start + index * step] === 1 && mask[start + (index - 1) * step] === 0) found++;
    }
    return found;
  };
  return Math.max(
    runs(inset * width, 1, width),
    runs((height - 1 - inset) * width, 1, width),
    runs(inset, width, height),
    runs(width - 1 - inset, width, height),
  );
}
