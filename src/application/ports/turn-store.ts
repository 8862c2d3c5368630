import type { Instant } from '../../domain/scaled.ts';
import type {
  AccountAddress,
  ChannelName,
  DeliveryOutcome,
  InboundMessage,
  OutboundContent,
} from './messages.ts';
import type { ClaimedOutbound, MovedOutbound, OutboundClaim, OutboxItem } from './outbound.ts';
import type { TurnCommit, TurnOutcome } from './turn-commit.ts';
import type { ExaminedMedia, InboxItem, TurnLookup, TurnRecord } from './turn-record.ts';

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
  /**
   * Messages with pictures or files that nothing earlier of their account waits before: per account the oldest and
   * those right behind it, oldest first.
   */
  mediaToTakeIn(): Promise<readonly (readonly InboxItem[])[]>;
  /**
   * The first message goes on to its turn with what was found; the others are done with it. With `forget` the messages
   * keep no way back to the bytes. False, changing nothing, when somebody else was first.
   */
  commitIntake(
    inboxIds: readonly number[],
    examined: ExaminedMedia,
    at: Instant,
    forget: boolean,
  ): Promise<boolean>;
  /** Says something while the files of a message are looked at; at most once for a message, however often called. */
  sayMeanwhile(inboxId: number, content: OutboundContent, at: Instant): Promise<void>;
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
