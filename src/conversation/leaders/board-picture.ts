import { indexBounds } from '../../domain/campaign/classify.ts';
import { type HeatMap, heatMap } from '../../domain/charts/heat-map.ts';
import type { PictureOfResults } from '../../domain/charts/picture.ts';
import { barsOfBoard, barsOfDomain } from '../../domain/charts/ranking-bars.ts';
import { compareUnits } from '../../domain/charts/unit-comparison.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import { domainsOfGroup, rankByDomain } from '../../domain/ranking/rank-by-domain.ts';
import type { ReplyFile } from '../reply.ts';
import { type Results, standingIn } from './results.ts';

/** An answer about more groups shows those of the first ones. */
export const MOST_PICTURES = 2;

/** More units do not stand out. */
const MOST_MARKED = 10;

/** The ranking of a group with the named scorecards standing out; by one domain where one is given. None of a group that is not there. */
export function rankingPicture(
  results: Results,
  groupCode: string,
  {
    domainKey = null,
    scorecardIds = [],
  }: { domainKey?: string | null; scorecardIds?: readonly string[] } = {},
): readonly ReplyFile[] {
  const board = boardIn(results, groupCode);
  if (board === null) return [];
  const marked = markedUnits(results, scorecardIds);
  const { campaign } = results;
  const of = { ...commonOf(results), what: 'ranking', group: board.name } as const;
  if (domainKey === null) {
    const chart = barsOfBoard(board, campaign.classification, marked);
    return [fileOf('xep-hang.png', { ...of, domain: null, chart })];
  }
  const domain = domainsOfGroup(board).find((each) => each.domainKey === domainKey);
  if (domain === undefined) return [];
  const chart = barsOfDomain(rankByDomain(campaign, board, domainKey), marked);
  return [fileOf('xep-hang.png', { ...of, domain: domain.name, chart })];
}

/** The units of a group against its domains. None of a group that is not there. */
export function heatMapPicture(
  results: Results,
  groupCode: string,
  scorecardIds: readonly string[] = [],
): readonly ReplyFile[] {
  const board = boardIn(results, groupCode);
  if (board === null) return [];
  const chart: HeatMap = heatMap(board, markedUnits(results, scorecardIds));
  const of = { ...commonOf(results), what: 'heatMap', group: board.name, domain: null } as const;
  return [fileOf('ban-do-nhiet.png', { ...of, chart })];
}

/** Units beside each other; `whole`: of units of different groups only the index is compared. None of fewer than two. */
export function comparisonPicture(
  results: Results,
  scorecardIds: readonly string[],
  whole: boolean,
): readonly ReplyFile[] {
  const units = scorecardIds
    .slice(0, MOST_MARKED)
    .flatMap((id) => standingIn(results.boards, id)?.assessed ?? []);
  if (units.length < 2) return [];
  const compared = whole ? units.map((one) => ({ ...one, result: { ...one.result, domains: [] } })) : units;
  const chart = compareUnits(compared, indexBounds(results.campaign.classification));
  const of = { ...commonOf(results), what: 'comparison', group: null, domain: null } as const;
  return [fileOf('so-sanh.png', { ...of, chart })];
}

function fileOf(name: string, picture: PictureOfResults): ReplyFile {
  return { kind: 'picture', name, picture };
}

function commonOf({ campaign: { id, name, rehearsal, timeZone }, published, at }: Results) {
  return {
    campaign: { id, name, rehearsal, timeZone },
    at,
    published: published === null ? null : { id: published.id, at: published.at },
  };
}

function boardIn({ boards }: Results, groupCode: string): GroupBoard | null {
  return boards.find(({ code }) => code === groupCode) ?? null;
}

function markedUnits({ boards }: Results, scorecardIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    scorecardIds.slice(0, MOST_MARKED).flatMap((id) => standingIn(boards, id)?.unit.unitId ?? []),
  );
}
