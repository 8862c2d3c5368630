import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { GrantScope } from './grant.ts';

/** A criterion stands for its items: whole domains and single items are all that is asked later. */
export function scopeOfKeys(keys: readonly string[], sets: readonly CriteriaSet[]): GrantScope {
  const domains = sets.flatMap((set) => set.domains);
  const domainKeys = domains.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
  const itemKeys = domains.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => {
      const items = criterion.kind === 'group' ? criterion.items : [criterion];
      return items
        .filter(({ key }) => keys.includes(key) || keys.includes(criterion.key))
        .map(({ key }) => key);
    }),
  );
  return { domainKeys: [...new Set(domainKeys)].sort(), itemKeys: [...new Set(itemKeys)].sort() };
}
