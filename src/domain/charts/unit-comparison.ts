import type { AssessedUnit, DomainResult } from '../ranking/board.ts';
import { formatIndex, type ScoreIndex } from '../scorecard/score-index.ts';
import { toNfc } from '../text.ts';
import { shortName } from './short-name.ts';

export interface ComparedShare {
  /** "87,25 %" */
  readonly index: string;
  /** Part of the maximum, between 0 and 1. */
  readonly share: number;
}

/** Results of some units beside each other, whole and by domain (so sánh đơn vị). */
export interface UnitComparison {
  readonly units: readonly string[];
  readonly blocks: readonly {
    /** The name of a domain; null for the whole result. */
    readonly domain: string | null;
    /** One for each unit, in their order; null where it is not assessed on the domain. */
    readonly shares: readonly (ComparedShare | null)[];
  }[];
}

/**
 * The whole result first, then every domain that one of the units has, in the order of the tables. Domains of different
 * criteria sets are the same by their name. `bounds`: percentages (scaled) at which a class begins.
 */
export function compareUnits(units: readonly AssessedUnit[], bounds: readonly number[] = []): UnitComparison {
  const named = units.map(({ result }) => byName(result.domains));
  const names = new Map(named.flatMap((domains) => [...domains].map(([key, { name }]) => [key, name])));
  return {
    units: units.map(({ unit }) => shortName(unit.name)),
    blocks: [
      { domain: null, shares: units.map(({ result }) => shareOf(result, bounds)) },
      ...[...names].map(([key, domain]) => ({
        domain,
        shares: named.map((domains) => shareOf(domains.get(key), [])),
      })),
    ],
  };
}

/** A set may print one name twice: the second one is another domain. */
function byName(domains: readonly DomainResult[]): ReadonlyMap<string, DomainResult> {
  const found = new Map<string, DomainResult>();
  for (const domain of domains) {
    const name = toNfc(domain.name).toLowerCase();
    const key = found.has(name) ? `${name} ${domain.domainKey}` : name;
    found.set(key, domain);
  }
  return found;
}

function shareOf(index: ScoreIndex | undefined, bounds: readonly number[]): ComparedShare | null {
  const text = index === undefined ? null : formatIndex(index, bounds);
  if (index === undefined || text === null) return null;
  return { index: text, share: Math.min(1, index.points / index.maximum) };
}
