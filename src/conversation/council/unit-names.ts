import { type Line, type Sentence, say } from '../reply.ts';

const MOST_NAMED = 8;

/** "Sở Một; Sở Hai", cut where there are too many to read. */
export function unitNames(units: readonly { readonly name: string }[]): Sentence {
  const named = units.slice(0, MOST_NAMED);
  const names = named.map(({ name }) => name).join('; ');
  return units.length > named.length
    ? say('council.namesMore', { names, more: units.length - named.length })
    : say('text.verbatim', { text: names });
}

/** Units in which nobody could be told. */
export function silentLines(units: readonly { readonly name: string }[]): readonly Line[] {
  return units.length === 0 ? [] : [say('council.silent', { count: units.length, names: unitNames(units) })];
}
