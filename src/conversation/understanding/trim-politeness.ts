import { LEADING_FILLERS, TRAILING_FILLERS } from './fillers.ts';

const MOST = 4;

/** The words as said, and with polite openings and endings taken off step by step, longest first. Never empty. */
export function withoutPoliteness(words: string): readonly string[] {
  const fronts = steps(words, (from) => stripStart(from, LEADING_FILLERS));
  const all = fronts.flatMap((front) => steps(front, stripEnd));
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** Takes the first of `phrases` off the start; null where none fits or nothing would remain. */
export function stripStart(words: string, phrases: readonly string[]): string | null {
  const found = phrases.find((phrase) => words.startsWith(`${phrase} `));
  return found === undefined ? null : words.slice(found.length + 1).trimStart();
}

/** "có thể", "không thể": not a yes or no with a polite ending. */
const INSEPARABLE = /(?:^| )(?:co|khong|chua|nhu|lam) (?:the|vay)$/u;

function stripEnd(words: string): string | null {
  if (INSEPARABLE.test(words)) return null;
  const found = TRAILING_FILLERS.find((phrase) => words.endsWith(` ${phrase}`));
  return found === undefined ? null : words.slice(0, -found.length - 1).trimEnd();
}

function steps(words: string, strip: (from: string) => string | null): readonly string[] {
  const all = [words];
  let next = strip(words);
  while (next !== null && all.length <= MOST) {
    all.push(next);
    next = strip(next);
  }
  return all;
}
