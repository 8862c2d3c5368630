import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import { type CriteriaSet, type PlacedItem, placedItems, type ScoredItem } from '../criteria/criteria-set.ts';
import { type Points, points } from '../scaled.ts';
import { bestPoints, effectiveRule, scoreItem } from '../scoring/evaluate.ts';
import type { EvaluationContext, ScoringRefusal } from '../scoring/evaluation.ts';
import type { ScoreEntry } from './score-entry.ts';

/**
 * Where an item of one unit's scorecard stands. `otherKind`: the item is for other kinds of unit.
 * `needsReanswer`: an answer is recorded but no longer earns points, most often because the item that it
 * depends on was answered differently.
 */
export const itemStates = [
  'answered',
  'unanswered',
  'notApplicable',
  'exempt',
  'otherKind',
  'notSelfScored',
  'needsReanswer',
] as const;
export type ItemState = (typeof itemStates)[number];

/** Whether the unit is assessed on an item in this state. */
export function isAssessed(state: ItemState): boolean {
  return state !== 'exempt' && state !== 'otherKind';
}

export interface ItemTotal {
  readonly itemKey: string;
  readonly counts: ScoredItem['counts'];
  readonly state: ItemState;
  /** Null while there are none: unanswered is not 0. */
  readonly points: Points | null;
  /** What the item adds to this unit's maximum: 0 when removed, and for bonus and penalty. */
  readonly maximum: Points;
  /** Why a recorded answer needs another one; null in every other state. */
  readonly refusal: ScoringRefusal | { readonly name: 'notApplicableNotAllowed' } | null;
}

/** Recorded entries by item key. */
export type Entries = ReadonlyMap<string, ScoreEntry>;

/** What stands in the place of a unit's own answers. */
export interface Instead {
  /** Items that are taken as answered as well as their rule allows. */
  readonly atBest?: ReadonlySet<string>;
  /** Points that somebody else gave to an item, whatever was answered. */
  readonly awarded?: ReadonlyMap<string, Points>;
}

/** Every item by key, in the order of the table. */
export function itemTotals(
  set: CriteriaSet,
  profile: UnitProfile,
  referenceDays: Campaign['referenceDays'],
  entries: Entries,
  { atBest = new Set(), awarded = new Map() }: Instead = {},
): ReadonlyMap<string, ItemTotal> {
  const placed = new Map(placedItems(set).map((place) => [place.item.key, place]));
  const done = new Map<string, ItemTotal>();
  const underWay = new Set<string>();

  const context: EvaluationContext = {
    referenceDays,
    pointsOf(itemKey) {
      const place = placed.get(itemKey);
      if (!place || underWay.has(itemKey)) return null;
      return decisivePoints(resolve(place));
    },
  };

  function resolve(place: PlacedItem): ItemTotal {
    const { key } = place.item;
    const known = done.get(key);
    if (known) return known;
    underWay.add(key);
    const total = atBest.has(key)
      ? bestTotal(place.item, context)
      : totalOf(place, profile, { entry: entries.get(key), awarded: awarded.get(key) }, context);
    underWay.delete(key);
    done.set(key, total);
    return total;
  }

  return new Map([...placed].map(([key, place]) => [key, resolve(place)]));
}

/** What an item counts as where another one is scored by it; null while it is open. */
export function decisivePoints(total: ItemTotal): Points | null {
  return leftTheMaximum(total) ? points(0) : total.points;
}

/** An item that this unit is not assessed on decides a conditional rule as 0 points would. */
function leftTheMaximum({ state, points: earned }: ItemTotal): boolean {
  return !isAssessed(state) || (state === 'notApplicable' && earned === null);
}

function totalOf(
  { item, criterion, domain }: PlacedItem,
  profile: UnitProfile,
  { entry, awarded }: { readonly entry: ScoreEntry | undefined; readonly awarded: Points | undefined },
  context: EvaluationContext,
): ItemTotal {
  const exempt = [domain.key, criterion.key, item.key].some((key) => profile.exemptions.includes(key));
  if (exempt) return removed(item, 'exempt');
  const isForUnit =
    item.unitKinds === null || (profile.kind !== null && item.unitKinds.includes(profile.kind));
  if (!isForUnit) return removed(item, 'otherKind');
  if (awarded !== undefined) return kept(item, 'answered', awarded);
  const effective = effectiveRule(item.rule, context);
  if (effective.ok && effective.rule.kind === 'notSelfScored') return kept(item, 'notSelfScored', null);
  if (entry?.notApplicable) return notApplicable(item);
  if (!entry?.answer) return kept(item, 'unanswered', null);
  const result = scoreItem(item, entry.answer, context);
  if (!result.ok) return { ...kept(item, 'needsReanswer', null), refusal: result.refusal };
  const { caseLabel } = result;
  return caseLabel === null || caseLabel === (entry.underCase ?? caseLabel)
    ? kept(item, 'answered', result.points)
    : { ...kept(item, 'needsReanswer', null), refusal: { name: 'caseChanged', caseLabel } };
}

function notApplicable(item: ScoredItem): ItemTotal {
  switch (item.notApplicable) {
    case 'removedFromMaximum':
      return removed(item, 'notApplicable');
    case 'fullPoints':
      return kept(item, 'notApplicable', item.maxPoints);
    case 'notAllowed':
      return { ...kept(item, 'needsReanswer', null), refusal: { name: 'notApplicableNotAllowed' } };
  }
}

function bestTotal(item: ScoredItem, context: EvaluationContext): ItemTotal {
  const effective = effectiveRule(item.rule, context);
  return effective.ok
    ? kept(item, 'answered', bestPoints(effective.rule, item.maxPoints))
    : kept(item, 'unanswered', null);
}

function removed({ key, counts }: ScoredItem, state: ItemState): ItemTotal {
  return { itemKey: key, counts, state, points: null, maximum: points(0), refusal: null };
}

function kept({ key, counts, maxPoints }: ScoredItem, state: ItemState, earned: Points | null): ItemTotal {
  const maximum = counts === 'regular' ? maxPoints : points(0);
  return { itemKey: key, counts, state, points: earned, maximum, refusal: null };
}
