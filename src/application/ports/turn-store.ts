import type { Campaign, UnitProfile } from '../../domain/campaign/campaign.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Instant, Points } from '../../domain/scaled.ts';
import type { RecordedEntry, ScoreChange, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type {
  AccountAddress,
  ChannelName,
  DeliveryOutcome,
  InboundMessage,
  OutboundContent,
} from './messages.ts';

/** A message that waits in the inbox. `id` grows with arrival. */
export interface InboxItem extends InboundMessage {
  readonly id: number;
  /** How often handling it threw. */
  readonly attempts: number;
}

/** What the store knows of the conversation: opaque JSON, guarded by a version that starts at 0 for "none yet". */
export interface ConversationRecord {
  /** The person's key (`official:<id>`), or the account's while it is not linked (`account:<channel>:<bot>:<id>`). */
  readonly key: string;
  readonly version: number;
  readonly stateJson: string | null;
}

/** One unit a person may work for in one campaign. */
export interface Membership {
  readonly scorecardId: string;
  readonly campaignName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

/** Everything about the scorecard that a person works on. */
export interface WorkplaceRecord {
  readonly scorecardId: string;
  /** Grows with every change of the scorecard; guards commits. */
  readonly scorecardVersion: number;
  readonly campaign: Campaign;
  readonly unitId: string;
  readonly unitName: string;
  readonly profile: UnitProfile;
  readonly set: CriteriaSet;
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  /** The five most recent changes of every item, newest first. */
  readonly changes: readonly ScoreChange[];
  /** Names of the officials who wrote entries, by id. */
  readonly officialNames: ReadonlyMap<string, string>;
}

/** An invitation found by the hash of its code (lời mời). */
export interface InvitationRecord {
  readonly id: string;
  readonly officialId: string;
  readonly officialName: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** All that one turn needs, in one read. */
export interface TurnRecord {
  readonly official: { readonly id: string; readonly name: string; readonly locale: 'vi' | 'en' } | null;
  readonly conversation: ConversationRecord;
  readonly memberships: readonly Membership[];
  /** The membership chosen in the conversation, else the first; null without any, or when the role cannot see it. */
  readonly workplace: WorkplaceRecord | null;
  /** Present when the message holds something that looks like a code and one is stored under its hash. */
  readonly invitation: InvitationRecord | null;
  /** Wrong invitation codes from this account since `guessesSince`. */
  readonly recentGuesses: number;
}

export interface TurnLookup {
  /** SHA-256 (hex) of the invitation code in the message, or null. */
  readonly invitationHash: string | null;
  readonly guessesSince: Instant;
}

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
    }
  | { readonly kind: 'useInvitation'; readonly invitationId: string; readonly at: Instant }
  | {
      readonly kind: 'linkAccount';
      readonly account: AccountAddress;
      readonly officialId: string;
      readonly at: Instant;
    }
  | { readonly kind: 'recordGuess'; readonly account: AccountAddress; readonly at: Instant }
  | { readonly kind: 'setLocale'; readonly officialId: string; readonly locale: 'vi' | 'en' };

/** A finished turn, to be committed whole or not at all. */
export interface TurnCommit {
  readonly inboxId: number;
  readonly account: AccountAddress;
  readonly at: Instant;
  readonly conversation: {
    readonly key: string;
    readonly expectedVersion: number;
    readonly stateJson: string;
    /** The scorecard chosen in the conversation, if any. */
    readonly scorecardId: string | null;
  };
  /** Required when `writes` hold a `saveEntry`: which scorecard, as read at which version, with its new totals. */
  readonly scorecard: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly totals: StoredTotals;
  } | null;
  readonly writes: readonly Write[];
  readonly replies: readonly OutboundContent[];
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

/** An outbox row that is due. */
export interface OutboxItem {
  readonly id: number;
  readonly to: AccountAddress;
  readonly content: OutboundContent;
  readonly attempts: number;
  readonly createdAt: Instant;
}

/** One line of a chat as the person sees it. `id` grows within the account. */
export type TranscriptLine =
  | { readonly id: string; readonly from: 'person'; readonly at: Instant; readonly text: string }
  | {
      readonly id: string;
      readonly from: 'assistant';
      readonly at: Instant;
      readonly content: OutboundContent;
    };

/**
 * The durable heart: inbox, turns, outbox. One read and one write per turn; several turns share a commit.
 * Every promise resolves only after the data is on disk.
 */
export interface TurnStore {
  /** Keeps messages. A redelivery (same channel, bot, external id) is recognised and changes nothing. */
  receive(messages: readonly InboundMessage[]): Promise<readonly ('accepted' | 'duplicate')[]>;
  /** The oldest waiting message of every account that has one, oldest first, at most `limit`. */
  waitingMessages(limit: number): Promise<readonly InboxItem[]>;
  loadTurn(item: InboxItem, lookup: TurnLookup): Promise<TurnRecord>;
  /** Commits the turns in one transaction, each in a savepoint of its own, and tells what became of each. */
  commitTurns(turns: readonly TurnCommit[]): Promise<readonly TurnOutcome[]>;
  /** Counts a failed attempt; with `quarantine` the message leaves the queue, kept and visible to the operator. */
  recordFailure(
    inboxId: number,
    error: string,
    quarantine: boolean,
    reply: OutboundContent | null,
  ): Promise<void>;
  /** Messages due for sending on a channel, oldest first per account. */
  dueOutbound(channel: ChannelName, now: Instant, limit: number): Promise<readonly OutboxItem[]>;
  recordDelivery(outboxId: number, at: Instant, outcome: DeliveryOutcome): Promise<void>;
  /** The last `limit` lines of a chat after line `after` (exclusive), oldest first. */
  transcript(
    account: AccountAddress,
    after: string | null,
    limit: number,
  ): Promise<readonly TranscriptLine[]>;
}
