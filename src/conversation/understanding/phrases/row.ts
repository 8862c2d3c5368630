import type { Intent } from '../intent.ts';
import { withSynonyms } from '../synonyms.ts';

/**
 * Ways to say one wish. All phrases are folded, with abbreviations written out; "yyyy" is any year.
 * A wish that writes has only `whole` phrases: it is never read out of a longer sentence.
 */
export interface PhraseRow {
  /** The wish; a code found in the line is put where it has one. */
  readonly intent: Intent;
  /** The line says this and nothing else, apart from politeness and a code. */
  readonly whole: readonly string[];
  /** The line says this among other things; "…" stands for any words between. */
  readonly within: readonly string[];
  /** True where the wish makes sense only for a named criterion. */
  readonly needsCode: boolean;
}

interface Ways {
  readonly whole?: string;
  readonly within?: string;
  readonly needsCode?: boolean;
}

/** Phrases are listed in one string, separated by "|". */
export function row(intent: Intent, ways: Ways): PhraseRow {
  return {
    intent,
    whole: listed(ways.whole),
    within: listed(ways.within),
    needsCode: ways.needsCode ?? false,
  };
}

function listed(ways: string | undefined): readonly string[] {
  return (ways ?? '')
    .split('|')
    .map((phrase) => withSynonyms(phrase.trim().replace(/\s+/gu, ' ')))
    .filter((phrase) => phrase !== '');
}
