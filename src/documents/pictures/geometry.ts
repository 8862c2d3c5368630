export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners clockwise from the top left one. */
export type Quad = readonly [Point, Point, Point, Point];

/** Twice the signed area of a triangle: positive where a, b, c turn clockwise in picture coordinates. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function polygonArea(points: readonly Point[]): number {
  let twice = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    twice += point.x * next.y - next.x * point.y;
  });
  return Math.abs(twice) / 2;
}

/** Where the lines through a, b and through c, d meet; null where they are parallel. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const across = ux * vy - uy * vx;
  if (Math.abs(across) < 1e-9) return null;
  const along = ((c.x - a.x) * vy - (c.y - a.y) * vx) / across;
  return { x: a.x + along * ux, y: a.y + along * uy };
}

/** Convex hull, clockwise in picture coordinates (monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (ordered: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of ordered) {
      while (hull.length >= 2) {
        const [before, last] = hull.slice(-2) as [Point, Point];
        if (turn(before, last, point) > 0) break;
        hull.pop();
      }
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/**
 * The four-sided figure around a convex polygon, found by taking away one side after the other: always the one whose
 * neighbours, drawn on until they meet, add the least area. Null where the polygon has no four usable sides.
 */
export function quadAround(polygon: readonly Point[]): Quad | null {
  const corners = [...polygon];
  while (corners.length > 4) {
    const cheapest = corners
      .map((_, side) => ({ side, ...withoutSide(corners, side) }))
      .reduce((best, next) => (next.added < best.added ? next : best));
    if (cheapest.meeting === null) return null;
    const after = (cheapest.side + 1) % corners.length;
    corners[cheapest.side] = cheapest.meeting;
    corners.splice(after, 1);
  }
  return corners.length === 4 ? fromTopLeft(corners) : null;
}

function withoutSide(corners: readonly Point[], side: number): { meeting: Point | null; added: number } {
  const at = (offset: number): Point =>
    corners[(side + offset + corners.length) % corners.length] ?? { x: 0, y: 0 };
  const [before, start, end, after] = [at(-1), at(0), at(1), at(2)];
  const meeting = crossing(before, start, end, after);
  // Neighbours that meet behind the side open outward: taking the side away would not close the figure.
  if (meeting === null || turn(start, end, meeting) > 0) return { meeting: null, added: Infinity };
  return { meeting, added: polygonArea([start, meeting, end]) };
}

function fromTopLeft(corners: readonly Point[]): Quad {
  const sums = corners.map((corner) => corner.x + corner.y);
  const first = sums.indexOf(Math.min(...sums));
  return [0, 1, 2, 3].map((offset) => corners[(first + offset) % 4]) as unknown as Quad;
}
