import { foldVietnamese, toNfc } from '../../domain/text.ts';

/** Words of a line as typed and folded, one for one. */
export interface SpokenWords {
  readonly typed: readonly string[];
  readonly folded: readonly string[];
}

export function wordsOf(text: string): SpokenWords {
  const typed = toNfc(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { typed, folded: typed.map(foldVietnamese) };
}

/** Where words stand in others, side by side; -1 where they do not. */
export function placeOf(part: readonly string[], words: readonly string[]): number {
  return words.findIndex(
    (_, at) => part.length > 0 && part.every((word, index) => words[at + index] === word),
  );
}

/** Whether the words hold one of these phrases. */
export function says({ folded }: SpokenWords, phrases: readonly string[]): boolean {
  const line = ` ${folded.join(' ')} `;
  return phrases.some((phrase) => line.includes(` ${phrase} `));
}

export function pick({ typed, folded }: SpokenWords, kept: readonly number[]): SpokenWords {
  return { typed: kept.map((at) => typed[at] ?? ''), folded: kept.map((at) => folded[at] ?? '') };
}

export function without(words: SpokenWords, from: number, length: number): SpokenWords {
  return pick(
    words,
    words.folded.flatMap((_, index) => (index >= from && index < from + length ? [] : [index])),
  );
}
