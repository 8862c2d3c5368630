import { ABBREVIATIONS } from './abbreviations.ts';
import { EDIT_VERBS, LEADING_FILLERS, TRAILING_FILLERS, VALUE_VERBS } from './fillers.ts';
import { COUNTED_NOUNS, MONEY_NOUNS } from './nouns.ts';
import { ALL_ROWS } from './phrases/all.ts';
import { QUESTION_ENDS, QUESTION_PHRASES } from './question-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** Every word that some phrase knows, folded. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...ABBREVIATIONS.values(),
    ...LEADING_FILLERS,
    ...TRAILING_FILLERS,
    ...VALUE_VERBS,
    ...EDIT_VERBS,
    ...COUNTED_NOUNS,
    ...MONEY_NOUNS,
    ...QUESTION_PHRASES,
    ...QUESTION_ENDS,
    ...SYNONYMS.map(([from]) => from),
    ...ALL_ROWS.flatMap((row) => [...row.whole, ...row.within]),
    'phan tram tren trong tong so ruoi ngay thang nam muc phuong an lua chon hom qua vi do ly la rang thanh',
  ].flatMap((phrase) => phrase.split(' ')),
);
