import {
  beginsAsUnit,
  groupsOf,
  type NamedGroup,
  type NamedUnit,
  unitsCalled,
  unitsHolding,
} from '../office/named-units.ts';
import { FILLERS } from '../office/question-words.ts';
import { pick, placeOf, type SpokenWords, without } from '../office/spoken-words.ts';
import { MOST_CANDIDATES, MOST_COMPARED, type Place } from './board-question.ts';
import { BOARD_FILLERS, CONNECTORS } from './board-words.ts';

/** Begins the name of every commune's committee (Ủy ban nhân dân). */
const COMMITTEE = 'ubnd';

/** Stands where a name was taken out, so that its neighbours do not join. */
const GONE = '|';

export interface CalledInLine {
  readonly places: readonly Place[];
  /** The words with one mark in place of each name. */
  readonly rest: SpokenWords;
}

/** Every unit that is called by its whole name or code, in the order of the line. */
export function takeCalled(words: SpokenWords, units: readonly NamedUnit[]): CalledInLine {
  const found: { readonly at: number; readonly place: Place }[] = [];
  let rest = words;
  for (let more = 0; more <= MOST_COMPARED; more += 1) {
    const called = unitsCalled(rest, units);
    if (called === null) break;
    const { from, length } = called;
    const named = rest.typed.slice(from, from + length).join(' ');
    // Names before this one keep their place; those behind move by what was taken out.
    const moved = found.map((each) => (each.at > from ? { ...each, at: each.at - length + 1 } : each));
    found.splice(0, found.length, ...moved, { at: from, place: placeOfUnits(named, called.units) });
    rest = marked(rest, from, length);
  }
  return { places: found.sort((a, b) => a.at - b.at).map(({ place }) => place), rest };
}

export interface NamedInLine {
  readonly places: readonly Place[];
  readonly groups: readonly string[];
  /** Words that name nothing known. */
  readonly left: readonly string[];
}

/** Groups, and units by a part of their name, in what is left of a line. */
export function namesIn(
  words: SpokenWords,
  units: readonly NamedUnit[],
  groups: readonly NamedGroup[],
): NamedInLine {
  const places: Place[] = [];
  const within = new Set<string>();
  const left: string[] = [];
  for (const segment of segmentsOf(words)) {
    const telling = segment.folded.filter((word) => !isFiller(word));
    if (telling.length === 0) continue;
    // "UBND xã nào" asks about a group; with a name behind it the words are a unit's.
    const kinds = telling.filter((word) => word !== COMMITTEE);
    const asGroups = kinds.length === 0 ? [] : groupsOf(kinds, groups);
    const place = asGroups.length > 0 ? null : placeIn(segment, units);
    for (const code of asGroups) within.add(code);
    if (place !== null) places.push(place);
    else if (asGroups.length === 0) left.push(...telling);
  }
  return { places, groups: [...within], left };
}

/** A name may hold a word that elsewhere names nothing, so it is looked for as it was said first. */
function placeIn(segment: SpokenWords, units: readonly NamedUnit[]): Place | null {
  const trimmed = trim(segment);
  for (const words of [segment, trimmed]) {
    const holding = words.folded.length < 2 ? [] : unitsHolding(words, units);
    if (holding.length > 0) return placeOfUnits(words.typed.join(' '), holding);
  }
  return beginsAsUnit(trimmed) ? placeOfUnits(trimmed.typed.join(' '), []) : null;
}

function trim(words: SpokenWords): SpokenWords {
  const telling = words.folded.flatMap((word, at) => (isFiller(word) ? [] : [at]));
  const [first = 0, last = 0] = [telling[0], telling.at(-1)];
  return pick(
    words,
    words.folded.flatMap((_, at) => (at >= first && at <= last ? [at] : [])),
  );
}

function isFiller(word: string): boolean {
  return FILLERS.has(word) || BOARD_FILLERS.has(word);
}

function placeOfUnits(named: string, units: readonly NamedUnit[]): Place {
  const among = units.slice(0, MOST_CANDIDATES).map(({ scorecardId }) => scorecardId);
  return { named, among, count: units.length };
}

/** What stands between connectors and names. */
function segmentsOf(words: SpokenWords): readonly SpokenWords[] {
  const runs: number[][] = [[]];
  words.folded.forEach((word, at) => {
    if (word === GONE || CONNECTORS.has(word)) runs.push([]);
    else runs.at(-1)?.push(at);
  });
  return runs.map((run) => pick(words, run));
}

/** The words with one mark in place of every such phrase, the longest first. */
export function withoutPhrases(words: SpokenWords, phrases: readonly string[]): SpokenWords {
  const parts = phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  let rest = words;
  for (const part of parts) {
    for (let at = placeOf(part, rest.folded); at >= 0; at = placeOf(part, rest.folded))
      rest = marked(rest, at, part.length);
  }
  return rest;
}

function marked(words: SpokenWords, from: number, length: number): SpokenWords {
  const { typed, folded } = without(words, from, length);
  const put = (all: readonly string[]) => [...all.slice(0, from), GONE, ...all.slice(from)];
  return { typed: put(typed), folded: put(folded) };
}
