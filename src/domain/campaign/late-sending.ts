import type { Instant } from '../scaled.ts';
import type { Campaign } from './campaign.ts';

/** The first instant at which sending is late (ms UTC): after the due date where the campaign has one, else after the lock. */
export function lateFrom({ lateSubmission, locksAt }: Pick<Campaign, 'lateSubmission' | 'locksAt'>): Instant {
  return Math.min(lateSubmission?.dueAt ?? locksAt, locksAt);
}
