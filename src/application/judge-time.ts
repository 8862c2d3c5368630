import type { Campaign } from '../domain/campaign/campaign.ts';
import { isOpenAt } from '../domain/campaign/effective-window.ts';
import type { Extension } from '../domain/campaign/extension.ts';
import type { Instant } from '../domain/scaled.ts';

/**
 * How late a message may arrive and still count as sent when the platform says it was sent (ms), where no lock lies
 * between. Beyond it, the time of arrival decides.
 */
const GRACE = 15 * 60_000;

/** When a message was sent, by the platform, and when it arrived here. */
export interface Arrival {
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  /** When the first part of its album was sent; null: it is no later part of one. */
  readonly albumBegan: Instant | null;
}

/** What the message may be too late for: the locks of one scorecard. */
export interface Locks {
  readonly campaign: Pick<Campaign, 'opensAt' | 'locksAt' | 'lateArrivalMinutes'>;
  readonly extensions: readonly Extension[];
}

/**
 * The instant by which deadlines judge a message. Where it was sent before a lock and arrives after it, its time of
 * sending counts as long as it arrives within the campaign's minutes after that lock; a later part of an album begun
 * in time is as early as its first part. Elsewhere the time of sending counts as far as it can be believed.
 */
export function judgedAt(arrival: Arrival, locks: Locks | null): Instant {
  const { sentAt, receivedAt, albumBegan } = arrival;
  const begun = Math.min(sentAt, albumBegan ?? sentAt);
  const lock = locks === null ? null : firstLockBetween(begun, receivedAt, locks);
  if (lock === null || locks === null) return believedAt(sentAt, receivedAt);
  const isInTime = receivedAt < lock + locks.campaign.lateArrivalMinutes * 60_000;
  if (isInTime) return begun;
  return sentAt < lock ? receivedAt : believedAt(sentAt, receivedAt);
}

/** The time of sending within its bound, whatever it may be too late for. */
export function believedAt(sentAt: Instant, receivedAt: Instant): Instant {
  if (sentAt > receivedAt) return receivedAt;
  return receivedAt - sentAt <= GRACE ? sentAt : receivedAt;
}

/** The first instant after `from`, up to and with `to`, at which something of the scorecard closes. */
function firstLockBetween(from: Instant, to: Instant, { campaign, extensions }: Locks): Instant | null {
  const closings = [campaign.locksAt, ...extensions.map(({ closesAt }) => closesAt)]
    .filter((lock) => from < lock && lock <= to)
    .filter((lock) => isOpenAt(campaign, extensions, null, lock) !== 'open');
  return closings.length === 0 ? null : Math.min(...closings);
}
