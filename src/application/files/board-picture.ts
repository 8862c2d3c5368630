import {
  type BoardPicture,
  type BoardScope,
  boardPictures,
  parseBoardScope,
} from '../../conversation/leaders/board-scope.ts';
import { type Results, resultsOf, standingIn } from '../../conversation/leaders/results.ts';
import { formatDay, formatTime } from '../../domain/campaign/calendar.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import { type HeatMap, heatMap } from '../../domain/charts/heat-map.ts';
import { barsOfBoard, barsOfDomain, type RankingBars } from '../../domain/charts/ranking-bars.ts';
import { compareUnits, type UnitComparison } from '../../domain/charts/unit-comparison.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import { domainsOfGroup, rankByDomain } from '../../domain/ranking/rank-by-domain.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { BoardStore } from '../ports/board-store.ts';

/** Draws one kind of chart of results as a PNG; the same chart gives the same bytes. */
type DrawResults<Chart> = (heading: ChartHeading, status: ResultStatus, chart: Chart) => Promise<Uint8Array>;

export interface BoardPictureParts {
  readonly load: BoardStore['load'];
  readonly draw: {
    readonly drawRankingBars: DrawResults<RankingBars>;
    readonly drawHeatMap: DrawResults<HeatMap>;
    readonly drawComparison: DrawResults<UnitComparison>;
  };
  readonly now: () => Instant;
}

interface Drawn {
  readonly parts: BoardPictureParts;
  readonly results: Results;
  readonly scope: BoardScope;
}

/**
 * A picture of results (hình kết quả) as they stand now: published ones as published. Null for what nobody can draw,
 * and for what was asked for as published and is not published any more.
 */
export async function loadBoardPicture(parts: BoardPictureParts, rest: string): Promise<Uint8Array | null> {
  const what = boardPictures.find((each) => rest.startsWith(`${each}:`));
  const scope = what === undefined ? null : parseBoardScope(rest.slice(what.length + 1));
  const loaded = scope === null ? null : await parts.load(scope.campaignId);
  if (what === undefined || scope === null || loaded === null) return null;
  const results = resultsOf(loaded.campaign, loaded.board, parts.now());
  if (scope.status === 'published' && results.published === null) return null;
  return drawers[what]({ parts, results, scope });
}

const drawers: { readonly [What in BoardPicture]: (drawn: Drawn) => Promise<Uint8Array | null> } = {
  ranking: drawRanking,
  heatMap: drawMap,
  comparison: drawUnits,
};

async function drawRanking({ parts, results, scope }: Drawn): Promise<Uint8Array | null> {
  const board = boardIn(results, scope);
  if (board === null) return null;
  const marked = markedUnits(results, scope);
  const { drawRankingBars } = parts.draw;
  const { campaign } = results;
  if (scope.domainKey === null) {
    const heading = headingOf(results, 'Xếp hạng', board.name);
    return drawRankingBars(heading, statusOf(results), barsOfBoard(board, campaign.classification, marked));
  }
  const domain = domainsOfGroup(board).find(({ domainKey }) => domainKey === scope.domainKey);
  if (domain === undefined) return null;
  const heading = headingOf(results, `Xếp hạng: ${domain.name}`, board.name);
  const ranking = rankByDomain(campaign, board, domain.domainKey);
  return drawRankingBars(heading, statusOf(results), barsOfDomain(ranking, marked));
}

async function drawMap({ parts, results, scope }: Drawn): Promise<Uint8Array | null> {
  const board = boardIn(results, scope);
  if (board === null) return null;
  const heading = headingOf(results, 'Mức đạt theo lĩnh vực', board.name);
  return parts.draw.drawHeatMap(heading, statusOf(results), heatMap(board, markedUnits(results, scope)));
}

async function drawUnits({ parts, results, scope }: Drawn): Promise<Uint8Array | null> {
  const units = scope.scorecardIds.flatMap((id) => standingIn(results.boards, id)?.assessed ?? []);
  if (units.length < 2) return null;
  const compared = scope.whole
    ? units.map((one) => ({ ...one, result: { ...one.result, domains: [] } }))
    : units;
  const heading = headingOf(results, 'So sánh đơn vị', null);
  const bounds = indexBounds(results.campaign.classification);
  return parts.draw.drawComparison(heading, statusOf(results), compareUnits(compared, bounds));
}

function boardIn({ boards }: Results, { groupCode }: BoardScope): GroupBoard | null {
  return boards.find(({ code }) => code === groupCode) ?? null;
}

function markedUnits({ boards }: Results, { scorecardIds }: BoardScope): ReadonlySet<string> {
  return new Set(scorecardIds.flatMap((id) => standingIn(boards, id)?.unit.unitId ?? []));
}

function statusOf({ published }: Results): ResultStatus {
  return published === null ? 'provisional' : 'published';
}

/** On a record that is passed on, so in Vietnamese whoever looks. */
function headingOf({ campaign, published, at }: Results, title: string, group: string | null): ChartHeading {
  const { name, rehearsal, timeZone } = campaign;
  const time = (instant: Instant) => `${formatTime(instant, timeZone)} ngày ${formatDay(instant, timeZone)}`;
  return {
    title: [...(rehearsal ? ['THỬ'] : []), title].join(' · '),
    campaign: [...(group === null ? [] : [group]), name].join(' · '),
    asOf: published === null ? `Số liệu lúc ${time(at)}` : `Công bố lúc ${time(published.at)}`,
  };
}
