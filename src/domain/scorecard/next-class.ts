import type { Campaign, ClassBand, UnitProfile } from '../campaign/campaign.ts';
import { classify, pointsFrom } from '../campaign/classify.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Points, points } from '../scaled.ts';
import { type Gain, improvements } from './improvements.ts';
import { type Entries, netPoints, type TotalsCampaign, totalScorecard } from './scorecard-totals.ts';

/** What of a campaign a class depends on. */
export type ClassCampaign = TotalsCampaign & Pick<Campaign, 'classification'>;

/** The class above the present one. `missing`: points still needed for it. */
export type NextClass =
  | { readonly kind: 'top' }
  /** Not even the best answers everywhere reach it. */
  | { readonly kind: 'cannot'; readonly band: ClassBand; readonly missing: Points }
  | {
      readonly kind: 'reachable';
      readonly band: ClassBand;
      readonly missing: Points;
      /** The fewest items that reach it, largest gain first; an item that another one depends on comes before it. */
      readonly items: readonly Gain[];
    };

/**
 * The fewest open or improvable self-scored regular items that lift the unit into the next class, each at its
 * best. Taking the largest gains first gives the fewest, because gains of items that do not depend on each
 * other add up; for conditional items it is a good choice that surely reaches the class, not always the fewest.
 */
export function nextClass(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: ClassCampaign,
  entries: Entries,
): NextClass {
  const { classification } = campaign;
  const totals = totalScorecard(set, profile, campaign, entries);
  const present = classify(classification, totals.overall);
  const rank = present ? classification.bands.indexOf(present) : classification.bands.length;
  const band = classification.bands[rank - 1];
  if (!band) return { kind: 'top' };
  const { maximum } = totals.overall;
  const { net } = netPoints(totals.items.values(), campaign);
  const missing = points(Math.max(0, pointsFrom(classification, band, maximum) - net));
  const unreachable: NextClass = { kind: 'cannot', band, missing };
  if (maximum === 0) return unreachable;

  const items: Gain[] = [];
  let left: number = missing;
  for (const step of improvements(set, profile, campaign, entries)) {
    if (left <= 0) break;
    items.push(...step);
    left -= step.reduce((total, { gain }) => total + gain, 0);
  }
  return left > 0 ? unreachable : { kind: 'reachable', band, missing, items };
}
