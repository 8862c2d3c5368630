import type { BoardUnit } from '../../domain/ranking/board.ts';
import type { NotCompared, YearComparison } from '../../domain/ranking/compare-years.ts';
import { type Line, say } from '../reply.ts';
import { boardsOf, type Results } from './results.ts';
import { besideYearBefore } from './year-before.ts';

/** A unit beside itself a year before, where that can be compared and where not. */
interface UnitOfYears {
  readonly unit: BoardUnit;
  readonly groupCode: string;
  readonly comparison: YearComparison;
}

type ComparedUnit = UnitOfYears & { readonly comparison: Extract<YearComparison, { kind: 'compared' }> };

/** Every unit of these groups, ranked or not; of all groups where none is named. */
export function unitsBesideYearBefore(results: Results, groups: readonly string[]): readonly UnitOfYears[] {
  return boardsOf(results, groups).flatMap(({ code, ranked, apart, unfinished }) =>
    [
      ...[...ranked, ...apart].map(({ unit, result }) => ({ unit, result })),
      ...unfinished.map((unit) => ({ unit, result: null })),
    ].map(({ unit, result }) => ({
      unit,
      groupCode: code,
      comparison: besideYearBefore({ code: unit.code, result }, results.board.past.get(unit.unitId) ?? null),
    })),
  );
}

export function comparedUnits(asked: readonly UnitOfYears[]): readonly ComparedUnit[] {
  return asked.flatMap((one) =>
    one.comparison.kind === 'compared' ? [{ ...one, comparison: one.comparison }] : [],
  );
}

/** How many cannot be compared, by reason. */
export function notComparedLines(asked: readonly UnitOfYears[]): readonly Line[] {
  const reasons = asked.flatMap(({ comparison }) =>
    comparison.kind === 'notCompared' ? [comparison.reason.name] : [],
  );
  const count = (...names: readonly NotCompared['name'][]) =>
    reasons.filter((name) => names.includes(name)).length;
  const counts = [
    { key: 'leaders.yearsWithout.now', count: count('noResultNow') },
    { key: 'leaders.yearsWithout.then', count: count('noUnitThen', 'noResultThen') },
    { key: 'leaders.yearsWithout.criteria', count: count('otherCriteria') },
  ] as const;
  const list = counts.flatMap(({ key, count: of }) => (of === 0 ? [] : [say(key, { count: of })]));
  return list.length === 0 ? [] : [say('leaders.yearsWithout', { list })];
}
