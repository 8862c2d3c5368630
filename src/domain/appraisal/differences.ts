import { type CriteriaSet, placedItems, type ScoredItem } from '../criteria/criteria-set.ts';
import type { Points } from '../scaled.ts';
import type { ItemTotal } from '../scorecard/item-totals.ts';
import type { ScorecardTotals } from '../scorecard/scorecard-totals.ts';
import type { AppraisedItem } from './appraised-item.ts';
import type { AppraisedScorecard } from './appraised-scorecard.ts';

/**
 * How the appraisal of an item differs from its self-score. `pending`: it has no points yet, since the unit was asked
 * or nothing was found. `denied`: it applies to the unit, against its claim. `awarded`: scored by the council or a
 * survey, not by the unit.
 */
type DifferenceKind = 'cut' | 'raised' | 'denied' | 'pending' | 'awarded';

export interface ItemDifference {
  readonly itemKey: string;
  readonly kind: DifferenceKind;
  readonly counts: ScoredItem['counts'];
  /** Null where the unit gave itself none. */
  readonly self: Points | null;
  /** Null while there are none. */
  readonly appraised: Points | null;
  /** What the item takes from the total, in 1/10,000 of a point; below 0 where it adds to it. */
  readonly loss: number;
  /** The unit may explain it. */
  readonly flagged: boolean;
  /** The unit is to explain it, and no points are given before. */
  readonly asked: boolean;
  readonly explained: boolean;
}

/** One part of the total beside the other: `loss` is `self` less `appraised`, all in 1/10,000 of a point. */
export interface PartDifference {
  readonly self: number;
  readonly appraised: number;
  readonly loss: number;
}

export interface DomainDifference extends PartDifference {
  readonly domainKey: string;
  /** False where others score all of it. */
  readonly selfScored: boolean;
  /** Of the appraised scorecard. */
  readonly maximum: Points;
}

/** Where the points went between a self-score and its appraisal (mất điểm ở đâu), in 1/10,000 of a point. */
export interface Differences {
  readonly total: PartDifference;
  /** The largest loss first; in the order of the table where two lose as much. */
  readonly items: readonly ItemDifference[];
  /** Regular items by domain, in the order of the table; those that the unit is not assessed on are left out. */
  readonly domains: readonly DomainDifference[];
  /** What the council and surveys score: how much of it they did. */
  readonly awarded: {
    readonly points: number;
    readonly maximum: number;
    readonly given: number;
    readonly all: number;
  };
  /** As capped: bonus adds to a total, penalty is taken from it, so a higher penalty is a loss. */
  readonly bonus: PartDifference;
  readonly penalty: PartDifference;
  /** What the caps on bonus and penalty change of the items' own losses. */
  readonly caps: number;
  /** What sending late costs. */
  readonly late: Points;
  /** What is not lost since no total falls below 0. */
  readonly floor: number;
}

/**
 * Compares what a unit gave itself with what it was given. Both ways of adding up are exact: items, caps, lateness and
 * floor make the difference of the totals, and so do domains, bonus, penalty, lateness and floor.
 */
export function differencesOf(
  set: CriteriaSet,
  self: ScorecardTotals,
  appraised: AppraisedScorecard,
): Differences {
  const items = placedItems(set).map(({ item }) => itemDifference(item, appraised));
  const total = partOf(self.overall.points, appraised.points);
  const domains = domainDifferences(set, self, appraised);
  const bonus = partOf(self.overall.bonus, appraised.totals.overall.bonus);
  const penalty = negated(partOf(self.overall.penalty, appraised.totals.overall.penalty));
  const late = appraised.latePenalty;
  const ofExtras = sum(items.filter(({ counts }) => counts !== 'regular').map(({ loss }) => loss));
  return {
    total,
    items: items.filter(isShown).sort((a, b) => b.loss - a.loss),
    domains: domains.filter(({ maximum, loss }) => maximum > 0 || loss !== 0),
    awarded: awardedOf(appraised),
    bonus,
    penalty,
    caps: bonus.loss + penalty.loss - ofExtras,
    late,
    floor: total.loss - sum(domains.map(({ loss }) => loss)) - bonus.loss - penalty.loss - late,
  };
}

/** The differences that the unit may explain and has not explained yet. */
export function toExplain({ items }: Pick<Differences, 'items'>): readonly ItemDifference[] {
  return items.filter(({ flagged, explained }) => flagged && !explained);
}

type Compared = ItemDifference & { readonly same: boolean };

function itemDifference({ key, counts }: ScoredItem, { items, totals }: AppraisedScorecard): Compared {
  const item = items.get(key);
  const found = totals.items.get(key);
  if (item === undefined || found === undefined) throw new Error(`no such item: ${key}`);
  const sign = counts === 'penalty' ? -1 : 1;
  const loss = sign * ((item.self.points ?? 0) - (item.points ?? 0));
  const kind = kindOf(item, found, loss);
  return {
    itemKey: key,
    kind,
    counts,
    self: item.self.points,
    appraised: item.points,
    // No -0, which is not the 0 that sums to it.
    loss: loss === 0 ? 0 : loss,
    flagged: item.flagged,
    asked: item.standing === 'asked',
    explained: item.explained,
    same: isSame(item, kind, loss),
  };
}

function kindOf({ self, points, standing }: AppraisedItem, found: ItemTotal, loss: number): DifferenceKind {
  if (self.state === 'notSelfScored') return 'awarded';
  if (points === null && (standing === 'waiting' || standing === 'asked' || standing === 'explained'))
    return 'pending';
  if (self.state === 'notApplicable' && found.state === 'answered') return 'denied';
  return loss > 0 ? 'cut' : 'raised';
}

/**
 * What takes or adds points is always shown, and so is a claim denied and a question; an awarded item as soon as it has
 * points, be they 0.
 */
function isSame({ standing, points, flagged }: AppraisedItem, kind: DifferenceKind, loss: number): boolean {
  if (loss !== 0) return false;
  if (standing === 'notNeeded' || standing === 'optional') return true;
  if (kind === 'awarded') return points === null;
  return kind !== 'denied' && (!flagged || standing === 'settled');
}

function isShown({ same }: Compared): boolean {
  return !same;
}

function domainDifferences(
  set: CriteriaSet,
  self: ScorecardTotals,
  { totals }: AppraisedScorecard,
): readonly DomainDifference[] {
  return set.domains.map(({ key }) => {
    const own = self.domains.find(({ domainKey }) => domainKey === key);
    const given = totals.domains.find(({ domainKey }) => domainKey === key);
    if (own === undefined || given === undefined) throw new Error(`no such domain: ${key}`);
    const selfScored = own.toAnswer > 0;
    return { domainKey: key, selfScored, maximum: given.maximum, ...partOf(own.points, given.points) };
  });
}

function awardedOf({ items, totals }: AppraisedScorecard): Differences['awarded'] {
  const all = [...items.values()].filter(({ self }) => self.state === 'notSelfScored');
  const given = all.filter(({ points }) => points !== null);
  return {
    points: sum(given.map(({ points }) => points ?? 0)),
    maximum: sum(all.map(({ itemKey }) => totals.items.get(itemKey)?.maximum ?? 0)),
    given: given.length,
    all: all.length,
  };
}

function partOf(self: number, appraised: number): PartDifference {
  return { self, appraised, loss: self - appraised };
}

function negated({ self, appraised, loss }: PartDifference): PartDifference {
  return { self, appraised, loss: loss === 0 ? 0 : -loss };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
