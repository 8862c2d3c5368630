import { foldSign, keepAsTyped, LOOKED_AT } from './normalise.ts';
import { canonicalWord } from './words.ts';

/** A piece of the line: a word, a number or code, or a single sign. */
export interface Token {
  readonly kind: 'word' | 'figure' | 'mark';
  /** Folded, abbreviations written out: "tc" is "tieu chi". */
  readonly text: string;
  /** Where it stands in the typed line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** True where no space stands before it. */
  readonly glued: boolean;
}

/** One typed line. */
export interface Line {
  /** NFC, trimmed, whole. */
  readonly typed: string;
  readonly tokens: readonly Token[];
  /** True where the line is longer than what is looked at. */
  readonly cut: boolean;
}

const PIECES =
  /(?<code>(?<![a-z\d])[ivx]{1,5}(?:\.\d{1,3})+)|(?<figure>(?:(?<=^|\s)-)?\d+(?:[.,]\d+)*(?: ?[¼½¾⅛⅜⅝⅞])?|\p{N}+)|(?<word>\p{L}+)|(?<mark>\S)/gu;

export function readLine(text: string): Line {
  const typed = keepAsTyped(text);
  return { typed, tokens: tokenise(typed.slice(0, LOOKED_AT)), cut: typed.length > LOOKED_AT };
}

function tokenise(typed: string): Token[] {
  const { folded, origin } = fold(typed);
  return [...folded.matchAll(PIECES)].map((match) => {
    const [text] = match;
    const last = match.index + text.length - 1;
    return {
      ...meaning(text, match.groups ?? {}),
      start: origin[match.index] ?? 0,
      end: (origin[last] ?? 0) + 1,
      glued: match.index > 0 && !/\s/u.test(folded.charAt(match.index - 1)),
    };
  });
}

function meaning(text: string, groups: Record<string, string | undefined>): Pick<Token, 'kind' | 'text'> {
  if (groups.word !== undefined) return { kind: 'word', text: canonicalWord(text) };
  return { kind: groups.mark === undefined ? 'figure' : 'mark', text };
}

/** Folds sign by sign, remembering for each folded unit which typed unit it came from. */
function fold(typed: string): { folded: string; origin: readonly number[] } {
  let folded = '';
  let at = 0;
  const origin: number[] = [];
  for (const sign of typed) {
    for (const unit of foldSign(sign)) {
      folded += unit;
      for (let n = 0; n < unit.length; n += 1) origin.push(at);
    }
    at += sign.length;
  }
  return { folded, origin };
}

/** The words and figures in order, signs left out: what phrases are compared with. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text)
    .join(' ');
}
