import type { InnerPhrase, RowIndex } from './phrases/index-rows.ts';
import type { PhraseRow } from './phrases/row.ts';
import { withSynonyms } from './synonyms.ts';
import { type Token, wordsOf } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';

/** A longer clause is a text, not a wish: nothing is read out of its middle. */
const LONGEST_SENTENCE = 18;

/** What phrases are compared with: words only, synonyms written one way, any year as "yyyy". */
export function phraseWords(tokens: readonly Token[]): string {
  const yearless = tokens.map((token) =>
    token.kind === 'figure' && /^20\d\d$/u.test(token.text) ? { ...token, text: 'yyyy' } : token,
  );
  return withSynonyms(wordsOf(yearless));
}

/** The row that fits best: a whole line before a part of it, then the longest phrase, then the table's order. */
export function bestRow(words: string, rows: RowIndex, withCode: boolean): PhraseRow | null {
  if (words === '') return null;
  const allowed = (row: PhraseRow) => withCode || !row.needsCode;
  for (const variant of withoutPoliteness(words)) {
    const row = rows.whole.get(variant)?.find(allowed);
    if (row !== undefined) return row;
  }
  if (words.split(' ').length > LONGEST_SENTENCE) return null;
  const padded = ` ${words} `;
  return rows.within.find((phrase) => allowed(phrase.row) && holdsParts(padded, phrase.parts))?.row ?? null;
}

/** True where the words are one of the row's whole lines, politeness aside. */
export function saysWhole(words: string, row: PhraseRow): boolean {
  return withoutPoliteness(words).some((variant) => row.whole.includes(variant));
}

/** Whether the words hold the phrase, as whole words. */
export function holds(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `);
}

/** The parts in their order; one space may end a part and begin the next. */
function holdsParts(padded: string, parts: InnerPhrase['parts']): boolean {
  let from = 0;
  for (const part of parts) {
    const at = padded.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length - 1;
  }
  return true;
}
