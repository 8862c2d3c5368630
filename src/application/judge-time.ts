import type { Instant } from '../domain/scaled.ts';

/**
 * How late a message may arrive and still count as sent when the platform says it was sent (ms). Beyond it, the
 * time of arrival decides, so that a claimed time of sending cannot reach back behind a lock for long.
 */
const GRACE = 15 * 60_000;

/** The instant by which deadlines judge a message: when it was sent, as far as that can be believed. */
export function judgedAt(sentAt: Instant, receivedAt: Instant): Instant {
  if (sentAt > receivedAt) return receivedAt;
  return receivedAt - sentAt <= GRACE ? sentAt : receivedAt;
}
