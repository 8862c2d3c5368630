import type { Locale } from '../../conversation/facts.ts';
import type { NoticeDraft, NoticeOption } from '../../conversation/notice.ts';
import type { Line } from '../../conversation/reply.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { AccountAddress, OutboundContent } from './messages.ts';

/** A notice whose time has come. */
export interface DueNotice {
  readonly id: number;
  readonly lines: readonly Line[];
  readonly options: readonly NoticeOption[];
  readonly expiresAt: Instant | null;
  /** Why a reminder makes no sense any more, whatever its time; null: it does, or it is no reminder. */
  readonly pointless: 'workDone' | 'deadlineChanged' | null;
  readonly locale: Locale;
  /** Of its campaign; null where it is about none. */
  readonly timeZone: string | null;
  /** The person's accounts, those that can be reached first, then the one seen last. */
  readonly accounts: readonly AccountAddress[];
}

export type DropReason = 'expired' | 'noAccount' | NonNullable<DueNotice['pointless']>;

/** Messages to people who did not ask, each told once by whichever process is first. */
export interface NoticeStore {
  /** At most `limit`, the one due first comes first. */
  due(now: Instant, limit: number): Promise<readonly DueNotice[]>;
  /** When the next notice is due, if that is after `now`; null: none waits for the clock. */
  nextDueAt(now: Instant): Promise<Instant | null>;
  /** Puts its messages into the outbox and settles it, in one transaction; false when somebody else was first. */
  enqueue(
    noticeId: number,
    to: AccountAddress,
    contents: readonly OutboundContent[],
    at: Instant,
  ): Promise<boolean>;
  drop(noticeId: number, reason: DropReason, at: Instant): Promise<void>;
  /** Adds notices outside a turn; those whose key is known change nothing. Gives how many were new. */
  add(notices: readonly NoticeDraft[], at: Instant): Promise<number>;
}
