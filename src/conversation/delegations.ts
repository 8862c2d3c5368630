import type { Delegation } from '../domain/course/course.ts';
import type { Instant } from '../domain/scaled.ts';
import type { Workplace } from './facts.ts';

/** Delegations that hold at an instant, the oldest first. */
export function activeDelegations({ course }: Workplace, at: Instant): readonly Delegation[] {
  return course.delegations.filter(({ ended, until }) => ended === null && at < until);
}

/** Who gave the item to this person, on whose behalf it is scored; null where nobody did. */
export function delegatorOf(
  work: Workplace,
  itemKey: string,
  officialId: string,
  at: Instant,
): string | null {
  const held = activeDelegations(work, at).find(
    ({ to, itemKeys }) => to === officialId && itemKeys.includes(itemKey),
  );
  return held?.by ?? null;
}
