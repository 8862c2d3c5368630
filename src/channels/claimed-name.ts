import { storable } from '../domain/text.ts';

/** The longest name that a reference to a file may bear. */
const LONGEST_NAME = 300;

/** The name of a file as its sender's device tells it, cut to what can be kept; null without one. */
export function claimedName(name: string | undefined): string | null {
  const kept = storable(name ?? '')
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
  return kept === '' ? null : kept;
}
