import { type Points, points } from '../scaled.ts';
import type { SetFault } from './check-set-fault.ts';
import type { CriteriaDomain, CriteriaSet, Criterion, CriterionGroup, ScoredItem } from './criteria-set.ts';

interface Above {
  readonly level: 'set' | 'domain' | 'criterion';
  readonly key: string | null;
  readonly code: string | null;
  readonly maxPoints: Points;
}

/** One addend; `unitKinds` says for whom, null for all. */
interface Addend {
  readonly maxPoints: Points;
  readonly unitKinds: readonly string[] | null;
}

/** Printed maxima that are not the sum of what stands below them. Each is compared with the printed figures one level down. */
export function checkSums(set: CriteriaSet): readonly SetFault[] {
  const counted = set.domains.filter(({ criteria }) => criteria.some(isRegular));
  return [
    ...compare({ level: 'set', key: null, code: null, maxPoints: set.maxPoints }, counted.map(forAll)),
    ...counted.flatMap(checkDomain),
  ];
}

function checkDomain(domain: CriteriaDomain): readonly SetFault[] {
  const counted = domain.criteria.filter(isRegular);
  return [
    ...compare(
      { ...domain, level: 'domain' },
      counted.map((criterion) => (criterion.kind === 'group' ? forGroup(criterion) : criterion)),
    ),
    ...counted.flatMap((criterion) =>
      criterion.kind === 'group'
        ? compare({ ...criterion, level: 'criterion' }, criterion.items.filter(isRegularItem))
        : [],
    ),
  ];
}

/** Bonus and penalty stand outside every maximum, and so does what holds nothing else. */
function isRegular(criterion: Criterion): boolean {
  return (criterion.kind === 'group' ? criterion.items : [criterion]).some(isRegularItem);
}

function isRegularItem({ counts }: ScoredItem): boolean {
  return counts === 'regular';
}

function forAll({ maxPoints }: { readonly maxPoints: Points }): Addend {
  return { maxPoints, unitKinds: null };
}

/** A group all of whose items name unit kinds is itself only for those. */
function forGroup({ maxPoints, items }: CriterionGroup): Addend {
  const kinds = items.filter(isRegularItem).map(({ unitKinds }) => unitKinds);
  const named = kinds.filter((some) => some !== null);
  return { maxPoints, unitKinds: named.length === kinds.length ? [...new Set(named.flat())] : null };
}

/** Alternatives for different kinds of unit are added up once for each kind that is named. */
function compare({ level, key, code, maxPoints }: Above, addends: readonly Addend[]): readonly SetFault[] {
  const named = [...new Set(addends.flatMap(({ unitKinds }) => unitKinds ?? []))];
  const kinds = named.length === 0 ? [null] : named;
  return kinds.flatMap((unitKind): SetFault[] => {
    const sum = addends
      .filter(({ unitKinds }) => unitKinds === null || (unitKind !== null && unitKinds.includes(unitKind)))
      .reduce((total, addend) => total + addend.maxPoints, 0);
    if (sum === maxPoints) return [];
    const detail = { level, printed: maxPoints, sum: points(sum), unitKind };
    return [{ name: 'sumDiffers', itemKey: key, code, detail }];
  });
}
