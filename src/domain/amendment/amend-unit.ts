import { lastVerdict, NOT_APPRAISED } from '../appraisal/item-appraisal.ts';
import { type Appraisable, resultStandingOf } from '../appraisal/result-standing.ts';
import { classify } from '../campaign/classify.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { isAssessed } from '../scorecard/item-totals.ts';
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
  const { scorecardId, unitCode, unitName, course, profile, entries } = scorecard;
  const before = totalScorecard(scorecard.set, profile, campaign, entries);
  const after = totalScorecard(newer, profile, campaign, entries);
  const assessed = (key: string) => concerns(before.items.get(key)) || concerns(after.items.get(key));
  const amendment: UnitAmendment = {
    scorecardId,
    unitCode,
    unitName,
    submittedAt: course.submission?.at ?? null,
    approved: course.approval !== null,
    before: standingOf(before, campaign, { ...scorecard, campaign }),
    after: standingOf(after, campaign, { ...scorecard, campaign, set: newer }),
    changes: items.changes.filter(({ itemKey }) => assessed(itemKey)),
    toAnswer: itemsToAnswer(before, after, items),
    setAside: answersSetAside(before, after, entries, items),
    toReview: answersToReview(before, after, items),
    judged: items.changes.flatMap(({ itemKey, code, name }) =>
      lastVerdict(course.appraisals.get(itemKey) ?? NOT_APPRAISED) === null ? [] : [{ itemKey, code, name }],
    ),
  };
  return isChanged(amendment) ? amendment : null;
}

/** Where the scorecard stands by a version of the set. */
function standingOf(
  totals: ScorecardTotals,
  { classification }: ClassCampaign,
  appraisable: Appraisable,
): UnitStanding {
  const { points, maximum, answered, toAnswer } = totals.overall;
  const { judged, toJudge, appraisedPoints, appraisedMaximum } = resultStandingOf(appraisable);
  const isJudged = appraisedPoints !== null && appraisedMaximum !== null;
  return {
    points,
    maximum,
    answered,
    toAnswer,
    className: classify(classification, totals.overall)?.name ?? null,
    judged,
    toJudge,
    result: isJudged ? { points: appraisedPoints, maximum: appraisedMaximum } : null,
  };
}

/** Whether the item concerns the unit at all. */
function concerns(total: ItemTotal | undefined): boolean {
  return total !== undefined && isAssessed(total.state);
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
  const lists = [changes, toAnswer, setAside, toReview];
  return lists.some(({ length }) => length > 0) || JSON.stringify(before) !== JSON.stringify(after);
}
