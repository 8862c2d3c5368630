import type { ScoredItem } from '../criteria/criteria-set.ts';
import type { Points } from '../scaled.ts';
import { type ItemTotal, isAssessed } from '../scorecard/item-totals.ts';
import { type Findings, type GivenVerdict, lastVerdict, verdictOf } from './item-appraisal.ts';
import type { Verdict } from './verdict.ts';

/**
 * Where the appraisal of one item stands. `waiting`: nothing was found yet, or what was found was of another answer
 * than the one that stands. `asked`: the unit is to explain, and no points are given. `explained`: the unit explained,
 * and is to be answered. `optional`: bonus and penalty that nobody claimed. `notNeeded`: the unit is not assessed on it.
 */
export type AppraisalStanding = 'waiting' | 'settled' | 'asked' | 'explained' | 'optional' | 'notNeeded';

export interface AppraisedItem {
  readonly itemKey: string;
  readonly standing: AppraisalStanding;
  readonly self: ItemTotal;
  /** The item as judged, or as the unit answered it where nothing was judged: what decides conditional items. */
  readonly found: ItemTotal;
  /** Null while nothing holds: not appraised is not 0. */
  readonly points: Points | null;
  /** The verdict that counts, also one that holds no longer. */
  readonly verdict: GivenVerdict | null;
  /** The unit may explain it after the first round: it was asked to, or points were cut. */
  readonly flagged: boolean;
  readonly explained: boolean;
}

/** What a list shows of one item. */
export type ItemStanding = Pick<AppraisedItem, 'standing' | 'self' | 'points' | 'verdict'>;

interface Found {
  readonly self: ItemTotal;
  /** The item as judged, or as the unit answered it where nothing was judged. */
  readonly found: ItemTotal;
  /** The item as the first round judged it; null where nothing of that holds. */
  readonly first: ItemTotal | null;
  readonly appraisal: Findings;
  /** That holds. */
  readonly verdict: Verdict | null;
}

/** One item laid out: what the unit gave itself, what was found, and whether that settles it. */
export function appraisedItem(item: ScoredItem, of: Found): AppraisedItem {
  const { self, found, appraisal, verdict } = of;
  const flagged = isFlagged(item, of);
  const explained = appraisal.explanations.length > 0;
  const standing = standingOf(item, of);
  return {
    itemKey: item.key,
    standing,
    self,
    found,
    points: standing === 'settled' || standing === 'explained' ? heldPoints(found, verdict) : null,
    verdict: lastVerdict(appraisal),
    flagged,
    explained,
  };
}

function standingOf(
  item: ScoredItem,
  { self, found, appraisal, verdict }: Omit<Found, 'first'>,
): AppraisalStanding {
  if (!isAssessed(self.state)) return 'notNeeded';
  if (verdict === null) {
    const isClaimed =
      item.counts === 'regular' || self.state === 'answered' || self.state === 'needsReanswer';
    return isClaimed ? 'waiting' : 'optional';
  }
  const last = lastVerdict(appraisal);
  const isAnswered = last?.round === 2;
  if (appraisal.explanations.length > 0 && !isAnswered) return 'explained';
  if (verdict.kind === 'asked') return 'asked';
  return found.state === 'answered' || found.state === 'notApplicable' ? 'settled' : 'waiting';
}

/** Points of a verdict that the unit explained count until it is answered. */
function heldPoints({ state, points: earned }: ItemTotal, verdict: Verdict | null): Points | null {
  if (verdict === null || verdict.kind === 'asked') return null;
  return state === 'answered' || state === 'notApplicable' ? earned : null;
}

/** What the unit may answer after the first round: a question, a claim denied, or fewer points than it gave itself. */
function isFlagged({ counts }: ScoredItem, { self, first, appraisal }: Found): boolean {
  const given = verdictOf(appraisal.verdicts, 1)?.verdict;
  if (given === undefined || given.kind === 'agreed') return false;
  if (given.kind === 'asked' || self.state === 'notApplicable') return true;
  const own = self.points ?? 0;
  // As the item is scored now, like the self-score beside it.
  const found = first?.points ?? given.points;
  return counts === 'penalty' ? found > own : found < own;
}
