import { FILLERS, UNIT_KINDS } from './question-words.ts';
import { type SpokenWords, wordsOf } from './spoken-words.ts';

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

interface CalledUnits<Unit> {
  readonly units: readonly Unit[];
  /** Where the name stands in the line: first word, and how many. */
  readonly from: number;
  readonly length: number;
}

/** Places in a list of units, by the words of their names and codes, each between spaces. */
interface SpelledUnits {
  /** By the whole name or code; without those that are no name. */
  readonly called: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly string[];
  /** Words of the longest name or code. */
  readonly longest: number;
}

/** Units called by their whole name or code, the longest name alone; null where there is none. */
export function unitsCalled<Unit extends NamedUnit>(
  words: SpokenWords,
  units: readonly Unit[],
): CalledUnits<Unit> | null {
  const { called, longest } = spell(units);
  const { folded, typed } = words;
  for (let length = Math.min(longest, folded.length); length > 0; length -= 1)
    for (let from = 0; from + length <= folded.length; from += 1) {
      const found = called.get(spaced(folded.slice(from, from + length)));
      if (found === undefined) continue;
      const named = found.flatMap((at) => units[at] ?? []);
      return { units: asTyped(typed.slice(from, from + length), named), from, length };
    }
  return null;
}

/** Units whose name holds these words side by side. */
export function unitsHolding<Unit extends NamedUnit>(
  words: SpokenWords,
  units: readonly Unit[],
): readonly Unit[] {
  const part = spaced(words.folded);
  const { names } = spell(units);
  const holding = units.filter((_, at) => names[at]?.includes(part));
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

/** One list of units is asked about several times in a turn. */
const lists = new WeakMap<readonly NamedUnit[], SpelledUnits>();

function spell(units: readonly NamedUnit[]): SpelledUnits {
  const before = lists.get(units);
  if (before !== undefined) return before;
  const called = new Map<string, number[]>();
  let longest = 0;
  for (const [at, unit] of units.entries())
    for (const name of new Set([folded(unit.name), folded(unit.code)])) {
      const words = name.trim().split(' ');
      if (isPlainWord(words)) continue;
      longest = Math.max(longest, words.length);
      const known = called.get(name);
      if (known === undefined) called.set(name, [at]);
      else known.push(at);
    }
  const names = units.map(({ name }) => folded(name));
  const spelled = { called, names, longest };
  lists.set(units, spelled);
  return spelled;
}

/** Spelling three thousand names anew for every line takes longer than answering it. */
const folded = remembered((name) => spaced(wordsOf(name).folded));
const lowered = remembered((name) => spaced(wordsOf(name).typed.map(lower)));

const REMEMBERED = 20_000;

function remembered(spelling: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const spelled = spelling(name);
    if (known.size >= REMEMBERED) known.clear();
    known.set(name, spelled);
    return spelled;
  };
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function lower(text: string): string {
  return text.toLocaleLowerCase('vi');
}

/** A short code that is also a common word, or a bare number, calls nobody. */
function isPlainWord(called: readonly string[]): boolean {
  const [word = ''] = called;
  return called.length === 1 && (FILLERS.has(word) || UNIT_KINDS.has(word) || !/\p{L}/u.test(word));
}

/** Names that differ only in their marks are told apart where the marks were typed. */
function asTyped<Unit extends NamedUnit>(typed: readonly string[], units: readonly Unit[]): readonly Unit[] {
  const said = spaced(typed.map(lower));
  const exact = units.filter(({ name }) => lowered(name).includes(said));
  return exact.length === 0 ? units : exact;
}
