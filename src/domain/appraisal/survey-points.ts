import { type Percent, type Points, points } from '../scaled.ts';

/** How many answered A, B, C and D. */
export interface Grades {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What one answer is worth: a percentage of the maximum (Yên Bái). */
const WORTH: Grades = { a: 100, b: 60, c: 20, d: 0 };

/** All of it, as a percentage in 1/10,000. */
const WHOLE = 1_000_000n;

/** A share of the maximum as points, rounded half up once to 1/10,000; null where the share is above 100 %. */
export function pointsOfShare(maximum: Points, share: Percent): Points | null {
  return share < 0 || BigInt(share) > WHOLE ? null : divided(BigInt(maximum) * BigInt(share), WHOLE);
}

/** What counts of answers are worth, rounded half up once to 1/10,000; null where nobody answered. */
export function pointsOfGrades(maximum: Points, { a, b, c, d }: Grades): Points | null {
  const answers = [a, b, c, d].reduce((sum, count) => sum + BigInt(count), 0n);
  if (answers === 0n) return null;
  const worth = BigInt(a * WORTH.a) + BigInt(b * WORTH.b) + BigInt(c * WORTH.c);
  return divided(BigInt(maximum) * worth, 100n * answers);
}

/** Half up, of what is not negative. */
function divided(part: bigint, whole: bigint): Points {
  return points(Number((2n * part + whole) / (2n * whole)));
}
