import type { BoardUnit, DomainResult, GroupBoard } from '../../domain/ranking/board.ts';
import { domainsOfGroup, rankByDomain } from '../../domain/ranking/rank-by-domain.ts';
import type { ScoreIndex } from '../../domain/scorecard/score-index.ts';
import { type Param, say } from '../reply.ts';
import type { DomainPlace } from './board-question.ts';
import { boardsOf, type Results } from './results.ts';

export interface Rung {
  readonly unit: BoardUnit;
  readonly rank: number;
  readonly tied: boolean;
  readonly index: ScoreIndex;
  /** Null where no class is told, as for a single domain. */
  readonly className: string | null;
}

/** The ranking of one group by the whole result, or by one domain. */
export interface Ladder {
  readonly board: GroupBoard;
  readonly domain: DomainResult | null;
  /** Best first. */
  readonly rungs: readonly Rung[];
}

/** Ladders of the groups asked for, without groups that do not have the domain asked for. */
export function laddersOf(
  results: Results,
  { groups, domains }: { readonly groups: readonly string[]; readonly domains: readonly DomainPlace[] },
): readonly Ladder[] {
  const boards = boardsOf(results, groups);
  if (domains.length === 0) return boards.map(wholeLadder);
  return boards.flatMap((board) => {
    const key = domains.find(({ groupCode }) => groupCode === board.code)?.key;
    const domain = domainsOfGroup(board).find(({ domainKey }) => domainKey === key);
    return domain === undefined ? [] : [domainLadder(results, board, domain)];
  });
}

function wholeLadder(board: GroupBoard): Ladder {
  const rungs = board.ranked.map(({ unit, rank, tied, result, className }) => ({
    unit,
    rank,
    tied,
    index: result,
    className,
  }));
  return { board, domain: null, rungs };
}

function domainLadder({ campaign }: Results, board: GroupBoard, domain: DomainResult): Ladder {
  const { ranked } = rankByDomain(campaign, board, domain.domainKey);
  return { board, domain, rungs: ranked.map((one) => ({ ...one, className: null })) };
}

/** As many as are asked for from where the ranking begins, and whoever shares the last of their ranks. */
export function endOf(rungs: readonly Rung[], count: number): readonly Rung[] {
  const asked = rungs.slice(0, count);
  const lastRank = asked.at(-1)?.rank;
  return rungs.filter(({ rank }, at) => at < asked.length || rank === lastRank);
}

/** The group, with the domain where there is one. */
export function ladderName({ board, domain }: Ladder): Param {
  return domain === null ? board.name : say('leaders.inDomain', { group: board.name, domain: domain.name });
}
