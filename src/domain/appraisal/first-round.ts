import type { Course } from '../course/course.ts';
import type { ItemAppraisal } from './item-appraisal.ts';

/** What was found in the first round alone, and what the unit said to it: what a unit sees until results are published. */
export function firstRoundOf(appraisals: Course['appraisals']): Course['appraisals'] {
  return new Map(
    [...appraisals].map(([itemKey, { verdicts, explanations }]): [string, ItemAppraisal] => [
      itemKey,
      { verdicts: verdicts.filter(({ round }) => round === 1), explanations },
    ]),
  );
}
