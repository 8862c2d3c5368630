import { type AppraisedScorecard, appraiseScorecard } from '../../domain/appraisal/appraised-scorecard.ts';
import { type Differences, differencesOf } from '../../domain/appraisal/differences.ts';
import { firstRoundOf } from '../../domain/appraisal/first-round.ts';
import { type ItemAppraisal, NOT_APPRAISED } from '../../domain/appraisal/item-appraisal.ts';
import { visibleResult } from '../../domain/appraisal/round-at.ts';
import type { Course } from '../../domain/course/course.ts';
import type { Instant } from '../../domain/scaled.ts';
import { totalScorecard } from '../../domain/scorecard/scorecard-totals.ts';
import type { Workplace } from '../facts.ts';
import { type Sentence, say } from '../reply.ts';

/** Differences on one card. */
export const DIFFERENCES_PER_PAGE = 8;

/** The result of a unit as far as it may see it. */
export interface OwnResult {
  readonly stage: 'firstRound' | 'final';
  readonly appraised: AppraisedScorecard;
  readonly differences: Differences;
  /** What was found and said of an item. */
  appraisalOf(itemKey: string): ItemAppraisal;
  /** The page of the list of differences on which the item stands, from 0. */
  pageOf(itemKey: string): number;
}

/** Null while nothing may be seen, and for a unit that never sent its scorecard. */
export function ownResultOf(work: Workplace, at: Instant): OwnResult | null {
  const { set, profile, campaign, entries, course } = work;
  const stage = visibleResult(campaign, work.publication !== null, at);
  if (stage === 'hidden' || course.submission === null) return null;
  const appraisals = visibleAppraisals(course, stage);
  const { submission } = course;
  const appraised = appraiseScorecard(set, profile, campaign, entries, { appraisals, submission });
  const differences = differencesOf(set, totalScorecard(set, profile, campaign, entries), appraised);
  return {
    stage,
    appraised,
    differences,
    appraisalOf: (itemKey) => appraisals.get(itemKey) ?? NOT_APPRAISED,
    pageOf: (itemKey) => {
      const at = differences.items.findIndex((each) => each.itemKey === itemKey);
      return Math.max(0, Math.floor(at / DIFFERENCES_PER_PAGE));
    },
  };
}

/** What the second round finds is for nobody of the unit before it is published. */
function visibleAppraisals({ appraisals }: Course, stage: OwnResult['stage']): Course['appraisals'] {
  return stage === 'final' ? appraisals : firstRoundOf(appraisals);
}

/** Why there is nothing to see, and from when there will be. */
export function hiddenSentence({ campaign, course, unitName }: Workplace): Sentence {
  const shows = campaign.phases.explanation?.opensAt ?? null;
  if (course.submission === null) return say('result.hidden.unsent', { unit: unitName });
  return shows === null
    ? say('result.hidden.untilPublished')
    : say('result.hidden.until', { opens: { moment: shows } });
}
