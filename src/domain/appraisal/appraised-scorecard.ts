import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import type { Submission } from '../course/course.ts';
import { type CriteriaSet, placedItems, type ScoredItem } from '../criteria/criteria-set.ts';
import { type Points, percent, points } from '../scaled.ts';
import { type Entries, type ItemTotal, itemTotals } from '../scorecard/item-totals.ts';
import type { RecordedEntry, ScoreEntry } from '../scorecard/score-entry.ts';
import { addUp, type ScorecardTotals } from '../scorecard/scorecard-totals.ts';
import { type AppraisedItem, appraisedItem } from './appraised-item.ts';
import { type Findings, type GivenVerdict, lastVerdict, NOT_APPRAISED, verdictOf } from './item-appraisal.ts';
import { pointsOfGrades, pointsOfShare } from './survey-points.ts';
import { fitsItem, type Verdict } from './verdict.ts';

export interface AppraisedScorecard {
  /** Every item of the set, by key, in the order of the table. */
  readonly items: ReadonlyMap<string, AppraisedItem>;
  /** Of what is settled: bonus and penalty capped; before what sending late costs. */
  readonly totals: ScorecardTotals;
  readonly latePenalty: Points;
  /** After what sending late costs, never below 0. */
  readonly points: Points;
  readonly maximum: Points;
  readonly judged: number;
  readonly toJudge: number;
  readonly flagged: number;
  readonly explained: number;
}

/** What happened to a scorecard, as far as its points follow from it. */
interface Judged {
  readonly appraisals: ReadonlyMap<string, Findings>;
  readonly submission: Pick<Submission, 'latePenalty'> | null;
}

type RecordedEntries = ReadonlyMap<string, Pick<RecordedEntry, 'version'> & ScoreEntry>;

/**
 * The appraised scorecard of one unit. What is not judged yet decides conditional items as the unit answered it, but
 * earns nothing. Every answer and survey is evaluated anew, so points stored with a verdict matter where it is points alone.
 */
export function appraiseScorecard(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays'>,
  entries: RecordedEntries,
  { appraisals, submission }: Judged,
): AppraisedScorecard {
  const placed = placedItems(set).map(({ item }) => item);
  const holdingOf = (given: (appraisal: Findings) => GivenVerdict | null) =>
    new Map(
      placed.flatMap(({ key, maxPoints }) => {
        const verdict = given(appraisals.get(key) ?? NOT_APPRAISED)?.verdict;
        const version = entries.get(key)?.version ?? 0;
        return verdict !== undefined && verdict.entryVersion === version && fitsItem(verdict, maxPoints)
          ? [[key, verdict] as const]
          : [];
      }),
    );
  const judgedBy = (verdicts: ReadonlyMap<string, Verdict>) =>
    itemTotals(set, profile, campaign.referenceDays, judgedEntries(entries, verdicts), {
      awarded: awardedPoints(placed, verdicts),
    });
  const holding = holdingOf(lastVerdict);
  const selfItems = itemTotals(set, profile, campaign.referenceDays, entries);
  const judgedItems = judgedBy(holding);
  const hasSecond = [...appraisals.values()].some(({ verdicts }) => verdictOf(verdicts, 2) !== null);
  const holdingFirst = hasSecond ? holdingOf(({ verdicts }) => verdictOf(verdicts, 1)) : holding;
  const firstItems = hasSecond ? judgedBy(holdingFirst) : judgedItems;
  const items = new Map(
    placed.map((item) => [
      item.key,
      appraisedItem(item, {
        self: inMap(selfItems, item.key),
        found: inMap(judgedItems, item.key),
        first: holdingFirst.has(item.key) ? inMap(firstItems, item.key) : null,
        appraisal: appraisals.get(item.key) ?? NOT_APPRAISED,
        verdict: holding.get(item.key) ?? null,
      }),
    ]),
  );
  const totals = addUp(set, campaign, settledTotals(placed, items, judgedItems));
  const latePenalty = submission?.latePenalty ?? points(0);
  const all = [...items.values()];
  return {
    items,
    totals,
    latePenalty,
    points: points(Math.max(0, totals.overall.points - latePenalty)),
    maximum: totals.overall.maximum,
    judged: all.filter(({ standing }) => standing === 'settled').length,
    toJudge: all.filter(({ standing }) => standing !== 'notNeeded' && standing !== 'optional').length,
    flagged: all.filter(({ flagged }) => flagged).length,
    explained: all.filter(({ flagged, explained }) => flagged && explained).length,
  };
}

/** Whether everything that has to be judged is. */
export function isAppraised({ judged, toJudge }: Pick<AppraisedScorecard, 'judged' | 'toJudge'>): boolean {
  return toJudge > 0 && judged === toJudge;
}

function judgedEntries(entries: Entries, holding: ReadonlyMap<string, Verdict>): Entries {
  const judged = new Map(entries);
  for (const [key, verdict] of holding) {
    if (verdict.kind !== 'changed' || verdict.award.kind !== 'answer') continue;
    const { answer, underCase } = verdict.award;
    judged.set(key, {
      answer,
      ...(underCase === undefined ? {} : { underCase }),
      notApplicable: null,
      explanation: null,
      points: verdict.points,
    });
  }
  return judged;
}

function awardedPoints(
  placed: readonly ScoredItem[],
  holding: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, Points> {
  return new Map(
    placed.flatMap(({ key, maxPoints }) => {
      const verdict = holding.get(key);
      return verdict?.kind === 'changed' && verdict.award.kind !== 'answer'
        ? [[key, awardedTo(verdict, maxPoints)] as const]
        : [];
    }),
  );
}

/** What a survey found is a share of what the item is worth now. */
function awardedTo(
  { award, points: given }: Extract<Verdict, { kind: 'changed' }>,
  maxPoints: Points,
): Points {
  if (award.kind === 'share') return pointsOfShare(maxPoints, percent(award.percent)) ?? given;
  return award.kind === 'grades' ? (pointsOfGrades(maxPoints, award) ?? given) : given;
}

/** What earns nothing yet keeps its place in the maximum, also where the unit claims that it does not apply. */
function settledTotals(
  placed: readonly ScoredItem[],
  items: ReadonlyMap<string, AppraisedItem>,
  found: ReadonlyMap<string, ItemTotal>,
): ReadonlyMap<string, ItemTotal> {
  return new Map(
    placed.map(({ key, counts, maxPoints }): [string, ItemTotal] => {
      const { standing, points: earned } = inMap(items, key);
      if (standing === 'notNeeded' || earned !== null || standing === 'settled')
        return [key, inMap(found, key)];
      const maximum = counts === 'regular' ? maxPoints : points(0);
      return [key, { itemKey: key, counts, state: 'unanswered', points: null, maximum, refusal: null }];
    }),
  );
}

function inMap<Value>(values: ReadonlyMap<string, Value>, itemKey: string): Value {
  const value = values.get(itemKey);
  if (value === undefined) throw new Error(`no such item: ${itemKey}`);
  return value;
}
