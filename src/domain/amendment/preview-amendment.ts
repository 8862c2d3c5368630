import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { ClassCampaign } from '../scorecard/next-class.ts';
import { amendUnit } from './amend-unit.ts';
import type { AmendedScorecard, AmendmentPreview } from './amendment.ts';
import { type AmendmentSurroundings, amendmentWarnings } from './amendment-warnings.ts';
import { compareItems } from './item-changes.ts';

/** A campaign with everything that an amendment of one of its sets touches. */
export interface AmendableCampaign extends AmendmentSurroundings {
  readonly campaign: ClassCampaign;
  /** Every scorecard that is scored by some version of the set. */
  readonly scorecards: readonly AmendedScorecard[];
}

/** What a newer version of a set changes in one campaign. Sets that bear the same version are taken as equal. */
export function previewAmendment(newer: CriteriaSet, amendable: AmendableCampaign): AmendmentPreview {
  const { scorecards, campaign } = amendable;
  const byVersion = new Map(scorecards.map(({ set }) => [set.version, set]));
  const older = [...byVersion.values()].sort((a, b) => a.version - b.version);
  const compared = new Map(older.map((set) => [set.version, compareItems(set, newer)]));
  const units = scorecards.flatMap((scorecard) => {
    const items = compared.get(scorecard.set.version);
    return (items && amendUnit(scorecard, newer, campaign, items)) ?? [];
  });
  return {
    older,
    newer,
    units: units.sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1)),
    unchanged: scorecards.length - units.length,
    begun: scorecards.filter(({ entries, course }) => entries.size > 0 || course.submission !== null).length,
    warnings: amendmentWarnings(older, newer, scorecards, amendable),
  };
}
