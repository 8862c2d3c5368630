import type { CourseEvent } from '../domain/course/course-event.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { GroupBoard } from '../domain/ranking/board.ts';
import type { ReminderWishes } from '../domain/reminders/reminder-settings.ts';
import type { Instant } from '../domain/scaled.ts';
import type { ScoreEntry } from '../domain/scorecard/score-entry.ts';
import type { Locale } from './facts.ts';
import type { MemberPlace, NewMember } from './new-member.ts';
import type { NoticeDraft } from './notice.ts';
import type { SentManifest } from './sent-manifest.ts';

/** What a step wants changed. Applied in the same transaction as the state and the reply. */
export type Command =
  | {
      readonly do: 'recordEntry';
      readonly itemKey: string;
      readonly before: ScoreEntry | null;
      readonly after: ScoreEntry;
      /** The change that this one takes back. */
      readonly undoes: number | null;
      /** Who gave the item to the person, where it was delegated. */
      readonly onBehalfOf?: string;
    }
  /** A document, new or changed; everything else about it follows from its history. */
  | { readonly do: 'saveEvidence'; readonly evidence: Evidence }
  /** A fact in the course of the scorecard at hand, or of the one that an office has opened. */
  | { readonly do: 'recordCourse'; readonly event: CourseEvent }
  /**
   * Sends the scorecard off (gửi đi). The shell adds the id of the receipt, where the audit trail ends, and the
   * signature; `again`: the receipt of an earlier sending stops standing.
   */
  | {
      readonly do: 'submit';
      readonly scorecardId: string;
      readonly manifest: SentManifest;
      readonly again: boolean;
    }
  /** The receipt that stands of the scorecard stands no longer. */
  | { readonly do: 'withdrawReceipt'; readonly scorecardId: string }
  /** The same fact for several scorecards of an office's campaign, each as it was sent, or not, when it was read. */
  | {
      readonly do: 'extendUnits';
      readonly scorecards: readonly { readonly scorecardId: string; readonly submittedAt: Instant | null }[];
      readonly event: Extract<CourseEvent, { kind: 'deadlineExtended' }>;
    }
  /** Chốt một lượt: the results of several scorecards of an office's campaign, each as shown. */
  | {
      readonly do: 'confirmResults';
      readonly scorecards: readonly { readonly scorecardId: string; readonly resultHash: string }[];
    }
  /** Công bố: the rankings as shown; stale when a result changed since they were read. */
  | {
      readonly do: 'publishResults';
      readonly campaignId: string;
      /** The turn's own, since nobody else may bear it. */
      readonly publicationId: string;
      readonly decision: string | null;
      readonly boards: readonly GroupBoard[];
    }
  /** The results are no longer published, to be corrected. */
  | {
      readonly do: 'withdrawPublication';
      readonly campaignId: string;
      readonly publicationId: string;
      readonly reason: string;
    }
  /** Deletes a rehearsal campaign with everything in it. */
  | { readonly do: 'deleteRehearsal'; readonly campaignId: string }
  /** Tells another person, or this one later. */
  | { readonly do: 'notify'; readonly notice: NoticeDraft }
  | { readonly do: 'linkAccount'; readonly invitationId: string; readonly officialId: string }
  /** Links by the person's own telephone number, for which the platform vouches. */
  | { readonly do: 'linkByContact'; readonly officialId: string }
  /**
   * A one-time code that the reply shows: for another account of the same person, or the first one of the official
   * named.
   */
  | { readonly do: 'issueCode'; readonly officialId?: string }
  /** Somebody new in a unit; `pending` until the head confirms. */
  | { readonly do: 'addMember'; readonly member: NewMember }
  | ({ readonly do: 'decideMember'; readonly accepted: boolean } & MemberPlace)
  /** Every role that the official holds in the unit ends now. */
  | ({ readonly do: 'endRoles' } & MemberPlace)
  /** Takes every account away from an official, for example after a lost phone. */
  | { readonly do: 'unlinkOfficial'; readonly officialId: string }
  | { readonly do: 'noteReachability'; readonly reachable: boolean }
  /** Erases what is kept about the person of this account; the unit's scores stay. */
  | { readonly do: 'erasePerson' }
  | { readonly do: 'countGuess' }
  | { readonly do: 'setReminders'; readonly wishes: ReminderWishes }
  | { readonly do: 'setLocale'; readonly locale: Locale };
