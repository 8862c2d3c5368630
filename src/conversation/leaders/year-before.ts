import type { DomainResult, UnitResult } from '../../domain/ranking/board.ts';
import {
  type CriteriaWeights,
  compareYears,
  type YearComparison,
} from '../../domain/ranking/compare-years.ts';
import type { PastResult } from '../../domain/results/past-result.ts';
import { points } from '../../domain/scaled.ts';

/**
 * A unit beside its imported result of the year before. Both years are weighed by what the unit itself was assessed
 * on, since of the other year nothing else is known.
 */
export function besideYearBefore(
  unit: { readonly code: string; readonly result: UnitResult | null },
  past: PastResult | null,
): YearComparison {
  const before = past === null ? null : resultThen(past);
  return compareYears(unit, weightsOf(unit.result), {
    criteria: weightsOf(before),
    units: new Map(before === null ? [] : [[unit.code, before]]),
  });
}

function resultThen({ points: earned, maximum, domains }: PastResult): UnitResult {
  return {
    points: earned,
    maximum,
    domains: domains.map(
      (domain): DomainResult => ({
        domainKey: domain.key,
        code: domain.code,
        name: domain.name,
        points: domain.points ?? points(0),
        maximum: domain.maximum,
      }),
    ),
  };
}

function weightsOf(result: UnitResult | null): CriteriaWeights {
  const domains = (result?.domains ?? []).filter(({ maximum }) => maximum > 0);
  return {
    maxPoints: result?.maximum ?? points(0),
    domains: domains.map(({ name, maximum }) => ({ name, maxPoints: maximum })),
  };
}
