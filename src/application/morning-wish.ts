import type { Instant } from '../domain/scaled.ts';
import type { MorningPerson } from './ports/morning-store.ts';
import { reachOf, type WindowOf } from './reminder-input.ts';

/** What a person says of morning cards. `notBefore`: "nhắc lại lúc …" (ms UTC), 0 where nothing is put off. */
export interface MorningWish {
  readonly preferredHour: number | null;
  readonly notBefore: Instant;
}

/** Null: none may come. They are muted, nobody can be reached, or the message would cost money. */
export function morningWish(
  { wishes, accounts }: Pick<MorningPerson, 'wishes' | 'accounts'>,
  windowOf: WindowOf,
  at: Instant,
): MorningWish | null {
  const { reachable, window } = reachOf(accounts, windowOf, at);
  const costs = window !== null && window.closesAt === null;
  if (wishes.mutedNonFinal || !reachable || costs) return null;
  return { preferredHour: wishes.preferredHour, notBefore: wishes.snoozes[''] ?? 0 };
}
