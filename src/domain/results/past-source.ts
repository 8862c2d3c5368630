import type { Points } from '../scaled.ts';
import type { CampaignResults, GroupResults, ItemResult, UnitResults } from './campaign-results.ts';
import type { PastResult, PastScore } from './past-result.ts';

/** What an earlier campaign leaves to the next one. */
export interface PastSource {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly year: number;
  /** Null: the unit had no result then. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly result: PastResult | null;
  }[];
}

/** The results of a campaign as results of the year before. */
export function pastSourceOf({ campaign, groups }: CampaignResults): PastSource {
  const { id, name, year } = campaign;
  return {
    campaignId: id,
    campaignName: name,
    year,
    units: groups.flatMap((group) =>
      group.units.map((unit) => ({
        code: unit.code,
        name: unit.name,
        result: pastResult(group, unit, year),
      })),
    ),
  };
}

function pastResult(group: GroupResults, unit: UnitResults, year: number): PastResult | null {
  const { appraised, rank, domains, items } = unit;
  if (appraised === null) return null;
  return {
    year,
    points: appraised.points,
    maximum: appraised.maximum,
    className: appraised.className,
    rank,
    rankedUnits: group.units.filter((each) => each.rank !== null).length,
    domains: domains.flatMap(({ key, code, name, appraised: found }) =>
      found === null ? [] : [{ key, code, name, points: found.points, maximum: found.maximum }],
    ),
    items: items.filter(({ appraised: { standing } }) => standing !== 'notNeeded').map(pastScore),
  };
}

/** Bonus and penalty add nothing to the maximum, but an official compares them with what they were worth. */
function pastScore({ key, code, name, counts, maxPoints, appraised }: ItemResult): PastScore {
  const maximum: Points = counts === 'regular' ? appraised.maximum : maxPoints;
  return { key, code, name, points: appraised.points, maximum };
}

/** Why results cannot stand beside a campaign as those of the year before. */
export type PastRefusal = 'notPublished' | 'ofRehearsal' | 'yearNotEarlier';

/** Only what was published is a result, and what was practised is one for practice alone; null where nothing speaks against it. */
export function pastRefusal(
  { status, campaign: before }: Pick<CampaignResults, 'status' | 'campaign'>,
  now: { readonly year: number; readonly rehearsal: boolean },
): PastRefusal | null {
  if (status.kind !== 'published') return 'notPublished';
  if (before.rehearsal && !now.rehearsal) return 'ofRehearsal';
  return before.year >= now.year ? 'yearNotEarlier' : null;
}
