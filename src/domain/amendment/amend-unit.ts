import { classify } from '../campaign/classify.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { ClassCampaign } from '../scorecard/next-class.ts';
import {
  type Entries,
  type ItemTotal,
  type ScorecardTotals,
  totalScorecard,
} from '../scorecard/scorecard-totals.ts';
import type {
  AmendedScorecard,
  AnswerSetAside,
  AnswerToReview,
  ItemToAnswer,
  UnitAmendment,
  UnitStanding,
} from './amendment.ts';
import { type ComparedItems, named } from './item-changes.ts';

/** What the newer version means for one unit; null where nothing of what it is assessed on changes. */
export function amendUnit(
  scorecard: AmendedScorecard,
  newer: CriteriaSet,
  campaign: ClassCampaign,
  items: ComparedItems,
): UnitAmendment | null {
  const { scorecardId, unitCode, unitName, submittedAt, approved, profile, entries } = scorecard;
  const before = totalScorecard(scorecard.set, profile, campaign, entries);
  const after = totalScorecard(newer, profile, campaign, entries);
  const assessed = (key: string) => isAssessed(before.items.get(key)) || isAssessed(after.items.get(key));
  const amendment: UnitAmendment = {
    scorecardId,
    unitCode,
    unitName,
    submittedAt,
    approved,
    before: standingOf(before, campaign),
    after: standingOf(after, campaign),
    changes: items.changes.filter(({ itemKey }) => assessed(itemKey)),
    toAnswer: itemsToAnswer(before, after, items),
    setAside: answersSetAside(before, after, entries, items),
    toReview: answersToReview(before, after, items),
  };
  return isChanged(amendment) ? amendment : null;
}

/** What the totals and the class of a scorecard are by a version of the set. */
function standingOf(totals: ScorecardTotals, { classification }: ClassCampaign): UnitStanding {
  const { points, maximum, answered, toAnswer } = totals.overall;
  return { points, maximum, answered, toAnswer, className: classify(classification, totals)?.name ?? null };
}

/** Whether the item concerns the unit at all. */
function isAssessed(total: ItemTotal | undefined): boolean {
  return total !== undefined && total.state !== 'exempt' && total.state !== 'otherKind';
}

function isAnswered(total: ItemTotal | undefined): boolean {
  return total?.state === 'answered' || total?.state === 'notApplicable';
}

function itemsToAnswer(
  before: ScorecardTotals,
  after: ScorecardTotals,
  items: ComparedItems,
): readonly ItemToAnswer[] {
  return [...items.after.values()].flatMap((item): readonly ItemToAnswer[] => {
    const was = before.items.get(item.key)?.state;
    const is = after.items.get(item.key)?.state;
    if (is === was) return [];
    if (is === 'needsReanswer') return [{ ...named(item), why: 'again' }];
    return is === 'unanswered' && item.counts === 'regular' ? [{ ...named(item), why: 'new' }] : [];
  });
}

function answersSetAside(
  before: ScorecardTotals,
  after: ScorecardTotals,
  entries: Entries,
  items: ComparedItems,
): readonly AnswerSetAside[] {
  return [...items.before.values()].flatMap((old): readonly AnswerSetAside[] => {
    const entry = entries.get(old.key);
    const holdsAnswer = entry !== undefined && (entry.answer !== null || entry.notApplicable !== null);
    const was = before.items.get(old.key)?.state;
    if (!holdsAnswer || (!isAnswered(before.items.get(old.key)) && was !== 'needsReanswer')) return [];
    const item = items.after.get(old.key);
    if (item === undefined) return [{ ...named(old), why: 'gone' }];
    const is = after.items.get(old.key)?.state;
    return is === 'notSelfScored' || is === 'otherKind' || is === 'exempt'
      ? [{ ...named(item), why: 'notScored' }]
      : [];
  });
}

function answersToReview(
  before: ScorecardTotals,
  after: ScorecardTotals,
  items: ComparedItems,
): readonly AnswerToReview[] {
  const changed = new Set(items.changes.map(({ itemKey }) => itemKey));
  return [...items.after.values()].flatMap((item): readonly AnswerToReview[] => {
    const [was, is] = [before.items.get(item.key), after.items.get(item.key)];
    if (is === undefined || !isAnswered(is)) return [];
    const points = { before: was?.points ?? null, after: is.points };
    if (was === undefined) return [{ ...named(item), ...points, returned: true }];
    const isTouched = changed.has(item.key) || was.points !== is.points || was.state !== is.state;
    return isTouched ? [{ ...named(item), ...points, returned: false }] : [];
  });
}

function isChanged({ before, after, changes, toAnswer, setAside, toReview }: UnitAmendment): boolean {
  return (
    changes.length + toAnswer.length + setAside.length + toReview.length > 0 ||
    before.points !== after.points ||
    before.maximum !== after.maximum ||
    before.answered !== after.answered ||
    before.toAnswer !== after.toAnswer ||
    before.className !== after.className
  );
}
