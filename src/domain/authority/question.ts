import type { Instant } from '../scaled.ts';
import type { Act } from './act.ts';
import type { Grant } from './grant.ts';

/** Whether somebody may do something now (thẩm quyền): asked at the time of the act, not when its card was drawn. */
export interface AuthorityQuestion {
  readonly act: Act;
  readonly at: Instant;
  readonly officialId: string;
  /** What the official was given in this campaign. */
  readonly grants: readonly Grant[];
  readonly target: ActTarget;
  readonly course: CourseFacts;
  readonly options: {
    readonly withdrawal: boolean;
    /** Leaders may see results before they are published. */
    readonly provisional: boolean;
  };
}

/** What the act is done to; null where it concerns the campaign, or no single item. */
export interface ActTarget {
  readonly unitId: string | null;
  readonly itemKey: string | null;
  /** The domain that the item stands in. */
  readonly domainKey: string | null;
}

/** Where the scorecard stands. A reopening takes a submission back, so what was reopened is not `submitted`. */
export interface CourseFacts {
  /** Of the phase that the act belongs to, for the item where there is one. */
  readonly window: 'open' | 'tooEarly' | 'locked';
  readonly submitted: boolean;
  readonly appraisalStarted: boolean;
  readonly published: boolean;
  /** The council confirmed the result. */
  readonly confirmed: boolean;
  /** Of the item. */
  readonly delegations: readonly ActiveDelegation[];
}

export interface ActiveDelegation {
  readonly toOfficialId: string;
  readonly byOfficialId: string;
  /** The first instant at which it holds no longer; null for no end. */
  readonly until: Instant | null;
}
