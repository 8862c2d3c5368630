import { ABBREVIATIONS } from './abbreviations.ts';
import { VOCABULARY } from './vocabulary.ts';

const DOUBLED = /dd|aa|ee|oo|[aou]w|w/gu;
const TONE = /[sfrxj]/u;

/** A folded word with abbreviations written out and Telex keys removed ("ko" → "khong", "ddieemr" → "diem"). */
export function canonicalWord(word: string): string {
  const written = ABBREVIATIONS.get(word);
  if (written !== undefined) return written;
  return VOCABULARY.has(word) ? word : (withoutTelex(word) ?? word);
}

/** Only a word that the phrases know may come out, so that names and foreign words stay as they are. */
function withoutTelex(word: string): string | null {
  if (word.length > 12) return null;
  const plain = word.replace(DOUBLED, (keys) => (keys === 'w' ? 'u' : keys.charAt(0)));
  if (plain !== word && VOCABULARY.has(plain)) return plain;
  for (let at = plain.length - 1; at > 0; at -= 1) {
    if (!TONE.test(plain.charAt(at))) continue;
    const toneless = plain.slice(0, at) + plain.slice(at + 1);
    if (VOCABULARY.has(toneless)) return toneless;
  }
  return null;
}
