import type { Instant } from '../scaled.ts';
import type { Campaign } from './campaign.ts';
import { windowsInOrder } from './phases.ts';

type PhaseName = 'selfScoring' | (typeof windowsInOrder)[number];

/** Where a campaign stands: before it, in a phase, after its results, or in none of them. */
export type CampaignPhase = 'notOpened' | PhaseName | 'between' | 'published';

type Timed = Pick<Campaign, 'opensAt' | 'locksAt' | 'phases'>;

/**
 * The phase that an instant is in, by the campaign's own windows. Where two overlap, the one that comes later in the
 * campaign; the survey runs beside the others and is asked with `isWithin`.
 */
export function phaseAt({ opensAt, locksAt, phases }: Timed, at: Instant): CampaignPhase {
  if (at < opensAt) return 'notOpened';
  if (phases.publication !== null && at >= phases.publication) return 'published';
  const current = windowsInOrder.findLast((name) => isWithin(phases[name], at));
  if (current !== undefined) return current;
  return at < locksAt ? 'selfScoring' : 'between';
}

/** Whether something is accepted at an instant: from the opening on, and no longer at the closing. */
export function isWithin(
  window: { readonly opensAt: Instant; readonly closesAt: Instant } | null,
  at: Instant,
): boolean {
  return window !== null && at >= window.opensAt && at < window.closesAt;
}
