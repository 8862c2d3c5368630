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
  /** The official whose telephone number was looked up; null unless it is exactly one. */
  readonly contactOfficial: { readonly officialId: string; readonly officialName: string } | null;
  /** Channels on which the official has a linked account, this one's included. */
  readonly linkedChannels: readonly ChannelName[];
  /** For a head (thủ trưởng): the other officials of the unit at hand. Empty for everybody else. */
  readonly colleagues: readonly ColleagueRecord[];
  /** Wrong invitation codes from this account since `guessesSince`. */
  readonly recentGuesses: number;
}

/** An official of the same unit, and how many chat accounts are linked to them. */
export interface ColleagueRecord {
  readonly officialId: string;
  readonly name: string;
  readonly accounts: number;
}

export interface TurnLookup {
  /** SHA-256 (hex) of the invitation code in the message, or null. */
  readonly invitationHash: string | null;
  /** SHA-256 (hex) of the shared telephone number (`hashPhone`), or null. */
  readonly phoneHash: string | null;
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
  | { readonly kind: 'setLocale'; readonly officialId: string; readonly locale: 'vi' | 'en' }
  /** A further invitation; earlier ones go on working. */
  | {
      readonly kind: 'issueInvitation';
      readonly officialId: string;
      readonly codeHash: string;
      readonly expiresAt: Instant;
      readonly at: Instant;
    }
  /** Unlinks every account of the official; what still waits to be sent to them is not sent. */
  | { readonly kind: 'unlinkOfficial'; readonly officialId: string; readonly at: Instant }
  | { readonly kind: 'noteReachability'; readonly account: AccountAddress; readonly reachable: boolean }
  /**
   * Unlinks the account and blanks what was said in its chat up to this turn, with the conversation. What was scored
   * stays: it is the unit's record.
   */
  | { readonly kind: 'erasePerson'; readonly account: AccountAddress; readonly at: Instant };

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

/** A message taken for sending; nobody else sends it until `leasedUntil`. */
export interface OutboxItem {
  readonly id: number;
  readonly content: OutboundContent;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly leasedUntil: Instant;
  /** 1: an earlier sender took it and was not heard of again, so it may arrive a second time. */
  readonly repeats: 0 | 1;
}

/** What goes to one account now: one message, or with `wholeAccounts` all that wait, oldest first. */
export interface ClaimedOutbound {
  readonly to: AccountAddress;
  /** When the person last wrote, tapped or followed; null: never. */
  readonly lastInteractionAt: Instant | null;
  readonly items: readonly OutboxItem[];
}

export interface OutboundClaim {
  readonly channel: ChannelName;
  readonly now: Instant;
  readonly leaseUntil: Instant;
  /** At most so many accounts. */
  readonly limit: number;
  readonly wholeAccounts: boolean;
}

/** A message said again on another account, because the first could not be written to. */
export interface MovedOutbound {
  readonly to: AccountAddress;
  readonly contents: readonly OutboundContent[];
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
  /**
   * Takes messages that are due, oldest first, so that no other process sends them before `leaseUntil`. Nothing of an
   * account is taken while an earlier message of it waits or is being sent. A message whose lease ran out is taken
   * once more, marked by `repeats`; when that lease runs out as well it is settled as uncertain.
   */
  claimOutbound(claim: OutboundClaim): Promise<readonly ClaimedOutbound[]>;
  /** Gives claimed messages back untried; they are due at `dueAt`. */
  releaseOutbound(items: readonly OutboxItem[], dueAt: Instant): Promise<void>;
  /** When the next message of the channel can be claimed, if that is after `now`; null: nothing waits for the clock. */
  nextOutboundAt(channel: ChannelName, now: Instant): Promise<Instant | null>;
  /**
   * Records what became of a claimed message; does nothing once it is settled. A throttled one is due again later.
   * With `moved` the message is queued for the other account as well, provided that both still belong to one
   * official; without, one that ended as unreachable, windowClosed or stopped puts its official on the list of those
   * who cannot be contacted.
   */
  recordDelivery(
    item: OutboxItem,
    at: Instant,
    outcome: DeliveryOutcome,
    moved?: MovedOutbound | null,
  ): Promise<void>;
  /**
   * The other reachable accounts linked to the official whom the message goes to, the one seen last first.
   * None for a message that was moved already: it moves once.
   */
  otherAccounts(outboxId: number): Promise<readonly AccountAddress[]>;
  /** The last `limit` lines of a chat after line `after` (exclusive), oldest first. */
  transcript(
    account: AccountAddress,
    after: string | null,
    limit: number,
  ): Promise<readonly TranscriptLine[]>;
}
