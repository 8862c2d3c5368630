import type { Campaign } from '../domain/campaign/campaign.ts';
import type { CourseStanding } from '../domain/course/course-standing.ts';
import type { Role } from '../domain/people/role.ts';
import type { Points } from '../domain/scaled.ts';
import type { Workplace } from './facts.ts';

/** A campaign for which the person holds a role that covers all of it. */
export interface OfficeMembership {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly roles: readonly Role[];
}

/** One scorecard as lists show it: its totals are provisional self-scores, points in 1/10,000. */
export interface UnitProgress extends CourseStanding {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  readonly ranked: boolean;
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
  /** Whether anybody of the unit has a chat account here. */
  readonly linked: boolean;
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
  /** By group, then by code. */
  readonly units: readonly UnitProgress[];
  /** The unit whose scorecard is looked into. */
  readonly opened: Workplace | null;
}
