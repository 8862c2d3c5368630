import type { Instant } from '../../domain/scaled.ts';
import { points } from '../../domain/scaled.ts';
import { type Desk, isOpen, itemTotal } from '../desk.ts';
import { lacksProof } from '../evidence-desk.ts';
import type { MissingItem, ReminderFacts } from './draw-reminder.ts';

/** Items that somebody holds now by delegation, by item. */
function holders(desk: Desk, now: Instant): ReadonlyMap<string, string> {
  const running = desk.work.course.delegations.filter(({ ended, until }) => ended === null && until > now);
  return new Map(running.flatMap(({ itemKeys, to }) => itemKeys.map((key) => [key, to] as const)));
}

/**
 * What is missing on a scorecard as one person sees it: what was handed to them comes first, what somebody else holds
 * comes last.
 */
function missingFor(desk: Desk, officialId: string, now: Instant): readonly MissingItem[] {
  const held = holders(desk, now);
  const placeOf = ({ itemKey }: MissingItem): number => {
    const holder = held.get(itemKey);
    return holder === officialId ? 0 : holder === undefined ? 1 : 2;
  };
  const missing = desk.placed.flatMap(({ item: { key: itemKey, code } }): MissingItem[] => {
    const open = isOpen(desk, itemKey);
    if (!open && !lacksProof(desk, itemKey)) return [];
    const elsewhere = (held.get(itemKey) ?? officialId) !== officialId;
    const what = elsewhere ? 'delegated' : open ? 'unanswered' : 'lacksEvidence';
    const { maximum, points: earned } = itemTotal(desk, itemKey);
    return [{ itemKey, code, what, maxPoints: open ? maximum : points(earned ?? 0) }];
  });
  return missing.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The facts of a reminder about one scorecard. */
export function factsOfDesk(
  desk: Desk,
  officialId: string,
  now: Instant,
): Pick<ReminderFacts, 'unitName' | 'missing' | 'openCount' | 'pointsAtStake'> {
  const missing = missingFor(desk, officialId, now);
  return {
    unitName: desk.work.unitName,
    missing,
    openCount: missing.length,
    pointsAtStake: points(missing.reduce((sum, { maxPoints }) => sum + maxPoints, 0)),
  };
}
