import type { Instant } from '../../domain/scaled.ts';
import { zaloWindows } from './zalo-traits.ts';

/** Whether a message may be sent now, and whether it costs money. Null: the person never did anything. */
export function windowAt(lastInteractionAt: Instant | null, now: Instant): 'free' | 'billed' | 'closed' {
  if (lastInteractionAt === null) return 'closed';
  const silent = now - lastInteractionAt;
  if (silent <= zaloWindows.free) return 'free';
  return silent <= zaloWindows.billed ? 'billed' : 'closed';
}
