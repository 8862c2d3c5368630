import { canonicalText } from '../approval/canonical-text.ts';
import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import type { Course } from '../course/course.ts';
import { isSubmitted } from '../course/submitted.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { DomainResult } from '../ranking/board.ts';
import type { Instant, Points } from '../scaled.ts';
import type { RecordedEntry } from '../scorecard/score-entry.ts';
import { sha256 } from '../sha256.ts';
import { type AppraisedScorecard, appraiseScorecard, isAppraised } from './appraised-scorecard.ts';

/** What lists of many scorecards show of appraisal; kept beside the totals. Points in 1/10,000, instants in ms UTC. */
export interface ResultStanding {
  readonly judged: number;
  /** 0 before the scorecard is sent. */
  readonly toJudge: number;
  readonly flagged: number;
  readonly explained: number;
  /** Null until everything is judged. */
  readonly appraisedPoints: Points | null;
  readonly appraisedMaximum: Points | null;
  /** In the order of the table; null until everything is judged. */
  readonly domains: readonly DomainResult[] | null;
  /** `resultHash` of what the council could confirm; null until everything is judged, and while a part is reopened. */
  readonly confirmable: string | null;
  /** When the council confirmed exactly this result; null where it did not, or something changed since. */
  readonly confirmedAt: Instant | null;
}

/** A scorecard as far as its result follows from it. */
export interface Appraisable {
  readonly set: CriteriaSet;
  readonly profile: UnitProfile;
  readonly campaign: Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays'>;
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  readonly course: Course;
}

/** Of a scorecard that was not sent. */
export const NO_RESULT: ResultStanding = {
  judged: 0,
  toJudge: 0,
  flagged: 0,
  explained: 0,
  appraisedPoints: null,
  appraisedMaximum: null,
  domains: null,
  confirmable: null,
  confirmedAt: null,
};

export function resultStandingOf(of: Appraisable): ResultStanding {
  const { set, course } = of;
  if (course.submission === null) return NO_RESULT;
  const appraised = appraise(of);
  const { judged, toJudge, flagged, explained } = appraised;
  const counts = { judged, toJudge, flagged, explained };
  if (!isAppraised(appraised)) return { ...NO_RESULT, ...counts };
  const hash = resultHash(appraised);
  return {
    ...counts,
    appraisedPoints: appraised.points,
    appraisedMaximum: appraised.maximum,
    domains: domainResults(set, appraised),
    confirmable: isSubmitted(course, null) ? hash : null,
    confirmedAt: course.confirmation?.resultHash === hash ? course.confirmation.at : null,
  };
}

export function appraise({ set, profile, campaign, entries, course }: Appraisable): AppraisedScorecard {
  return appraiseScorecard(set, profile, campaign, entries, course);
}

/** SHA-256 (hex) of what the council confirms: the points of every item, and what they add up to. */
export function resultHash({ items, points, maximum, latePenalty }: AppraisedScorecard): string {
  const lines = [...items.values()].map(({ itemKey, standing, points: earned }) => [
    itemKey,
    standing,
    earned,
  ]);
  return sha256(canonicalText({ lines, points, maximum, latePenalty }));
}

/** SHA-256 (hex) of several results in the order in which they are shown, as they are confirmed in one act. */
export function resultsHash(
  results: readonly { readonly scorecardId: string; readonly resultHash: string }[],
): string {
  return sha256(canonicalText(results.map(({ scorecardId, resultHash: hash }) => [scorecardId, hash])));
}

function domainResults(set: CriteriaSet, { totals }: AppraisedScorecard): readonly DomainResult[] {
  return set.domains.flatMap(({ key, code, name }) => {
    const total = totals.domains.find(({ domainKey }) => domainKey === key);
    return total === undefined
      ? []
      : [{ domainKey: key, code, name, points: total.points, maximum: total.maximum }];
  });
}
