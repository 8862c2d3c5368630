import type { Points } from '../scaled.ts';
import { compareIndexes, type ScoreIndex } from '../scorecard/score-index.ts';
import { toNfc } from '../text.ts';
import type { BoardUnit, UnitResult } from './board.ts';

/** What a criteria set is worth, whole and by domain, before anything leaves a unit's maximum; a CriteriaSet is one. */
export interface CriteriaWeights {
  readonly maxPoints: Points;
  readonly domains: readonly { readonly name: string; readonly maxPoints: Points }[];
}

/** A group's results of the year before. `units` by code of the unit; null: had no result. */
export interface LastYear {
  readonly criteria: CriteriaWeights;
  readonly units: ReadonlyMap<string, UnitResult | null>;
}

/** From then to now, by exact index. */
export type YearChange = 'better' | 'same' | 'worse';

interface Compared {
  readonly now: ScoreIndex;
  readonly before: ScoreIndex;
  readonly change: YearChange;
}

export type YearComparison =
  | (Compared & {
      readonly kind: 'compared';
      /** Domains that the unit was assessed on in both years, in the order of the table, under this year's name. */
      readonly domains: readonly (Compared & { readonly name: string })[];
    })
  | { readonly kind: 'notCompared'; readonly reason: NotCompared };

/** Why two years cannot be compared, the first that applies. */
export type NotCompared =
  | { readonly name: 'noResultNow' | 'noUnitThen' | 'noResultThen' }
  /** Names of domains, of either year, that the other year lacks or weighs otherwise. */
  | { readonly name: 'otherCriteria'; readonly domainNames: readonly string[] };

/**
 * A unit beside itself a year before. Units are the same by code. Criteria are comparable when both sets have the same
 * domains: equal names, letter case and spaces aside, and an equal share of their set's maximum, by exact comparison.
 * So a set of 100 points compares with one of 50, but not with one in which a domain weighs more; criteria inside a
 * domain may differ, as they do every year.
 */
export function compareYears(
  unit: Pick<BoardUnit, 'code' | 'result'>,
  criteria: CriteriaWeights,
  lastYear: LastYear,
): YearComparison {
  const { result } = unit;
  if (result === null || result.maximum === 0) return notCompared({ name: 'noResultNow' });
  const before = lastYear.units.get(unit.code);
  if (before === undefined) return notCompared({ name: 'noUnitThen' });
  if (before === null || before.maximum === 0) return notCompared({ name: 'noResultThen' });
  const domainNames = otherDomains(criteria, lastYear.criteria);
  if (domainNames.length > 0) return notCompared({ name: 'otherCriteria', domainNames });
  return { kind: 'compared', ...compared(result, before), domains: comparedDomains(result, before) };
}

/** Names of the domains of either set that have no equal in the other, each once. */
export function otherDomains(now: CriteriaWeights, before: CriteriaWeights): readonly string[] {
  const only = (own: CriteriaWeights, other: CriteriaWeights) =>
    own.domains.filter(
      ({ name, maxPoints }) =>
        !other.domains.some(
          (domain) =>
            sameName(domain.name, name) &&
            BigInt(domain.maxPoints) * BigInt(own.maxPoints) === BigInt(maxPoints) * BigInt(other.maxPoints),
        ),
    );
  const names = [...only(now, before), ...only(before, now)].map(({ name }) => name);
  return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
}

function comparedDomains(now: UnitResult, before: UnitResult) {
  return now.domains.flatMap((domain) => {
    const earlier = before.domains.find(({ name }) => sameName(name, domain.name));
    return earlier === undefined || earlier.maximum === 0 || domain.maximum === 0
      ? []
      : [{ name: domain.name, ...compared(domain, earlier) }];
  });
}

function compared(now: ScoreIndex, before: ScoreIndex): Compared {
  const pair = ({ points, maximum }: ScoreIndex) => ({ points, maximum });
  const order = compareIndexes(now, before);
  return {
    now: pair(now),
    before: pair(before),
    change: order > 0 ? 'better' : order < 0 ? 'worse' : 'same',
  };
}

function sameName(left: string, right: string): boolean {
  return spelled(left) === spelled(right);
}

function spelled(name: string): string {
  return toNfc(name).toLowerCase().replace(/\s+/gu, ' ').trim();
}

function notCompared(reason: NotCompared): YearComparison {
  return { kind: 'notCompared', reason };
}
