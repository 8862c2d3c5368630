import { toNfc } from '../../domain/text.ts';
import type { NamedGroup, NamedUnit } from '../office/named-units.ts';
import { type SpokenWords, wordsOf } from '../office/spoken-words.ts';
import { type BoardQuestion, MOST_COMPARED, type Place } from './board-question.ts';
import type { NamedDomain } from './spoken-domain.ts';
import { type CalledInLine, namesIn, takeCalled, withoutPhrases } from './spoken-units.ts';

/** What a question about results may name, and whose unit is one's own (null at an office). */
export interface BoardNames {
  readonly units: readonly NamedUnit[];
  readonly groups: readonly NamedGroup[];
  readonly domains: readonly NamedDomain[];
  /** Names of the classes (mức xếp loại). */
  readonly classes: readonly string[];
  readonly own: { readonly scorecardId: string; readonly name: string } | null;
}

/** Commas part names, unless a name itself holds one. */
export function calledIn(text: string, { units }: BoardNames): CalledInLine {
  const parted = takeCalled(wordsOf(apart(text.replace(/[,;&+/]/gu, ' va '))), units);
  const whole = takeCalled(wordsOf(apart(text)), units);
  return whole.places.length > parted.places.length ? whole : parted;
}

/** "Các sở với …" names a group; "so với …" compares. Without marks both are spelled alike. */
function apart(text: string): string {
  return toNfc(text).replace(/(?<=^|\s)(sở|(?:các|cac) so)(?=\s+(?:với|voi)(?:\s|$))/giu, '$1 va');
}

/** Units that somebody answers to, in what is left of a line without these phrases. */
export function unitsBeside(
  rest: SpokenWords,
  phrases: readonly string[],
  places: readonly Place[],
  { units, groups }: BoardNames,
): readonly Place[] {
  const found = namesIn(withoutPhrases(rest, phrases), units, groups);
  return [...places, ...found.places.filter(({ count }) => count > 0)].slice(0, MOST_COMPARED + 1);
}

/** One's own unit, where it is meant: before those that it is compared with. */
export function withOwn(
  ask: BoardQuestion['ask'],
  said: boolean,
  named: readonly Place[],
  { own }: BoardNames,
): readonly Place[] {
  const isMeant = said || (ask === 'compare' && named.length === 1);
  if (own === null || !isMeant || named.some(({ among }) => among.includes(own.scorecardId))) return named;
  return [{ named: own.name, among: [own.scorecardId], count: 1 }, ...named];
}
