import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import { type CriteriaDomain, type CriteriaSet, placedItems } from '../criteria/criteria-set.ts';
import { type Points, points } from '../scaled.ts';
import { type Entries, type ItemState, type ItemTotal, itemTotals } from './item-totals.ts';

export type { Entries, ItemState, ItemTotal } from './item-totals.ts';

/** Regular items only; `answered` of `toAnswer` counts claims of "không áp dụng" as answered. */
export interface Progress {
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
}

export interface DomainTotal extends Progress {
  readonly domainKey: string;
}

export interface OverallTotal extends Progress {
  /** Regular points, and bonus and penalty as capped by the campaign: together `points`, never below 0. */
  readonly regularPoints: Points;
  readonly bonus: Points;
  readonly penalty: Points;
  /** The part of `maximum` that the council or the survey awards. */
  readonly heldByOthers: Points;
}

export interface ScorecardTotals {
  /** Every item of the set, by key, in the order of the table. */
  readonly items: ReadonlyMap<string, ItemTotal>;
  readonly domains: readonly DomainTotal[];
  readonly overall: OverallTotal;
}

/** What of a campaign a total depends on. */
export type TotalsCampaign = Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays'>;

/** Adds up one unit's scorecard. Every answer is evaluated anew, so the points stored with an entry do not matter. */
export function totalScorecard(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: TotalsCampaign,
  entries: Entries,
): ScorecardTotals {
  return addUp(set, campaign, itemTotals(set, profile, campaign.referenceDays, entries));
}

/** The totals of a scorecard whose items have theirs. */
export function addUp(
  set: CriteriaSet,
  campaign: Pick<Campaign, 'bonusCap' | 'penaltyCap'>,
  items: ReadonlyMap<string, ItemTotal>,
): ScorecardTotals {
  const domains = set.domains.map((domain) => ({
    domainKey: domain.key,
    ...progress(itemsOf(set, domain, items)),
  }));
  const all = [...items.values()];
  const regular = progress(all);
  const { bonus, penalty, net } = netPoints(all, campaign);
  const overall = {
    ...regular,
    points: points(Math.max(0, net)),
    regularPoints: regular.points,
    bonus,
    penalty,
    heldByOthers: sum(all.filter(({ state }) => state === 'notSelfScored').map(({ maximum }) => maximum)),
  };
  return { items, domains, overall };
}

/** Regular points with capped bonus and penalty. `net`, in 1/10,000 of a point, may be below 0. */
export function netPoints(
  items: Iterable<ItemTotal>,
  { bonusCap, penaltyCap }: Pick<Campaign, 'bonusCap' | 'penaltyCap'>,
): { readonly bonus: Points; readonly penalty: Points; readonly net: number } {
  const all = [...items];
  const bonus = capped(sumOf(all, 'bonus'), bonusCap);
  const penalty = capped(sumOf(all, 'penalty'), penaltyCap);
  return { bonus, penalty, net: sumOf(all, 'regular') + bonus - penalty };
}

const TO_ANSWER: Readonly<Record<ItemState, boolean>> = {
  answered: true,
  unanswered: true,
  notApplicable: true,
  needsReanswer: true,
  exempt: false,
  otherKind: false,
  notSelfScored: false,
};

function progress(items: readonly ItemTotal[]): Progress {
  const regular = items.filter(({ counts }) => counts === 'regular');
  return {
    points: sumOf(regular, 'regular'),
    maximum: sum(regular.map(({ maximum }) => maximum)),
    answered: regular.filter(({ state }) => state === 'answered' || state === 'notApplicable').length,
    toAnswer: regular.filter(({ state }) => TO_ANSWER[state]).length,
  };
}

function itemsOf(
  set: CriteriaSet,
  domain: CriteriaDomain,
  items: ReadonlyMap<string, ItemTotal>,
): readonly ItemTotal[] {
  return placedItems({ ...set, domains: [domain] }).flatMap(({ item }) => items.get(item.key) ?? []);
}

function sumOf(items: readonly ItemTotal[], counts: ItemTotal['counts']): Points {
  return sum(items.filter((item) => item.counts === counts).map((item) => item.points ?? 0));
}

function sum(amounts: readonly number[]): Points {
  return points(amounts.reduce((total, amount) => total + amount, 0));
}

function capped(amount: Points, cap: Points | null): Points {
  return cap !== null && amount > cap ? cap : amount;
}
