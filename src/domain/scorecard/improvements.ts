import type { UnitProfile } from '../campaign/campaign.ts';
import { type CriteriaSet, placedItems, type ScoredItem } from '../criteria/criteria-set.ts';
import { decidedBy } from '../criteria/deciding-items.ts';
import { type Points, points } from '../scaled.ts';
import { bestPoints } from '../scoring/evaluate.ts';
import { type Entries, type ItemTotal, itemTotals } from './item-totals.ts';
import { netPoints, type TotalsCampaign } from './scorecard-totals.ts';

/** What the total gains when one item is answered at its best. */
export interface Gain {
  readonly itemKey: string;
  readonly gain: Points;
}

/** One or more items to improve together: those that a conditional item depends on come before it. */
export type Step = readonly Gain[];

/** Steps that each raise the total, best first. The gain of each holds when the steps before it are taken too. */
export function improvements(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: TotalsCampaign,
  entries: Entries,
): readonly Step[] {
  const totals = itemTotals(set, profile, campaign.referenceDays, entries);
  const open = placedItems(set).flatMap(({ item }) => (isImprovable(totals.get(item.key)) ? [item] : []));
  const parents = new Set(placedItems(set).flatMap(({ item }) => decidedBy(item) ?? []));
  const isCoupled = (item: ScoredItem) => item.rule.kind === 'conditional' || parents.has(item.key);

  const single = open
    .filter((item) => !isCoupled(item))
    .flatMap((item): Step[] => {
      const gain = ownGain(item, totals.get(item.key));
      return gain > 0 ? [[{ itemKey: item.key, gain }]] : [];
    })
    .sort((left, right) => perItem(right) - perItem(left) || openFirst(left, right, totals));

  const net = (atBest: ReadonlySet<string>) =>
    netPoints(itemTotals(set, profile, campaign.referenceDays, entries, { atBest }).values(), campaign).net;
  return merge(single, coupledSteps(open.filter(isCoupled), net));
}

function isImprovable(total: ItemTotal | undefined): boolean {
  const states: readonly (string | undefined)[] = ['answered', 'unanswered', 'needsReanswer'];
  return total?.counts === 'regular' && states.includes(total.state);
}

function ownGain({ rule, maxPoints }: ScoredItem, total: ItemTotal | undefined): Points {
  if (rule.kind === 'conditional') return points(0);
  return points(bestPoints(rule, maxPoints) - (total?.points ?? 0));
}

/** Only for choosing an order; no score is made of it. */
function perItem(step: Step): number {
  if (step.length === 0) return 0;
  return step.reduce((total, { gain }) => total + gain, 0) / step.length;
}

/** Of two equal gains, the item without an answer comes first. */
function openFirst([left]: Step, [right]: Step, totals: ReadonlyMap<string, ItemTotal>): number {
  const answered = (gain: Gain | undefined) => (gain && totals.get(gain.itemKey)?.points !== null ? 1 : 0);
  return answered(left) - answered(right);
}

/** Items that depend on each other: the best next move is looked for again after each one. */
function coupledSteps(
  items: readonly ScoredItem[],
  net: (atBest: ReadonlySet<string>) => number,
): readonly Step[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const moves = items.flatMap((item) => {
    const chain = chainTo(item, byKey);
    return chain.length > 1 ? [[item.key], chain] : [[item.key]];
  });
  const taken = new Set<string>();
  const steps: Step[] = [];
  for (;;) {
    const candidates = moves
      .map((move) => move.filter((key) => !taken.has(key)))
      .filter((move) => move.length > 0)
      .map((move) => gainsOf(move, taken, net));
    const best = candidates.reduce<Step>((top, step) => (perItem(step) > perItem(top) ? step : top), []);
    if (best.length === 0) return steps;
    steps.push(best);
    for (const { itemKey } of best) taken.add(itemKey);
  }
}

/** The item after everything that it depends on. */
function chainTo(item: ScoredItem, byKey: ReadonlyMap<string, ScoredItem>): readonly string[] {
  const chain = [item.key];
  for (let at = byKey.get(decidedBy(item) ?? ''); at && !chain.includes(at.key); ) {
    chain.unshift(at.key);
    at = byKey.get(decidedBy(at) ?? '');
  }
  return chain;
}

function gainsOf(
  move: readonly string[],
  taken: ReadonlySet<string>,
  net: (atBest: ReadonlySet<string>) => number,
): Step {
  const atBest = new Set(taken);
  let before = net(atBest);
  return move.map((itemKey) => {
    atBest.add(itemKey);
    const after = net(atBest);
    const gain = points(after - before);
    before = after;
    return { itemKey, gain };
  });
}

/** Both lists keep their order; the better of the two heads goes first. */
function merge(left: readonly Step[], right: readonly Step[]): readonly Step[] {
  const [first, ...restLeft] = left;
  const [second, ...restRight] = right;
  if (!first) return right;
  if (!second) return left;
  return perItem(first) >= perItem(second)
    ? [first, ...merge(restLeft, right)]
    : [second, ...merge(left, restRight)];
}
