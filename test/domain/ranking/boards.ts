import type { AwardRule, Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { BoardUnit, DomainResult, GroupBoard } from '../../../src/domain/ranking/board.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { campaign, pct, pts } from '../build.ts';

/** A campaign with the classes of `build.ts`. */
export function rankingCampaign(
  ties: Campaign['ranking']['ties'] = 'standard',
): Pick<Campaign, 'ranking' | 'classification'> {
  return { ranking: { ties }, classification: campaign.classification };
}

export const groups = [
  { code: 'so', name: 'Các sở', ranked: true },
  { code: 'xa', name: 'Các xã', ranked: true },
  { code: 'khac', name: 'Đơn vị khác', ranked: false },
];

export function domainOf(key: string, earned: number, maximum: number): DomainResult {
  return { domainKey: key, code: key, name: `Lĩnh vực ${key}`, points: pts(earned), maximum: pts(maximum) };
}

/** A unit of the group `so`; `result` as points of a maximum, with one domain that holds all of them. */
export function boardUnit(
  code: string,
  result: readonly [earned: number, maximum: number] | null,
  more: Partial<BoardUnit> = {},
): BoardUnit {
  return {
    scorecardId: `phieu-${code}`,
    unitId: `don-vi-${code}`,
    code,
    name: `Sở ${code}`,
    groupCode: 'so',
    ranked: true,
    submittedAt: 1,
    judged: 0,
    toJudge: 0,
    confirmedAt: null,
    result:
      result === null
        ? null
        : { points: pts(result[0]), maximum: pts(result[1]), domains: [domainOf('1', ...result)] },
    ...more,
  };
}

/** The board of the group `so`. */
export function boardOf(units: readonly BoardUnit[], ties?: Campaign['ranking']['ties']): GroupBoard {
  const [board] = rankBoard(rankingCampaign(ties), groups, units);
  if (board === undefined) throw new Error('no board');
  return board;
}

/** Hà Nam: at most four sở of at least 90 %. */
export const fourOfNinety: AwardRule = { groupCode: 'so', atMost: 4, from: pct(90) };
