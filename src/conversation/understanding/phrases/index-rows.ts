import type { PhraseRow } from './row.ts';

export interface InnerPhrase {
  readonly row: PhraseRow;
  /** The parts around "…", each with a space on both sides. */
  readonly parts: readonly string[];
  /** How many words it has: the more, the surer. */
  readonly words: number;
}

/** Rows arranged for looking up: a line is compared with some two thousand phrases. */
export interface RowIndex {
  readonly whole: ReadonlyMap<string, readonly PhraseRow[]>;
  readonly within: readonly InnerPhrase[];
}

export function indexRows(rows: readonly PhraseRow[]): RowIndex {
  const whole = new Map<string, PhraseRow[]>();
  for (const row of rows) {
    for (const phrase of row.whole) whole.set(phrase, [...(whole.get(phrase) ?? []), row]);
  }
  const within = rows.flatMap((row) => row.within.map((phrase) => innerPhrase(row, phrase)));
  return { whole, within: within.sort((a, b) => b.words - a.words) };
}

function innerPhrase(row: PhraseRow, phrase: string): InnerPhrase {
  return {
    row,
    parts: phrase.split(' … ').map((part) => ` ${part} `),
    words: phrase.split(' ').length,
  };
}
