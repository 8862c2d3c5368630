import type { Instant } from '../scaled.ts';
import type { Campaign } from './campaign.ts';
import type { Extension } from './extension.ts';
import { isWithin } from './phase-at.ts';

type SelfScoring = Pick<Campaign, 'opensAt' | 'locksAt'>;

/**
 * When an item, or with null the whole scorecard, locks at last: the campaign's lock, or the latest closing of what
 * was extended. An extension never brings the lock forward.
 */
export function lockOf(
  { locksAt }: SelfScoring,
  extensions: readonly Extension[],
  itemKey: string | null,
): Instant {
  return Math.max(locksAt, ...applying(extensions, itemKey).map(({ closesAt }) => closesAt));
}

/**
 * Whether an item, or with null the whole scorecard, may be written to at an instant. Between the campaign's lock and
 * the opening of an extension it is locked; before the campaign opens nothing can be extended.
 */
export function isOpenAt(
  campaign: SelfScoring,
  extensions: readonly Extension[],
  itemKey: string | null,
  at: Instant,
): 'open' | 'tooEarly' | 'locked' {
  if (at < campaign.opensAt) return 'tooEarly';
  if (at < campaign.locksAt) return 'open';
  return applying(extensions, itemKey).some((extension) => isWithin(extension, at)) ? 'open' : 'locked';
}

function applying(extensions: readonly Extension[], itemKey: string | null): readonly Extension[] {
  return extensions.filter(
    ({ itemKeys }) => itemKeys === null || (itemKey !== null && itemKeys.includes(itemKey)),
  );
}
