import type { Grant } from '../authority/grant.ts';
import type { Instant } from '../scaled.ts';
import { isPending, reachInto, type UnitWork } from './unit-work.ts';
import type { Round } from './verdict.ts';

/**
 * How many items wait for an appraiser, by round, of what was sent. In the first round an item that the unit was asked
 * about waits for the unit; in the second nothing is left waiting.
 */
export function openWork(
  grants: readonly Grant[],
  units: readonly UnitWork[],
  at: Instant,
): Readonly<Record<Round, number>> {
  const mine = units.flatMap(({ unitId, items }) => {
    const reach = reachInto(grants, unitId, at);
    return reach.own ? [] : items.filter(reach.reaches);
  });
  const pending = (round: Round) => mine.filter(({ state }) => isPending(state, round)).length;
  return { 1: pending(1), 2: pending(2) };
}
