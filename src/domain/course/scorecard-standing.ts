import { type Appraisable, type ResultStanding, resultStandingOf } from '../appraisal/result-standing.ts';
import { type CourseStanding, standingOf } from './course-standing.ts';

/** What lists of many scorecards show of one beside its totals: its course and its appraisal. */
export type ScorecardStanding = CourseStanding & ResultStanding;

export function scorecardStandingOf(of: Appraisable): ScorecardStanding {
  return { ...standingOf(of.course), ...resultStandingOf(of) };
}
