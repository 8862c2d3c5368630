import type { Instant } from '../../domain/scaled.ts';
import { zaloWindows } from './zalo-traits.ts';

const MOST_PEOPLE = 20_000;

/** Interactions that open the window but are no message: following, opening the chat. Forgotten with the process. */
export interface Interactions {
  note(person: string, at: Instant): void;
  /** The later of what the application knows and what was seen here. */
  latest(person: string, known: Instant | null): Instant | null;
}

export function createInteractions(): Interactions {
  const seen = new Map<string, Instant>();
  return {
    note(person, at) {
      const before = seen.get(person) ?? at;
      // Deleted first, so that the map stays in the order of use and the first is the one to forget.
      seen.delete(person);
      seen.set(person, Math.max(before, at));
      const [oldest] = seen;
      if (oldest === undefined) return;
      if (seen.size > MOST_PEOPLE || at - oldest[1] > zaloWindows.billed) seen.delete(oldest[0]);
    },
    latest(person, known) {
      const here = seen.get(person);
      if (here === undefined) return known;
      return known === null ? here : Math.max(here, known);
    },
  };
}
