import type { Office } from '../office.ts';
import { groupsOf, placeOf, type SpokenWords, unitsCalled, unitsHolding, wordsOf } from './named-units.ts';
import type { OfficeList } from './office-list.ts';
import { ACTS, ASKED, FILLERS, RANKED, UNIT_KINDS, UNREACHED } from './question-words.ts';

export type OfficeQuestion =
  | ({ readonly kind: 'list' } & OfficeList)
  /** One unit, or several that answer to what was said. */
  | { readonly kind: 'units'; readonly scorecardIds: readonly string[]; readonly named: string }
  | { readonly kind: 'noUnit'; readonly named: string }
  | { readonly kind: 'ranking' }
  /** Who cannot be told anything. */
  | { readonly kind: 'unreached' };

/** Questions are short; a longer line is something else. */
const LONGEST_QUESTION = 200;

type Asked = Pick<Office, 'units' | 'groups'>;

/** What somebody at an office asks about units in words; null where the line asks nothing of that sort. */
export function readQuestion(text: string, office: Asked): OfficeQuestion | null {
  const { units } = office;
  if (text.length > LONGEST_QUESTION) return null;
  const words = wordsOf(text);
  const called = unitsCalled(words, units);
  const around = called === null ? words : without(words, called.from, called.length);
  if (says(around, ACTS)) return null;
  if (says(around, UNREACHED)) return { kind: 'unreached' };
  const ask = askedFor(around);
  if (says(around, RANKED) && ask !== 'slowest') return { kind: 'ranking' };
  const rest = nameWords(around, ask);
  if (called !== null) {
    const named = words.typed.slice(called.from, called.from + called.length).join(' ');
    return ask === null && rest.folded.length > 0 ? null : theseUnits(called.units, named);
  }
  return ask === null ? unitAlone(rest, units) : listOf(ask, rest, office);
}

/** Part of a name said alone, as "Sở Nông nghiệp". */
function unitAlone(rest: SpokenWords, units: Office['units']): OfficeQuestion | null {
  const holding = rest.folded.length > 1 && beginsAsUnit(rest) ? unitsHolding(rest, units) : [];
  return holding.length === 0 ? null : theseUnits(holding, rest.typed.join(' '));
}

function listOf(ask: OfficeList['ask'], rest: SpokenWords, { units, groups }: Asked): OfficeQuestion {
  if (rest.folded.length === 0) return { kind: 'list', ask, groups: [] };
  const within = groupsOf(rest.folded, groups);
  if (within.length > 0) return { kind: 'list', ask, groups: [...within] };
  const named = rest.typed.join(' ');
  const holding = unitsHolding(rest, units);
  if (holding.length > 0) return theseUnits(holding, named);
  return beginsAsUnit(rest) ? { kind: 'noUnit', named } : { kind: 'list', ask, groups: [] };
}

function theseUnits(units: readonly { readonly scorecardId: string }[], named: string): OfficeQuestion {
  return { kind: 'units', scorecardIds: units.map(({ scorecardId }) => scorecardId), named };
}

function askedFor({ folded }: SpokenWords): OfficeList['ask'] | null {
  const found = ASKED.find(([, phrases]) =>
    phrases.some((phrase) => placeOf(phrase.split(' '), folded) >= 0),
  );
  return found?.[0] ?? null;
}

function says({ folded }: SpokenWords, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => placeOf(phrase.split(' '), folded) >= 0);
}

/** What is left when the asking and the words that name nothing are taken off. */
function nameWords(words: SpokenWords, ask: OfficeList['ask'] | null): SpokenWords {
  const left = ASKED.filter(() => ask !== null)
    .flatMap(([, phrases]) => phrases)
    .reduce(withoutPhrase, words);
  const kept = left.folded.flatMap((word, index) => (FILLERS.has(word) ? [] : [index]));
  return pick(left, kept);
}

function withoutPhrase(words: SpokenWords, phrase: string): SpokenWords {
  const parts = phrase.split(' ');
  // The kind of unit in "bao nhiêu sở" names the group.
  const kept = UNIT_KINDS.has(parts.at(-1) ?? '') ? parts.length - 1 : parts.length;
  const at = placeOf(parts, words.folded);
  return at < 0 ? words : without(words, at, kept);
}

function without(words: SpokenWords, from: number, length: number): SpokenWords {
  return pick(
    words,
    words.folded.flatMap((_, index) => (index >= from && index < from + length ? [] : [index])),
  );
}

function pick({ typed, folded }: SpokenWords, kept: readonly number[]): SpokenWords {
  return { typed: kept.map((at) => typed[at] ?? ''), folded: kept.map((at) => folded[at] ?? '') };
}

function beginsAsUnit({ folded: [first = '', second = ''] }: SpokenWords): boolean {
  return UNIT_KINDS.has(first) || UNIT_KINDS.has(`${first} ${second}`);
}
