import {
  type CampaignGrant,
  type Grant,
  grantFault,
  isPlaced,
  reaches,
  unitRoles,
} from '../authority/grant.ts';
import type { Instant } from '../scaled.ts';

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
  const mine = items.filter((item) => isResponsible(grants, item, at));
  return { judged: mine.filter(({ settled }) => settled).length, toJudge: mine.length };
}

/** Whether an appraiser holds a role over the item at an instant, and is not of the unit. */
export function isResponsible(
  grants: readonly (Grant | CampaignGrant)[],
  target: { readonly unitId: string; readonly domainKey: string | null; readonly itemKey: string | null },
  at: Instant,
): boolean {
  const held = grants.filter((grant) => grantFault(grant, at) === null && isPlaced(grant, target));
  return (
    held.some((grant) => grant.role === 'appraiser' && reaches(grant, target)) &&
    !held.some(({ role }) => unitRoles.includes(role))
  );
}
