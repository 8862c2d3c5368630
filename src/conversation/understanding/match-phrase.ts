import type { PhraseRow } from './phrases/row.ts';
import { withSynonyms } from './synonyms.ts';
import { type Token, wordsOf } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';

/** A longer clause is a text, not a wish: nothing is read out of its middle. */
const LONGEST_SENTENCE = 18;

const WHOLE_LINE_WEIGHT = 100;

/** What phrases are compared with: words only, synonyms written one way, any year as "yyyy". */
export function phraseWords(tokens: readonly Token[]): string {
  const yearless = tokens.map((token) =>
    token.kind === 'figure' && /^20\d\d$/u.test(token.text) ? { ...token, text: 'yyyy' } : token,
  );
  return withSynonyms(wordsOf(yearless));
}

/** The row that fits best: a whole line before a part of it, then the longest phrase, then the table's order. */
export function bestRow(words: string, rows: readonly PhraseRow[], withCode: boolean): PhraseRow | null {
  if (words === '') return null;
  const variants = withoutPoliteness(words);
  const short = words.split(' ').length <= LONGEST_SENTENCE;
  let best: PhraseRow | null = null;
  let bestWeight = 0;
  for (const row of rows) {
    if (row.needsCode && !withCode) continue;
    const weight = Math.max(wholeWeight(variants, row), short ? withinWeight(words, row) : 0);
    if (weight > bestWeight) [best, bestWeight] = [row, weight];
  }
  return best;
}

/** True where the words are one of the row's whole lines, politeness aside. */
export function saysWhole(words: string, row: PhraseRow): boolean {
  return wholeWeight(withoutPoliteness(words), row) > 0;
}

function wholeWeight(variants: readonly string[], row: PhraseRow): number {
  const said = variants.find((variant) => row.whole.includes(variant));
  return said === undefined ? 0 : WHOLE_LINE_WEIGHT + said.split(' ').length;
}

function withinWeight(words: string, row: PhraseRow): number {
  const lengths = row.within
    .filter((phrase) => holds(words, phrase))
    .map((phrase) => phrase.split(' ').length);
  return Math.max(0, ...lengths);
}

/** Whether the words hold the phrase as whole words; the parts around "…" in their order. */
export function holds(words: string, phrase: string): boolean {
  const padded = ` ${words} `;
  let from = 0;
  for (const part of phrase.split(' … ')) {
    const at = padded.indexOf(` ${part} `, from);
    if (at < 0) return false;
    from = at + part.length + 1;
  }
  return true;
}
