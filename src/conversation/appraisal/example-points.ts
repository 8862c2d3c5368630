import { type Points, points } from '../../domain/scaled.ts';
import type { Param } from '../reply.ts';

const USUAL = 15_000;

/** Points that can be typed for an item of this maximum, to show how. */
export function examplePoints(maximum: Points): Param {
  return { points: points(maximum >= USUAL ? USUAL : Math.floor(maximum / 2)) };
}
