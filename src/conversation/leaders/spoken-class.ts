import { type SpokenWords, says, wordsOf } from '../office/spoken-words.ts';
import { CLASSES, LISTED, OF_CLASS, WHICH_UNIT } from './board-words.ts';

/**
 * The words by which a line asks who is of which class ("bao nhiêu sở loại tốt", "phân loại các xã"); null where it
 * does not. A name of one word, such as "tốt", is a class only behind a word that says so.
 */
export function spokenClass(words: SpokenWords, classNames: readonly string[]): readonly string[] | null {
  const names = classNames.map((name) => wordsOf(name).folded.join(' '));
  const behind = names.flatMap((name) => OF_CLASS.map((before) => `${before} ${name}`));
  if (says(words, behind)) return [...behind, ...CLASSES, ...LISTED, ...WHICH_UNIT];
  const long = names.filter((name) => name.includes(' ') && !says(words, [`diem ${name}`]));
  if (says(words, long) && says(words, [...LISTED, ...WHICH_UNIT]))
    return [...long, ...CLASSES, ...LISTED, ...WHICH_UNIT];
  return says(words, CLASSES) ? [...CLASSES, ...LISTED, ...WHICH_UNIT] : null;
}
