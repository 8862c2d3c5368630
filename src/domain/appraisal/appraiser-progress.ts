import type { Grant } from '../authority/grant.ts';
import type { Instant } from '../scaled.ts';
import { reachInto } from './unit-work.ts';

/** One item of a scorecard that was sent, to be judged by whoever is responsible for it. */
export interface JudgedItem {
  readonly unitId: string;
  readonly domainKey: string;
  readonly itemKey: string;
  readonly settled: boolean;
}

export interface WorkOfAppraiser {
  readonly judged: number;
  readonly toJudge: number;
}

/**
 * How much of what was sent an appraiser is responsible for, and how much of that is settled, whoever settled it. The
 * appraiser's own unit is left to others.
 */
export function workOfAppraiser(
  grants: readonly Grant[],
  items: readonly JudgedItem[],
  at: Instant,
): WorkOfAppraiser {
  const reaches = new Map<string, ReturnType<typeof reachInto>>();
  const mine = items.filter((item) => {
    const reach = reaches.get(item.unitId) ?? reachInto(grants, item.unitId, at);
    reaches.set(item.unitId, reach);
    return !reach.own && reach.reaches(item);
  });
  return { judged: mine.filter(({ settled }) => settled).length, toJudge: mine.length };
}
