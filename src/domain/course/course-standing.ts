import type { Instant } from '../scaled.ts';
import { type Course, isWaiting } from './course.ts';

/** What lists of many scorecards show of a course; kept beside the totals. Instants in ms UTC. */
export interface CourseStanding {
  readonly submittedAt: Instant | null;
  /** When the head approved last, whether or not the content changed since. */
  readonly approvedAt: Instant | null;
  /** Requests for more time that nobody decided yet. */
  readonly openRequests: number;
  /** The latest lock given to the whole scorecard; null: the campaign's. */
  readonly extendedTo: Instant | null;
}

export function standingOf({ submission, approval, requests, extensions }: Course): CourseStanding {
  const whole = extensions.filter(({ itemKeys }) => itemKeys === null).map(({ closesAt }) => closesAt);
  return {
    submittedAt: submission?.at ?? null,
    approvedAt: approval?.at ?? null,
    openRequests: requests.filter(isWaiting).length,
    extendedTo: whole.length === 0 ? null : Math.max(...whole),
  };
}
