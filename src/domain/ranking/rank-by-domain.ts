import type { Campaign } from '../campaign/campaign.ts';
import { type Points, points } from '../scaled.ts';
import { compareIndexes } from '../scorecard/score-index.ts';
import type { BoardUnit, DomainResult, GroupBoard } from './board.ts';
import { type Placed, rankByIndex } from './rank-by-index.ts';

/** The ranking of one group by one domain (lĩnh vực). */
export interface DomainBoard {
  readonly ranked: readonly Placed<{ readonly unit: BoardUnit; readonly index: DomainResult }>[];
  /** Ranked units that are not assessed on this domain, in the order of the board. */
  readonly without: readonly BoardUnit[];
}

/** The ranked units of a board by their share of what one domain is worth to them, ties as in the board itself. */
export function rankByDomain(
  { ranking }: Pick<Campaign, 'ranking'>,
  board: GroupBoard,
  domainKey: string,
): DomainBoard {
  const found = board.ranked.map(({ unit, result }) => ({
    unit,
    index: result.domains.find((domain) => domain.domainKey === domainKey && domain.maximum > 0),
  }));
  const contenders = found.flatMap(({ unit, index }) => (index === undefined ? [] : [{ unit, index }]));
  return {
    ranked: rankByIndex(contenders, ranking.ties),
    without: found.filter(({ index }) => index === undefined).map(({ unit }) => unit),
  };
}

/** What all units of a board that have a result earned in each domain together, in the order of the table. */
export function domainsOfGroup({ ranked, apart }: GroupBoard): readonly DomainResult[] {
  const sums = new Map<string, DomainResult>();
  for (const { result } of [...ranked, ...apart])
    for (const domain of result.domains) {
      const sum = sums.get(domain.domainKey);
      sums.set(domain.domainKey, sum === undefined ? domain : added(sum, domain));
    }
  return [...sums.values()];
}

/**
 * Lĩnh vực yếu nhất: the domain with the lowest share of its maximum, or all that share it, in the order given.
 * None where every domain has full points or no maximum.
 */
export function weakestDomains(domains: readonly DomainResult[]): readonly DomainResult[] {
  const lacking = lostPoints(domains).map(({ domain }) => domain);
  const lowest = lacking.reduce<DomainResult | null>(
    (low, domain) => (low === null || compareIndexes(domain, low) < 0 ? domain : low),
    null,
  );
  return lowest === null
    ? []
    : domains.filter((domain) => lacking.includes(domain) && compareIndexes(domain, lowest) === 0);
}

/** Points (in 1/10,000) that a domain is short of its maximum. */
export interface LostPoints {
  readonly domain: DomainResult;
  readonly lost: Points;
}

/** Mất điểm ở đâu: what each domain is short of its maximum, most first, equal ones in the order given. */
export function lostPoints(domains: readonly DomainResult[]): readonly LostPoints[] {
  return domains
    .map((domain) => ({ domain, lost: points(domain.maximum - domain.points) }))
    .filter(({ domain, lost }) => domain.maximum > 0 && lost > 0)
    .sort((left, right) => right.lost - left.lost);
}

function added(sum: DomainResult, domain: DomainResult): DomainResult {
  return {
    ...sum,
    points: points(sum.points + domain.points),
    maximum: points(sum.maximum + domain.maximum),
  };
}
