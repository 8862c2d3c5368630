import { foldVietnamese, toNfc } from '../../domain/text.ts';
import { FILLERS, UNIT_KINDS } from './question-words.ts';
import { placeOf, type SpokenWords, wordsOf } from './spoken-words.ts';

/** One unit or group, as far as it can be called. */
export interface NamedUnit {
  readonly scorecardId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
}

export interface NamedGroup {
  readonly code: string;
  readonly name: string;
}

interface CalledUnits {
  readonly units: readonly NamedUnit[];
  /** Where the name stands in the line: first word, and how many. */
  readonly from: number;
  readonly length: number;
}

/** A unit with its folded words, each between spaces; empty where they are no name. */
interface SpelledUnit {
  readonly unit: NamedUnit;
  readonly name: string;
  readonly code: string;
}

/** Folding three thousand names takes longer than answering: it is done once for each list of units. */
const known = new WeakMap<readonly NamedUnit[], readonly SpelledUnit[]>();

/** Units called by their whole name or code, the longest name alone; null where there is none. */
export function unitsCalled(words: SpokenWords, units: readonly NamedUnit[]): CalledUnits | null {
  const line = ` ${words.folded.join(' ')} `;
  const found = spell(units).flatMap(({ unit, name, code }) =>
    [name, code]
      .filter((called) => called !== '' && line.includes(called))
      .map((called) => ({ unit, ...placeIn(line, called) })),
  );
  const length = Math.max(0, ...found.map((each) => each.length));
  const [first, ...others] = found.filter((each) => each.length === length);
  if (first === undefined) return null;
  const called = [first, ...others].filter(({ from }) => from === first.from).map(({ unit }) => unit);
  const typed = words.typed.slice(first.from, first.from + length);
  return { units: asTyped(typed, [...new Set(called)]), from: first.from, length };
}

/** Units whose name holds these words side by side. */
export function unitsHolding(words: SpokenWords, units: readonly NamedUnit[]): readonly NamedUnit[] {
  const part = ` ${words.folded.join(' ')} `;
  const holding = spell(units).flatMap(({ unit, name }) => (name.includes(part) ? [unit] : []));
  return words.folded.length === 0 ? [] : asTyped(words.typed, holding);
}

/** Codes of the groups whose name or code holds all these words; where none does, of those that hold them together. */
export function groupsOf(folded: readonly string[], groups: readonly NamedGroup[]): readonly string[] {
  const known = groups.map(({ code, name }) => ({
    code,
    words: new Set([...wordsOf(name).folded, ...wordsOf(code).folded]),
  }));
  const whole = known.filter(({ words }) => folded.every((word) => words.has(word)));
  const some = known.filter(({ words }) => folded.some((word) => words.has(word)));
  const isHeld = folded.every((word) => some.some(({ words }) => words.has(word)));
  return (whole.length > 0 ? whole : isHeld ? some : []).map(({ code }) => code);
}

export function beginsAsUnit({ folded: [first = '', second = ''] }: SpokenWords): boolean {
  return UNIT_KINDS.has(first) || UNIT_KINDS.has(`${first} ${second}`);
}

function spell(units: readonly NamedUnit[]): readonly SpelledUnit[] {
  const before = known.get(units);
  if (before !== undefined) return before;
  const spelled = units.map((unit) => ({ unit, name: spelledOut(unit.name), code: spelledOut(unit.code) }));
  known.set(units, spelled);
  return spelled;
}

function spelledOut(name: string): string {
  const called = foldVietnamese(toNfc(name)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return called.length === 0 || isPlainWord(called) ? '' : ` ${called.join(' ')} `;
}

function placeIn(line: string, called: string): { readonly from: number; readonly length: number } {
  const count = (text: string) => text.split(' ').filter((word) => word !== '').length;
  return { from: count(line.slice(0, line.indexOf(called))), length: count(called) };
}

/** A short code that is also a common word, or a bare number, calls nobody. */
function isPlainWord(called: readonly string[]): boolean {
  const [word = ''] = called;
  return called.length === 1 && (FILLERS.has(word) || UNIT_KINDS.has(word) || !/\p{L}/u.test(word));
}

/** Names that differ only in their marks are told apart where the marks were typed. */
function asTyped(typed: readonly string[], units: readonly NamedUnit[]): readonly NamedUnit[] {
  const lower = (text: string) => text.toLocaleLowerCase('vi');
  const said = typed.map(lower);
  const exact = units.filter(({ name }) => placeOf(said, wordsOf(name).typed.map(lower)) >= 0);
  return exact.length === 0 ? units : exact;
}
