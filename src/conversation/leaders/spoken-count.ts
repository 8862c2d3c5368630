import { type SpokenWords, without } from '../office/spoken-words.ts';
import { NUMBER_WORDS } from './board-words.ts';

const COUNTED = new Set('so xa phuong huyen ban don dac'.split(' '));
/** A longer list is asked for as the whole ranking. */
const MOST = 100;

/** How many were asked for ("top 5", "ba xã"), and the words without that number. */
export function spokenCount(words: SpokenWords): {
  readonly count: number | null;
  readonly rest: SpokenWords;
} {
  const { folded } = words;
  const at = folded.findIndex((word, index) => {
    if (/^\d{1,3}$/u.test(word)) return true;
    return NUMBER_WORDS.has(word) && (folded[index - 1] === 'top' || COUNTED.has(folded[index + 1] ?? ''));
  });
  const word = folded[at] ?? '';
  const count = NUMBER_WORDS.get(word) ?? Number(word);
  if (at < 0 || count < 1) return { count: null, rest: words };
  return { count: Math.min(count, MOST), rest: without(words, at, 1) };
}
