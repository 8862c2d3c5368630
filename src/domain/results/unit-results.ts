import { type AppraisedScorecard, appraiseScorecard } from '../appraisal/appraised-scorecard.ts';
import { resultStandingOf } from '../appraisal/result-standing.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Course } from '../course/course.ts';
import { type CriteriaSet, placedItems } from '../criteria/criteria-set.ts';
import type { AssessedUnit, BoardUnit } from '../ranking/board.ts';
import { points } from '../scaled.ts';
import { type ScorecardTotals, totalScorecard } from '../scorecard/scorecard-totals.ts';
import type { UnitResults } from './campaign-results.ts';
import { itemResults } from './item-results.ts';
import type { ScorecardRecord } from './results-input.ts';

/** Where a unit stands on the board of its group; without `assessed` it has no result yet. */
export interface UnitPlace {
  readonly assessed: AssessedUnit | null;
  readonly rank: number | null;
  readonly tied: boolean;
}

export function unitResults(
  campaign: Campaign,
  set: CriteriaSet,
  record: ScorecardRecord,
  { assessed, rank, tied }: UnitPlace,
): UnitResults {
  const { code, name, profile, entries } = record;
  const course = sentCourse(record.course);
  const self = totalScorecard(set, profile, campaign, entries);
  const appraised = appraiseScorecard(set, profile, campaign, entries, course);
  return {
    code,
    // A unit may bear another name by now than when the results were published.
    name: assessed?.unit.name ?? name,
    rank,
    tied,
    self: totalsOf(self),
    appraised:
      assessed === null
        ? null
        : {
            ...totalsOf(appraised.totals),
            points: assessed.result.points,
            maximum: assessed.result.maximum,
            latePenalty: appraised.latePenalty,
            className: assessed.className,
          },
    domains: domainScores(set, self, assessed),
    items: itemResults(set, appraised, record, course),
    progress: progressOf(campaign, set, record, self, appraised),
    extensions: extensionsOf(set, record.course),
  };
}

/** One unit as rankings see it, from what is recorded on its scorecard. */
export function boardUnitOf(campaign: Campaign, set: CriteriaSet, record: ScorecardRecord): BoardUnit {
  const { scorecardId, unitId, code, name, groupCode, profile, entries, course } = record;
  const { appraisedPoints, appraisedMaximum, domains, judged, toJudge, confirmedAt } = resultStandingOf({
    set,
    profile,
    campaign,
    entries,
    course,
  });
  const isWhole = appraisedPoints !== null && appraisedMaximum !== null && domains !== null;
  return {
    scorecardId,
    unitId,
    code,
    name,
    groupCode,
    ranked: profile.ranked,
    submittedAt: course.submission?.at ?? null,
    judged,
    toJudge,
    confirmedAt,
    result: isWhole ? { points: appraisedPoints, maximum: appraisedMaximum, domains } : null,
  };
}

/** What was found of a scorecard that was taken back counts for nothing until it is sent again. */
function sentCourse(course: Course): Course {
  return course.submission === null ? { ...course, appraisals: new Map() } : course;
}

function totalsOf({ overall }: ScorecardTotals): UnitResults['self'] {
  const { points: earned, maximum, bonus, penalty } = overall;
  return { points: earned, maximum, bonus, penalty };
}

function domainScores(
  set: CriteriaSet,
  self: ScorecardTotals,
  assessed: AssessedUnit | null,
): UnitResults['domains'] {
  return set.domains.map(({ key, code, name }) => {
    const own = self.domains.find(({ domainKey }) => domainKey === key);
    const found = assessed?.result.domains.find(({ domainKey }) => domainKey === key);
    return {
      key,
      code,
      name,
      self: { points: own?.points ?? points(0), maximum: own?.maximum ?? points(0) },
      appraised: found === undefined ? null : { points: found.points, maximum: found.maximum },
    };
  });
}

function progressOf(
  campaign: Campaign,
  set: CriteriaSet,
  record: ScorecardRecord,
  self: ScorecardTotals,
  { flagged, explained }: AppraisedScorecard,
): UnitResults['progress'] {
  const { submittedAt, judged, toJudge, confirmedAt } = boardUnitOf(campaign, set, record);
  const { answered, toAnswer } = self.overall;
  return { answered, toAnswer, submittedAt, judged, toJudge, flagged, explained, confirmedAt };
}

function extensionsOf(set: CriteriaSet, { extensions }: Course): UnitResults['extensions'] {
  const placed = placedItems(set);
  return extensions.map(({ itemKeys, opensAt, closesAt, reason }) => ({
    itemCodes:
      itemKeys === null
        ? null
        : placed.filter(({ item }) => itemKeys.includes(item.key)).map(({ item }) => item.code),
    givenAt: opensAt,
    closesAt,
    reason,
  }));
}
