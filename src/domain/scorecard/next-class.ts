import type { Campaign, ClassBand, UnitProfile } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Points } from '../scaled.ts';
import type { Entries, TotalsCampaign } from './scorecard-totals.ts';

/** What of a campaign a class depends on. */
export type ClassCampaign = TotalsCampaign & Pick<Campaign, 'classification'>;

export type NextClass =
  | { readonly kind: 'top' }
  /** Even the best answers everywhere stay `missing` points... of the class. */
  | { readonly kind: 'cannot'; readonly band: ClassBand; readonly missing: Points }
  | {
      readonly kind: 'reachable';
      readonly band: ClassBand;
      readonly missing: Points;
      readonly items: readonly { readonly itemKey: string; readonly gain: Points }[];
    };

export function nextClass(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: ClassCampaign,
  entries: Entries,
): NextClass {
  throw new Error(`${set.slug} ${profile.kind} ${campaign.bonusCap} ${entries.size}`);
}
