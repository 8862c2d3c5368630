import type { Campaign } from '../campaign/campaign.ts';
import type { ImportedGroup } from '../campaign/campaign-import.ts';
import { classify } from '../campaign/classify.ts';
import type { AssessedUnit, BoardUnit, GroupBoard } from './board.ts';
import { byCode, rankByIndex } from './rank-by-index.ts';

type RankedGroup = Pick<ImportedGroup, 'code' | 'name' | 'ranked'>;
type RankingCampaign = Pick<Campaign, 'ranking' | 'classification'>;

/**
 * One board for each group, in the order of the groups; units of other groups are left out. Apart stand all units of a
 * group that is not ranked, units that are not, and a result with maximum 0, which compares with nothing.
 */
export function rankBoard(
  campaign: RankingCampaign,
  groups: readonly RankedGroup[],
  units: readonly BoardUnit[],
): readonly GroupBoard[] {
  const members = new Map<string, BoardUnit[]>(groups.map(({ code }) => [code, []]));
  for (const unit of units) members.get(unit.groupCode)?.push(unit);
  return groups.map((group) => boardOf(campaign, group, members.get(group.code) ?? []));
}

function boardOf(
  { ranking, classification }: RankingCampaign,
  { code, name, ranked: groupIsRanked }: RankedGroup,
  units: readonly BoardUnit[],
): GroupBoard {
  const assessed = units.flatMap((unit): AssessedUnit[] =>
    unit.result === null
      ? []
      : [{ unit, result: unit.result, className: classify(classification, unit.result)?.name ?? null }],
  );
  const isRanked = ({ unit, result }: AssessedUnit) => groupIsRanked && unit.ranked && result.maximum > 0;
  const contenders = assessed.filter(isRanked).map((one) => ({ ...one, index: one.result }));
  return {
    code,
    name,
    ranked: rankByIndex(contenders, ranking.ties).map(({ index: _, ...one }) => one),
    apart: assessed.filter((one) => !isRanked(one)).sort((left, right) => byCode(left.unit, right.unit)),
    unfinished: units.filter(({ result }) => result === null).sort(byCode),
  };
}
