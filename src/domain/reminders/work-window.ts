import type { Campaign } from '../campaign/campaign.ts';
import type { GrantedExtension } from '../course/course.ts';
import type { Instant } from '../scaled.ts';

/** What of a scorecard decides until when its unit has something to do. */
export interface SentAndExtended {
  readonly submittedAt: Instant | null;
  readonly extensions: readonly Pick<GrantedExtension, 'at' | 'itemKeys' | 'opensAt' | 'closesAt'>[];
}

/** From when to when a unit has to work on its scorecard (ms UTC), and whether nothing is left to do. */
export interface WorkWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly done: boolean;
}

/**
 * Until it is sent, a scorecard closes with the campaign or its own extension; what was opened again after it was
 * sent closes when that ends. More time for some items counts only when the campaign itself has locked.
 */
export function workWindow(
  { opensAt, locksAt }: Pick<Campaign, 'opensAt' | 'locksAt'>,
  { submittedAt, extensions }: SentAndExtended,
  now: Instant,
): WorkWindow {
  const applying = extensions.filter(({ at, itemKeys }) =>
    submittedAt === null ? itemKeys === null || now >= locksAt : at >= submittedAt,
  );
  const latest = applying.toSorted((one, other) => other.closesAt - one.closesAt)[0];
  if (submittedAt !== null) {
    return latest === undefined
      ? { opensAt, closesAt: locksAt, done: true }
      : { opensAt: latest.opensAt, closesAt: latest.closesAt, done: false };
  }
  if (latest === undefined || latest.closesAt <= locksAt) return { opensAt, closesAt: locksAt, done: false };
  const reopened = latest.opensAt >= locksAt;
  return { opensAt: reopened ? latest.opensAt : opensAt, closesAt: latest.closesAt, done: false };
}
