import type { AmendedScorecard } from '../../../src/domain/amendment/amendment.ts';
import type { AmendableCampaign } from '../../../src/domain/amendment/preview-amendment.ts';
import { emptyCourse } from '../../../src/domain/course/course.ts';
import type { CriteriaSet } from '../../../src/domain/criteria/criteria-set.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { campaign, unit } from '../build.ts';

/** A unit's scorecard with these entries, each recorded once. */
export function scorecard(
  set: CriteriaSet,
  entries: Readonly<Record<string, ScoreEntry>>,
  more: Partial<AmendedScorecard> = {},
): AmendedScorecard {
  return {
    scorecardId: 'k:u1',
    unitCode: 'U1',
    unitName: 'Đơn vị 1',
    profile: unit,
    entries: new Map(
      Object.entries(entries).map(([key, entry]) => [
        key,
        { ...entry, version: 1, changedBy: 'an', changedAt: 1 },
      ]),
    ),
    set,
    course: emptyCourse,
    ...more,
  };
}

export function amendable(
  scorecards: readonly AmendedScorecard[],
  more: Partial<AmendableCampaign> = {},
): AmendableCampaign {
  return { campaign, otherSets: [], scopedRoles: [], names: new Map(), at: 100, scorecards, ...more };
}
