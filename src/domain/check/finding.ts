import type { PageFault } from '../evidence/page-fault.ts';
import type { Instant, Points } from '../scaled.ts';
import type { ItemTotal } from '../scorecard/scorecard-totals.ts';

/** What each finding says beside its place. */
interface FindingDetails {
  readonly unanswered: { readonly maximum: Points };
  /** An answer is recorded that no longer earns points. */
  readonly needsReanswer: { readonly refusal: ItemTotal['refusal'] };
  readonly aboveMaximum: { readonly maximum: Points };
  readonly exemptFilled: null;
  /** Points without a document and without an explanation. */
  readonly noProofNoExplanation: { readonly points: Points };
  /** `issuedOn`: `YYYY-MM-DD`. */
  readonly evidenceOutsideYear: {
    readonly evidenceId: string;
    readonly issuedOn: string;
    readonly wantedYear: number;
  };
  /** Pages that are hard to read; `page` counts from 1. */
  readonly evidencePoor: {
    readonly evidenceId: string;
    readonly pages: readonly { readonly page: number; readonly faults: readonly PageFault[] }[];
  };
  readonly delegatedOpen: OpenDelegation;
  readonly unplacedEvidence: { readonly evidenceId: string };
  readonly meetingNotHeld: null;
  readonly remarksMissing: null;
}
export type FindingName = keyof FindingDetails;

/** Something to look at before the scorecard is sent (kiểm tra trước khi gửi). `blocks`: it cannot be sent like this. */
export type Finding = {
  readonly [Name in FindingName]: {
    readonly name: Name;
    /** Null where it concerns the whole scorecard. */
    readonly itemKey: string | null;
    readonly severity: Severity;
    readonly detail: FindingDetails[Name];
  };
}[FindingName];
export type Severity = 'blocks' | 'warns';

/** An item in a colleague's hands. */
export interface OpenDelegation {
  readonly officialId: string;
  readonly officialName: string;
  /** The first instant at which it holds no longer; null for no end. */
  readonly until: Instant | null;
}
