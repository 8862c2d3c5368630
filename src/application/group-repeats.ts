import type { Repeat } from './find-repeats.ts';
import type { FiledEvidence } from './ports/evidence-store.ts';

/** One document of the campaign and those that are the same as it, each with the reason. */
export interface RepeatGroup {
  readonly document: FiledEvidence;
  readonly repeats: readonly Repeat[];
}

/**
 * Pairs by their first document. Two that already stand in one group are not named again, so a document that ten units
 * have is one group of ten, not forty-five pairs.
 */
export function groupRepeats(pairs: readonly Repeat[]): readonly RepeatGroup[] {
  const groups = new Map<FiledEvidence, Repeat[]>();
  const headsOf = new Map<FiledEvidence, Set<FiledEvidence>>();
  const join = (member: FiledEvidence, head: FiledEvidence) =>
    headsOf.set(member, (headsOf.get(member) ?? new Set()).add(head));
  for (const pair of pairs) {
    const known = headsOf.get(pair.other);
    if (known !== undefined && [...(headsOf.get(pair.one) ?? [])].some((head) => known.has(head))) continue;
    groups.set(pair.one, [...(groups.get(pair.one) ?? []), pair]);
    join(pair.one, pair.one);
    join(pair.other, pair.one);
  }
  return [...groups].map(([document, repeats]) => ({ document, repeats }));
}
