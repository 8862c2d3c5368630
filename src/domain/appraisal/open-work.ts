import type { Grant } from '../authority/grant.ts';
import type { Instant } from '../scaled.ts';
import { isResponsible, type JudgedItem } from './appraiser-progress.ts';
import type { Round } from './verdict.ts';

/** One item of a scorecard that was sent, as far as an appraiser has something to do with it. */
export interface OpenItem extends JudgedItem {
  /** The unit was asked and has not explained yet. */
  readonly asked: boolean;
}

/**
 * How many items an appraiser still has to find something of, by round. In the first round an item that the unit was
 * asked about waits for the unit; in the second nothing is left waiting.
 */
export function openWork(
  grants: readonly Grant[],
  items: readonly OpenItem[],
  at: Instant,
): Readonly<Record<Round, number>> {
  const open = items.filter((item) => !item.settled && isResponsible(grants, item, at));
  return { 1: open.filter(({ asked }) => !asked).length, 2: open.length };
}
