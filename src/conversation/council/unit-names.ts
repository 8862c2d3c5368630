import { type Line, type Sentence, say } from '../reply.ts';

const MOST_NAMED = 8;

/** "Sở Một; Sở Hai", cut where there are too many to read. */
export function unitNames(units: readonly { readonly name: string }[]): Sentence {
  return namesOf(units.map(({ name }) => say('text.verbatim', { text: name })));
}

/** The same of units that more than their name is said of. */
export function namesOf(units: readonly Sentence[]): Sentence {
  const names = units.slice(0, MOST_NAMED);
  return units.length > names.length
    ? say('council.namesMore', { names, more: units.length - names.length })
    : say('council.names', { names });
}

/** Units in which nobody could be told. */
export function silentLines(units: readonly { readonly name: string }[]): readonly Line[] {
  return units.length === 0 ? [] : [say('council.silent', { count: units.length, names: unitNames(units) })];
}
