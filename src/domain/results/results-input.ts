import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import type { Course } from '../course/course.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PublishedBoards } from '../publication/publication.ts';
import type { RecordedEntry } from '../scorecard/score-entry.ts';

/** One scorecard with all that is recorded on it. */
export interface ScorecardRecord {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  readonly profile: UnitProfile;
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  readonly evidence: readonly Evidence[];
  readonly course: Course;
}

/** All that the results of a campaign follow from. */
export interface ResultsInput {
  readonly campaign: Campaign;
  /** By code, each with its criteria set. */
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly ranked: boolean;
    readonly set: CriteriaSet;
  }[];
  readonly scorecards: readonly ScorecardRecord[];
  /** Null before the results are published, and after that was taken back. */
  readonly published: PublishedBoards | null;
}
