import type { Campaign, ClassBand, UnitProfile } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { RecordedEvidence } from '../evidence/evidence.ts';
import type { Day, Instant, Points } from '../scaled.ts';
import type { Entries, ScorecardTotals } from '../scorecard/scorecard-totals.ts';

/** Whether the head has approved what the report says. `contentHash`: SHA-256 (hex) of the approved content. */
export type ReportStatus =
  | { readonly kind: 'draft'; readonly contentHash: string | null }
  | {
      readonly kind: 'approved';
      readonly approvedByName: string;
      readonly approvedAt: Instant;
      readonly contentHash: string;
    };

/** What the unit says at the end of its report: khó khăn, vướng mắc and đề xuất, kiến nghị. */
export interface ReportRemarks {
  readonly difficulties: string | null;
  readonly recommendations: string | null;
}

/** The self-scoring meeting (biên bản họp tự chấm điểm). `confirmedAt` null: has not confirmed taking part. */
export interface ReportMinutes {
  readonly heldOn: Day;
  readonly attendees: readonly { readonly name: string; readonly confirmedAt: Instant | null }[];
  readonly text: string;
}

/** Everything that a self-scoring report (báo cáo tự chấm điểm) is made of. */
export interface ReportInput {
  readonly unitName: string;
  /** As the campaign abbreviates the unit: "SNV". */
  readonly unitCode: string;
  readonly campaign: Pick<
    Campaign,
    'name' | 'organiser' | 'year' | 'timeZone' | 'bonusCap' | 'penaltyCap' | 'classification'
  >;
  readonly set: CriteriaSet;
  readonly profile: UnitProfile;
  readonly totals: ScorecardTotals;
  readonly entries: Entries;
  /** Documents in the order in which they were added; removed ones are left out of the report. */
  readonly evidence: readonly RecordedEvidence[];
  readonly classBand: ClassBand | null;
  readonly remarks: ReportRemarks;
  readonly minutes: ReportMinutes | null;
  readonly status: ReportStatus;
  /** A campaign to practise with (kỳ chấm thử). */
  readonly rehearsal: boolean;
}

/** What stands in the column "tự chấm". */
export type ReportScore =
  | { readonly kind: 'points'; readonly points: Points }
  /** No answer that earns points: never the same as 0. */
  | { readonly kind: 'notScored' }
  | { readonly kind: 'heldByOthers'; readonly by: 'council' | 'survey' }
  /** The unit says that it does not apply; with `points` where that earns them. */
  | { readonly kind: 'notApplicable'; readonly points: Points | null }
  /** Not for this unit: exempt, or for other kinds of unit. */
  | { readonly kind: 'notAssessed' }
  /** A row that only bonus or penalty stands under: it has no sum. */
  | { readonly kind: 'noSum' };

/** The levels of the table: lĩnh vực, a tiêu chí with others under it, and what is scored. */
export type ReportRowKind = 'domain' | 'criterion' | 'item';

export interface ReportRow {
  readonly kind: ReportRowKind;
  /** As printed in the set; may be empty, and need not be unique. */
  readonly code: string;
  readonly name: string;
  /** Bonus and penalty stand outside the maximum and the sums of the rows above them. */
  readonly counts: 'regular' | 'bonus' | 'penalty';
  /** What this unit can reach; null where the row is outside of the maximum or does not count for the unit. */
  readonly maximum: Points | null;
  readonly score: ReportScore;
  /** Items below that still have no score; 0 for an item. */
  readonly open: number;
  /** One line for every document. */
  readonly evidence: readonly string[];
  readonly explanation: string | null;
}

/** The sums below the table; `total` is never below 0. */
export interface ReportSummary {
  readonly regular: Points;
  readonly maximum: Points;
  /** Null in a set without bonus, or penalty, items. As capped by the campaign. */
  readonly bonus: Points | null;
  readonly penalty: Points | null;
  readonly bonusCap: Points | null;
  readonly penaltyCap: Points | null;
  readonly total: Points;
  readonly heldByOthers: Points;
  /** Items that still have no score, of those that the unit scores. */
  readonly open: number;
  readonly toAnswer: number;
  /** "90,88 %"; null without a maximum. */
  readonly index: string | null;
  readonly className: string | null;
}

/** A report before any file format. */
export interface Report
  extends Pick<ReportInput, 'unitName' | 'unitCode' | 'remarks' | 'minutes' | 'status' | 'rehearsal'> {
  readonly campaignName: string;
  readonly organiser: string;
  readonly year: number;
  readonly timeZone: string;
  readonly setName: string;
  readonly decision: string | null;
  readonly rows: readonly ReportRow[];
  readonly summary: ReportSummary;
}
