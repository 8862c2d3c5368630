import type { Instant } from '../../domain/scaled.ts';
import type { AccountAddress, ChannelName, OutboundContent } from './messages.ts';

/** A message taken for sending; nobody else sends it until `leasedUntil`. */
export interface OutboxItem {
  readonly id: number;
  readonly content: OutboundContent;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly leasedUntil: Instant;
  /** 1: an earlier sender took it and was not heard of again, so it may arrive a second time. */
  readonly repeats: 0 | 1;
  /** False: a notice of a campaign that has spent what it may on paid messages. */
  readonly mayPay: boolean;
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
  /** To whoever was last seen before, a message would cost money; absent: to nobody. */
  readonly paidIfSeenBefore?: Instant;
}

/** A message said again on another account, because the first could not be written to. */
export interface MovedOutbound {
  readonly to: AccountAddress;
  readonly contents: readonly OutboundContent[];
}
