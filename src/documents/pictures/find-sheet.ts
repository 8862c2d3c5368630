import { type BrightRegion, brightRegions, otsu } from './bright-region.ts';
import {
  convexHull,
  crossing,
  distance,
  type Point,
  polygonArea,
  type Quad,
  quadAround,
  turn,
} from './geometry.ts';
import type { GreyPicture } from './grey-picture.ts';
import { FLAT, flatness, strokesOf, withoutStrokes } from './strokes.ts';
import {
  CORNER_DEGREES,
  LEAST_EDGE_CONTRAST,
  LEAST_SHEET_SHARE,
  LEAST_SOLIDITY,
  SHEET_ASPECT,
} from './thresholds.ts';

/** A sheet of paper in a picture. */
export interface Sheet {
  readonly corners: Quad;
  /** Some of its sides lie on the picture's edge, so a part of it may be missing. */
  readonly onEdge: boolean;
}

interface Candidate {
  readonly sheet: Sheet;
  /** Sides that do not lie on the picture's edge. */
  readonly freeSides: number;
  readonly rating: number;
}

/** Finds the bright four-sided sheet in a small picture; null where there is none that can be trusted. */
export function findSheet(picture: GreyPicture): Sheet | null {
  const plain = withoutStrokes(picture);
  const middle = otsu(plain);
  const [dark, bright] = [otsu(plain, 0, middle), otsu(plain, middle, 255)];
  const thresholds = [
    middle,
    dark,
    bright,
    Math.round((middle + dark) / 2),
    Math.round((middle + bright) / 2),
  ];
  const regions = [
    ...[...new Set(thresholds)].flatMap((threshold) => brightRegions(plain, threshold)),
    // Under a deep shadow paper is darker than a desk in the light; what still parts them is the edge.
    ...brightRegions(flatness(plain), FLAT),
  ];
  const candidates = regions
    .map((region) => rateRegion(plain, region))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.freeSides - a.freeSides || b.rating - a.rating);
  const strokes = strokesOf(picture, plain);
  return candidates.find(({ sheet }) => !leavesTextOut(strokes, picture, sheet.corners))?.sheet ?? null;
}

function rateRegion(picture: GreyPicture, region: BrightRegion): Candidate | null {
  const hull = convexHull(region.outline);
  const rough = quadAround(hull);
  if (rough === null) return null;
  const corners = refine(rough, region.outline);
  const area = polygonArea(corners);
  const share = area / (picture.width * picture.height);
  const solidity = Math.min(region.filledArea, area) / Math.max(region.filledArea, area);
  if (share < LEAST_SHEET_SHARE || solidity < LEAST_SOLIDITY || !plausible(corners)) return null;
  const free = sides(corners).filter((side) => !alongEdge(side, picture));
  if (free.length === 0) return null;
  if (free.some((side) => edgeContrast(picture, side) < LEAST_EDGE_CONTRAST)) return null;
  // A lit part of a sheet can be as four-sided as the sheet: the larger of two good ones is the sheet.
  return {
    sheet: { corners, onEdge: free.length < 4 },
    freeSides: free.length,
    rating: solidity + share,
  };
}

/** A sheet that would leave strokes as dense outside as inside is the lit part of a page that fills the picture. */
function leavesTextOut(strokes: Uint8Array, { width, height }: GreyPicture, corners: Quad): boolean {
  const counts = { inside: 0, outside: 0 };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (strokes[at] === 0) continue;
      if (sides(corners).every(([from, to]) => turn(from, to, { x, y }) >= 0)) counts.inside++;
      else counts.outside++;
    }
  }
  const area = polygonArea(corners);
  const insideDensity = counts.inside / area;
  const outsideDensity = counts.outside / Math.max(1, width * height - area);
  return outsideDensity > DENSE_OUTSIDE * insideDensity && counts.outside > 0;
}

const DENSE_OUTSIDE = 0.5;

type Side = readonly [Point, Point];

function sides([a, b, c, d]: Quad): [Side, Side, Side, Side] {
  return [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ];
}

