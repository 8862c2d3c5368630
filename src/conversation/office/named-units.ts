import { foldVietnamese, toNfc } from '../../domain/text.ts';
import type { OfficeGroup, UnitProgress } from '../office.ts';
import { FILLERS, UNIT_KINDS } from './question-words.ts';

/** Words of a line as typed and folded, one for one. */
export interface SpokenWords {
  readonly typed: readonly string[];
  readonly folded: readonly string[];
}

export interface NamedUnits {
  readonly units: readonly UnitProgress[];
  /** Where the name stands in the line: first word, and how many. */
  readonly from: number;
  readonly length: number;
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

/** Units called by their whole name or code, the longest name alone; null where there is none. */
export function unitsCalled(words: SpokenWords, units: readonly UnitProgress[]): NamedUnits | null {
  const found = units.flatMap((unit) =>
    [unit.name, unit.code].flatMap((name) => {
      const called = wordsOf(name).folded;
      const from = isPlainWord(called) ? -1 : placeOf(called, words.folded);
      return from < 0 ? [] : [{ unit, from, length: called.length }];
    }),
  );
  const length = Math.max(0, ...found.map((each) => each.length));
  const [first, ...others] = found.filter((each) => each.length === length);
  if (first === undefined) return null;
  const called = [first, ...others].filter(({ from }) => from === first.from).map(({ unit }) => unit);
  const typed = words.typed.slice(first.from, first.from + length);
  return { units: asTyped(typed, [...new Set(called)]), from: first.from, length };
}

/** Units whose name holds these words side by side. */
export function unitsHolding(words: SpokenWords, units: readonly UnitProgress[]): readonly UnitProgress[] {
  const holding = units.filter(({ name }) => placeOf(words.folded, wordsOf(name).folded) >= 0);
  return asTyped(words.typed, holding);
}

/** Codes of the groups whose name or code holds all these words; where none does, of those that hold them together. */
export function groupsOf(folded: readonly string[], groups: readonly OfficeGroup[]): readonly string[] {
  const known = groups.map(({ code, name }) => ({
    code,
    words: new Set([...wordsOf(name).folded, ...wordsOf(code).folded]),
  }));
  const whole = known.filter(({ words }) => folded.every((word) => words.has(word)));
  const some = known.filter(({ words }) => folded.some((word) => words.has(word)));
  const isHeld = folded.every((word) => some.some(({ words }) => words.has(word)));
  return (whole.length > 0 ? whole : isHeld ? some : []).map(({ code }) => code);
}

/** A short code that is also a common word, or a bare number, calls nobody. */
function isPlainWord(called: readonly string[]): boolean {
  const [word = ''] = called;
  return called.length === 1 && (FILLERS.has(word) || UNIT_KINDS.has(word) || !/\p{L}/u.test(word));
}

/** Names that differ only in their marks are told apart where the marks were typed. */
function asTyped(typed: readonly string[], units: readonly UnitProgress[]): readonly UnitProgress[] {
  const lower = (text: string) => text.toLocaleLowerCase('vi');
  const said = typed.map(lower);
  const exact = units.filter(({ name }) => placeOf(said, wordsOf(name).typed.map(lower)) >= 0);
  return exact.length === 0 ? units : exact;
}
