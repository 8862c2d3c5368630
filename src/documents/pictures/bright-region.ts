import type { Point } from './geometry.ts';
import type { GreyPicture } from './grey-picture.ts';

/** A connected part of a picture that is brighter than a threshold. */
export interface BrightRegion {
  /** First and last pixel of every row and column it reaches: its outline. */
  readonly outline: readonly Point[];
  /** Pixels between the first and the last of every row: its area with the holes filled that text leaves. */
  readonly filledArea: number;
}

/** Otsu's threshold over the pixels from `low` to `high`: the split with the greatest variance between both parts. */
export function otsu(picture: GreyPicture, low = 0, high = 255): number {
  const counts = new Float64Array(256);
  for (const value of picture.pixels) counts[value] = (counts[value] ?? 0) + 1;
  let [total, sum] = [0, 0];
  for (let value = low; value <= high; value++) {
    total += counts[value] ?? 0;
    sum += value * (counts[value] ?? 0);
  }
  let [below, belowSum, best, threshold] = [0, 0, -1, low];
  for (let value = low; value < high; value++) {
    below += counts[value] ?? 0;
    belowSum += value * (counts[value] ?? 0);
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (belowSum / below - (sum - belowSum) / above) ** 2;
    if (between > best) [best, threshold] = [between, value];
  }
  return threshold;
}

/** The two largest such parts, the larger one first: a sheet is one of them where the desk is the other. */
export function brightRegions(picture: GreyPicture, threshold: number): BrightRegion[] {
  const { width, height, pixels } = picture;
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const parts: { label: number; size: number }[] = [];
  for (let seed = 0; seed < pixels.length; seed++) {
    if (labels[seed] !== 0 || (pixels[seed] ?? 0) <= threshold) continue;
    const label = parts.length + 1;
    parts.push({ label, size: flood(picture, threshold, labels, stack, seed, label) });
  }
  return parts
    .sort((a, b) => b.size - a.size)
    .slice(0, 2)
    .map(({ label }) => outlineOf(labels, label, width, height));
}

function flood(
  picture: GreyPicture,
  threshold: number,
  labels: Int32Array,
  stack: Int32Array,
  seed: number,
  label: number,
): number {
  const { width, pixels } = picture;
  let [depth, size] = [1, 0];
  stack[0] = seed;
  labels[seed] = label;
  const visit = (at: number) => {
    if (labels[at] !== 0 || (pixels[at] ?? 0) <= threshold) return;
    labels[at] = label;
    stack[depth++] = at;
  };
  while (depth > 0) {
    const at = stack[--depth] ?? 0;
    size++;
    const column = at % width;
    if (column > 0) visit(at - 1);
    if (column < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at + width < pixels.length) visit(at + width);
  }
  return size;
}

function outlineOf(labels: Int32Array, label: number, width: number, height: number): BrightRegion {
  const outline: Point[] = [];
  let filledArea = 0;
  for (let y = 0; y < height; y++) {
    const row = labels.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(label);
    if (first < 0) continue;
    const last = row.lastIndexOf(label);
    outline.push({ x: first, y }, { x: last, y });
    filledArea += last - first + 1;
  }
  for (let x = 0; x < width; x++) {
    let [first, last] = [-1, -1];
    for (let y = 0; y < height; y++) {
      if (labels[y * width + x] !== label) continue;
      if (first < 0) first = y;
      last = y;
    }
    if (first >= 0) outline.push({ x, y: first }, { x, y: last });
  }
  return { outline, filledArea };
}