function plausible(corners: Quad): boolean {
  const [top, right, bottom, left] = sides(corners).map(([from, to]) => distance(from, to)) as [
    number,
    number,
    number,
    number,
  ];
  const aspect = Math.max(left, right) / Math.max(top, bottom);
  if (!(aspect >= SHEET_ASPECT.least && aspect <= SHEET_ASPECT.most)) return false;
  return corners.every((corner, index) => {
    const before = corners[(index + 3) % 4] ?? corner;
    const after = corners[(index + 1) % 4] ?? corner;
    if (turn(before, corner, after) <= 0) return false;
    const angle = cornerDegrees(before, corner, after);
    return angle >= CORNER_DEGREES.least && angle <= CORNER_DEGREES.most;
  });
}

function cornerDegrees(before: Point, corner: Point, after: Point): number {
  const [ux, uy] = [before.x - corner.x, before.y - corner.y];
  const [vx, vy] = [after.x - corner.x, after.y - corner.y];
  return (Math.acos((ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy))) * 180) / Math.PI;
}

/** Lays every side along the outline near its middle part, so that round or folded corners do not bend it. */
function refine(rough: Quad, outline: readonly Point[]): Quad {
  const lines = sides(rough).map((side) => fitLine(side, outline));
  const corners = rough.map((corner, index) => {
    const [before, own] = [lines[(index + 3) % 4], lines[index]];
    return before && own ? (crossing(before[0], before[1], own[0], own[1]) ?? corner) : corner;
  });
  return corners as unknown as Quad;
}

const NEAR_SHARE = 0.025;

function fitLine(side: Side, outline: readonly Point[]): Side {
  let line = side;
  for (const reach of [NEAR_SHARE, NEAR_SHARE / 3]) {
    const [from, to] = line;
    const long = distance(from, to);
    const near = outline.filter((point) => {
      const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / long ** 2;
      return along > 0.1 && along < 0.9 && Math.abs(turn(from, to, point)) / long < reach * long;
    });
    if (near.length < 10) return line;
    line = leastSquares(near, line);
  }
  return line;
}

/** The line with the least squared distances, as two points in the direction of `like`. */
function leastSquares(points: readonly Point[], like: Side): Side {
  const centre = {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    xx += (point.x - centre.x) ** 2;
    xy += (point.x - centre.x) * (point.y - centre.y);
    yy += (point.y - centre.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const along = dx * (like[1].x - like[0].x) + dy * (like[1].y - like[0].y) < 0 ? -1 : 1;
  const reach = (along * distance(...like)) / 2;
  return [
    { x: centre.x - dx * reach, y: centre.y - dy * reach },
    { x: centre.x + dx * reach, y: centre.y + dy * reach },
  ];
}

/** Share of the picture's long side within which a side counts as lying on the picture's edge. */
const EDGE_SHARE = 0.008;

function alongEdge([from, to]: Side, picture: GreyPicture): boolean {
  const near = Math.max(2, EDGE_SHARE * Math.max(picture.width, picture.height));
  const both = (of: (point: Point) => number) => Math.max(of(from), of(to)) < near;
  return (
    both((point) => point.x) ||
    both((point) => point.y) ||
    both((point) => picture.width - 1 - point.x) ||
    both((point) => picture.height - 1 - point.y)
  );
}

/** How much brighter it is right inside of a side than right outside, at its weaker third. */
function edgeContrast(picture: GreyPicture, [from, to]: Side): number {
  const long = distance(from, to);
  const [inX, inY] = [-(to.y - from.y) / long, (to.x - from.x) / long];
  const brightness = (x: number, y: number): number => {
    const column = Math.max(0, Math.min(picture.width - 1, Math.round(x)));
    const row = Math.max(0, Math.min(picture.height - 1, Math.round(y)));
    return picture.pixels[row * picture.width + column] ?? 0;
  };
  const steps: number[] = [];
  for (let part = 0.1; part <= 0.9; part += 0.02) {
    const [x, y] = [from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)];
    const inside = brightness(x + STEP * inX, y + STEP * inY);
    steps.push(inside - brightness(x - STEP * inX, y - STEP * inY));
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 0;
}

/** Pixels of the small picture from a side to where its brightness is taken. */
const STEP = 4;
