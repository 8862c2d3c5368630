import type { ResultStanding } from '../domain/appraisal/result-standing.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import type { CourseStanding } from '../domain/course/course-standing.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { Role } from '../domain/people/role.ts';
import type { Publication } from '../domain/publication/publication.ts';
import type { Instant, Points } from '../domain/scaled.ts';
import type { LinkedChannel, Workplace } from './facts.ts';

/** A campaign for which the person holds a role that covers all of it. */
export interface OfficeMembership {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly roles: readonly Role[];
}

/** One scorecard as lists show it: its totals are provisional self-scores, points in 1/10,000. */
export interface UnitProgress extends CourseStanding, Omit<ResultStanding, 'domains'> {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  readonly ranked: boolean;
  /** Keys of domains, criteria and items that the unit is not assessed on. */
  readonly exemptions: readonly string[];
  /** For example `so`; null when no item asks for it. */
  readonly kind: string | null;
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
  /** Scorers and heads of the unit who hold their role now, by id. */
  readonly people: readonly string[];
  /** Whether anybody of the unit has a chat account here. */
  readonly linked: boolean;
}

/** One person who works for a unit, and how they can be told something. */
export interface UnitContact {
  readonly unitId: string;
  readonly officialId: string;
  readonly name: string;
  /** Where they have an account, in the order in which channels are listed. */
  readonly channels: readonly LinkedChannel[];
  /** Whether any account of theirs can be written to. */
  readonly reachable: boolean;
  /** Whether no account is left on which the last message arrived (không liên lạc được). */
  readonly unheard: boolean;
}

/** What became of the last sending (đợt gửi): counts of people. */
export interface LastSending {
  readonly batch: string;
  readonly sentAt: Instant;
  readonly planned: number;
  /** In a queue. */
  readonly waiting: number;
  readonly delivered: number;
  readonly unreachable: number;
  /** It made no sense any more when its time came. */
  readonly dropped: number;
  /** The person changed the scorecard within a day. */
  readonly actedUpon: number;
  /** Messages paid for in the whole campaign. */
  readonly paidMessages: number;
  /** How many sendings there were within a day before the message (vòng 24 giờ). */
  readonly sentToday: number;
}

/** Nhóm đơn vị, as lists name it. */
export interface OfficeGroup {
  readonly code: string;
  readonly name: string;
}

/** The place of those who work for a whole campaign (bàn đầu mối): every unit in a line, and one of them opened. */
export interface Office {
  readonly campaign: Campaign;
  readonly roles: readonly Role[];
  /** By code. */
  readonly groups: readonly OfficeGroup[];
  /** The criteria set of each group, by the group's code. */
  readonly sets: ReadonlyMap<string, CriteriaSet>;
  /** By group, then by code. */
  readonly units: readonly UnitProgress[];
  /** Who scores for a unit or heads it. */
  readonly contacts: readonly UnitContact[];
  /** What was told to many last; null: nothing was. */
  readonly lastSending: LastSending | null;
  /** The unit whose scorecard is looked into. */
  readonly opened: Workplace | null;
  /** Null before the results are published, and after that was taken back. */
  readonly publication: Publication | null;
}
