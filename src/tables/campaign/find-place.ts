import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';

/** What a code or a key names in a set; `other`: a second place of the same code, which makes it ambiguous. */
export interface FoundPlace {
  readonly key: string | null;
  readonly other: string | null;
}

/** A key is meant before a code. */
export function findPlace(set: CriteriaSet, wanted: string): FoundPlace {
  const places = placesOf(set);
  if (places.some(({ key }) => key === wanted)) return { key: wanted, other: null };
  const [first, second] = places.filter(({ code }) => code === wanted);
  return { key: first?.key ?? null, other: second?.key ?? null };
}

export function ambiguous(wanted: string, key: string, other: string): string {
  return `Mã "${wanted}" có ở nhiều mục; anh/chị ghi khóa ${key} hoặc ${other}.`;
}

function placesOf(set: CriteriaSet): readonly { readonly key: string; readonly code: string }[] {
  return set.domains.flatMap((domain) => [
    domain,
    ...domain.criteria.flatMap((criterion) => [
      criterion,
      ...(criterion.kind === 'group' ? criterion.items : []),
    ]),
  ]);
}
