import type { ItemAppraisal } from '../appraisal/item-appraisal.ts';
import type { Extension } from '../campaign/extension.ts';
import type { Instant, Points } from '../scaled.ts';

/** Who did something, and when (ms UTC). */
export interface Deed {
  readonly by: string;
  readonly at: Instant;
}

export interface Remarks {
  readonly difficulties: string | null;
  readonly recommendations: string | null;
}

/** Họp tự chấm. */
export interface Meeting extends Deed {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly invited: readonly string[];
  /** Who confirmed by a tap, in that order. */
  readonly attended: readonly Deed[];
  readonly minutes: ({ readonly text: string } & Deed) | null;
}

/** Giao mục: `by` gave the items to `to` until an instant. */
export interface Delegation extends Deed {
  readonly id: string;
  readonly itemKeys: readonly string[];
  readonly to: string;
  readonly until: Instant;
  readonly ended: ({ readonly how: 'returned' | 'takenBack'; readonly reason: string | null } & Deed) | null;
}

/** Phê duyệt of one content. It holds as long as the content has this hash. */
export interface Approval extends Deed {
  readonly contentHash: string;
  readonly lines: Readonly<Record<string, string>>;
}

export interface SignedReport extends Deed {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly contentHash: string;
  readonly agrees: boolean;
}

/** Gửi đi. */
export interface Submission extends Deed {
  readonly receiptId: string;
  readonly contentHash: string;
  readonly latePenalty: Points;
  /** How many extensions had been recorded by then: those after it reopen what was sent. */
  readonly extensionsBefore: number;
}

/** Xin mở lại. */
export interface ReopeningRequest extends Deed {
  readonly id: string;
  readonly itemKeys: readonly string[] | null;
  readonly reason: string;
  /** `closesAt` null: refused. */
  readonly decision: ({ readonly closesAt: Instant | null; readonly reason: string | null } & Deed) | null;
  readonly withdrawn: Deed | null;
}

/** Whether somebody still has to decide it. */
export function isWaiting({ decision, withdrawn }: ReopeningRequest): boolean {
  return decision === null && withdrawn === null;
}

/** More time as given, with the reason that is printed under the ranking. */
export interface GrantedExtension extends Extension, Deed {
  readonly reason: string;
}

/** Where a scorecard stands on its way from self-score to submitted (diễn biến phiếu chấm). */
export interface Course {
  /** How many facts it follows from. */
  readonly sequence: number;
  readonly remarks: Remarks;
  readonly meetings: readonly Meeting[];
  readonly delegations: readonly Delegation[];
  /** The last request that no approval and no refusal followed. */
  readonly approvalRequest: ({ readonly contentHash: string } & Deed) | null;
  /** The last approval that was not taken back; whether it still holds is for the content to say. */
  readonly approval: Approval | null;
  /** The last refusal, until the next request. */
  readonly approvalRefusal: ({ readonly reason: string } & Deed) | null;
  readonly signedReport: SignedReport | null;
  /** Null before it is sent, and after it was withdrawn. */
  readonly submission: Submission | null;
  readonly requests: readonly ReopeningRequest[];
  readonly extensions: readonly GrantedExtension[];
  /** What was found of items, and what the unit said to it, by item key. */
  readonly appraisals: ReadonlyMap<string, ItemAppraisal>;
  /** The last confirmation of the council that was not taken back; whether it still holds is for the result to say. */
  readonly confirmation: ({ readonly resultHash: string } & Deed) | null;
}

export const emptyCourse: Course = {
  sequence: 0,
  remarks: { difficulties: null, recommendations: null },
  meetings: [],
  delegations: [],
  approvalRequest: null,
  approval: null,
  approvalRefusal: null,
  signedReport: null,
  submission: null,
  requests: [],
  extensions: [],
  appraisals: new Map(),
  confirmation: null,
};

/** Everybody who is named in a course, by id. */
export function peopleOfCourse(course: Course): readonly string[] {
  const { meetings, delegations, approval, approvalRequest, approvalRefusal, signedReport, submission } =
    course;
  const deeds: readonly (Deed | null)[] = [
    ...meetings.flatMap((meeting) => [meeting, meeting.minutes, ...meeting.attended]),
    ...delegations,
    approval,
    approvalRequest,
    approvalRefusal,
    signedReport,
    submission,
    ...course.requests.flatMap((request) => [request, request.decision, request.withdrawn]),
    ...course.extensions,
    ...[...course.appraisals.values()].flatMap(({ verdicts, explanations }) => [
      ...verdicts,
      ...explanations,
    ]),
    course.confirmation,
  ];
  return [
    ...new Set([
      ...deeds.flatMap((deed) => (deed === null ? [] : [deed.by])),
      ...meetings.flatMap(({ invited }) => invited),
      ...delegations.map(({ to }) => to),
    ]),
  ];
}
