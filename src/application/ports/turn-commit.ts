import type { MemberPlace, NewMember } from '../../conversation/new-member.ts';
import type { NoticeDraft } from '../../conversation/notice.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { ScorecardStanding } from '../../domain/course/scorecard-standing.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';
import type { ReminderWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Instant, Points } from '../../domain/scaled.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { AccountAddress, OutboundContent } from './messages.ts';
import type { KeptPicture } from './picture-store.ts';

/** Maintained totals of a scorecard, all in 1/10,000 of a point except the two counts. */
export interface StoredTotals {
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
}

/** One row-level change that a turn makes. */
export type Write =
  /** Saves (or with null removes) an entry and appends the change to the history, in one step. */
  | {
      readonly kind: 'saveEntry';
      readonly itemKey: string;
      readonly officialId: string;
      readonly at: Instant;
      readonly before: ScoreEntry | null;
      readonly after: ScoreEntry | null;
      readonly undoes: number | null;
      /** The official who delegated the item to the one who scores it. */
      readonly onBehalfOf?: string;
    }
  /** Saves a document of the scorecard, new or changed, and appends to its history. */
  | {
      readonly kind: 'saveEvidence';
      readonly evidence: Evidence;
      readonly officialId: string;
      readonly at: Instant;
    }
  /** Appends a fact to the course of the scorecard. */
  | {
      readonly kind: 'appendCourse';
      readonly event: CourseEvent;
      readonly officialId: string;
      readonly at: Instant;
    }
  /**
   * Appends one fact to the courses of several scorecards and moves their locks. Stale when one of them was sent, or
   * its sending withdrawn, since it was read.
   */
  | {
      readonly kind: 'extendUnits';
      readonly scorecards: readonly { readonly scorecardId: string; readonly submittedAt: Instant | null }[];
      readonly event: Extract<CourseEvent, { kind: 'deadlineExtended' }>;
      readonly officialId: string;
      readonly at: Instant;
    }
  /**
   * Appends to the courses of several scorecards that the council confirmed their results, and marks them so. Stale when
   * one of them has another result by now, or cannot be confirmed any more.
   */
  | {
      readonly kind: 'confirmResults';
      readonly scorecards: readonly { readonly scorecardId: string; readonly resultHash: string }[];
      readonly officialId: string;
      readonly at: Instant;
    }
  /**
   * Publishes the results of a campaign as these rankings. Stale when a result in them is another by now, or when
   * the results are published already.
   */
  | {
      readonly kind: 'publishResults';
      readonly campaignId: string;
      readonly publicationId: string;
      readonly decision: string | null;
      readonly boards: readonly GroupBoard[];
      readonly officialId: string;
      readonly at: Instant;
    }
  /** Takes a publication back; the turn is stale where it does not stand. */
  | {
      readonly kind: 'withdrawPublication';
      readonly campaignId: string;
      readonly publicationId: string;
      readonly reason: string;
      readonly officialId: string;
      readonly at: Instant;
    }
  /** Deletes a rehearsal campaign and everything of it; the turn is stale where it is gone already. */
  | { readonly kind: 'deleteRehearsal'; readonly campaignId: string; readonly at: Instant }
  /** A notice whose key is known already changes nothing. */
  | { readonly kind: 'addNotice'; readonly notice: NoticeDraft; readonly at: Instant }
  | { readonly kind: 'useInvitation'; readonly invitationId: string; readonly at: Instant }
  | {
      readonly kind: 'linkAccount';
      readonly account: AccountAddress;
      readonly officialId: string;
      readonly at: Instant;
    }
  | { readonly kind: 'recordGuess'; readonly account: AccountAddress; readonly at: Instant }
  | { readonly kind: 'setLocale'; readonly officialId: string; readonly locale: 'vi' | 'en' }
  | {
      readonly kind: 'setReminders';
      readonly officialId: string;
      readonly wishes: ReminderWishes;
      readonly at: Instant;
    }
  /** A further invitation; earlier ones go on working. */
  | {
      readonly kind: 'issueInvitation';
      readonly officialId: string;
      readonly codeHash: string;
      readonly expiresAt: Instant;
      readonly at: Instant;
    }
  /** Stores an official who is new, with one role given in a chat. */
  | { readonly kind: 'addMember'; readonly member: NewMember; readonly at: Instant }
  /** The turn is stale where nothing waits to be decided. */
  | ({ readonly kind: 'decideMember'; readonly accepted: boolean; readonly at: Instant } & MemberPlace)
  /** Ends the roles of the official in the unit; the turn is stale where none holds. */
  | ({ readonly kind: 'endRoles'; readonly at: Instant } & MemberPlace)
  /** Unlinks every account of the official; what still waits to be sent to them is not sent. */
  | { readonly kind: 'unlinkOfficial'; readonly officialId: string; readonly at: Instant }
  | { readonly kind: 'noteReachability'; readonly account: AccountAddress; readonly reachable: boolean }
  /**
   * Unlinks the account and blanks what was said in its chat up to this turn, with the conversation. What was scored
   * stays: it is the unit's record.
   */
  | { readonly kind: 'erasePerson'; readonly account: AccountAddress; readonly at: Instant }
  /** Issues a receipt (biên nhận). */
  | {
      readonly kind: 'storeReceipt';
      readonly receipt: SignedReceipt;
      readonly scorecardId: string;
      readonly at: Instant;
    }
  /** Withdraws what stands of the scorecard's receipts; the turn is stale where none does. */
  | { readonly kind: 'withdrawReceipt'; readonly scorecardId: string; readonly at: Instant };

/** A finished turn, to be committed whole or not at all. */
export interface TurnCommit {
  readonly inboxId: number;
  readonly account: AccountAddress;
  /** Who acts, for the audit trail; null while the account is not linked. */
  readonly officialId: string | null;
  readonly at: Instant;
  readonly conversation: {
    readonly key: string;
    readonly expectedVersion: number;
    readonly stateJson: string;
    /** The scorecard chosen in the conversation, if any. */
    readonly scorecardId: string | null;
    /** The campaign whose office the person is at; left out: none. */
    readonly officeCampaignId?: string | null;
  };
  /**
   * Required when `writes` hold a `saveEntry`, `saveEvidence` or `appendCourse`: which scorecard, as read at which
   * version, with its new totals and, where its course changed, what lists show of that.
   */
  readonly scorecard: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly totals: StoredTotals;
    readonly standing?: ScorecardStanding;
  } | null;
  readonly writes: readonly Write[];
  readonly replies: readonly OutboundContent[];
  /** What the pictures of the replies show; left out: they have none. */
  readonly pictures?: readonly KeptPicture[];
}

/**
 * `committed`: everything is durable. `stale`: somebody changed the conversation or the scorecard, or used the
 * invitation, since it was read; nothing was written, read again and decide again. `gone`: the message was already
 * handled by another worker, nothing was written. `failed`: this turn alone was rolled back by a fault of ours.
 */
export type TurnOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: unknown };
