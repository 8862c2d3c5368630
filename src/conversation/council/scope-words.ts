import type { GrantScope } from '../../domain/authority/grant.ts';
import { type CriteriaSet, placedItems } from '../../domain/criteria/criteria-set.ts';
import { type Sentence, say } from '../reply.ts';

/** "lĩnh vực 1, 3; TC 7.5", by the codes of all sets in which they are found. */
export function scopeWords(scope: GrantScope | null, sets: readonly CriteriaSet[]): Sentence {
  if (scope === null) return say('council.appraisers.everything');
  const domains = codes(
    sets.flatMap((set) => set.domains).filter(({ key }) => scope.domainKeys.includes(key)),
  );
  const items = codes(
    sets
      .flatMap(placedItems)
      .filter(
        ({ item, domain }) => scope.itemKeys.includes(item.key) && !scope.domainKeys.includes(domain.key),
      )
      .map(({ item }) => item),
  );
  const parts = [
    ...(domains === '' ? [] : [say('council.appraisers.domains', { codes: domains })]),
    ...(items === '' ? [] : [say('council.appraisers.items', { codes: items })]),
  ];
  return say('council.appraisers.scope', { list: parts });
}

function codes(coded: readonly { readonly code: string }[]): string {
  return [...new Set(coded.map(({ code }) => code))].join(', ');
}
