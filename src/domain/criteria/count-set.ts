import { type CriteriaSet, placedItems } from './criteria-set.ts';

/** Lĩnh vực, tiêu chí and scored items of a set, as its summary counts them. */
export function countSet(set: CriteriaSet): {
  readonly domains: number;
  readonly criteria: number;
  readonly items: number;
} {
  const criteria = set.domains.reduce((sum, domain) => sum + domain.criteria.length, 0);
  return { domains: set.domains.length, criteria, items: placedItems(set).length };
}
