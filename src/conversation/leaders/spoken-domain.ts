import { foldVietnamese } from '../../domain/text.ts';
import { FILLERS, UNIT_KINDS } from '../office/question-words.ts';
import { placeOf, type SpokenWords, without, wordsOf } from '../office/spoken-words.ts';
import type { DomainPlace } from './board-question.ts';

/** A domain (lĩnh vực) of one group's criteria set. */
export interface NamedDomain extends DomainPlace {
  readonly code: string;
  readonly name: string;
}

interface SpokenDomain {
  /** One for each group that has it. */
  readonly domains: readonly DomainPlace[];
  /** "Lĩnh vực" was said, whatever stands behind it. */
  readonly asked: boolean;
  readonly rest: SpokenWords;
}

/** Ways to say "lĩnh vực". */
const DOMAIN = [['linh', 'vuc'], ['lv']] as const;
/** Words of a part of a name that names its domain without "lĩnh vực" before it. */
const SHORTEST_PART = 3;
/** What the whole assessment is called names no domain. */
const EVERY_DOMAIN = ' chi so cai cach hanh chinh nha nuoc ';

/** The domain that a line names: by number or code, by a part of its name, or by its name alone. */
export function spokenDomain(words: SpokenWords, domains: readonly NamedDomain[]): SpokenDomain {
  for (const said of DOMAIN) {
    const at = placeOf(said, words.folded);
    if (at >= 0) return behind(words, at, at + said.length, domains);
  }
  return nameAlone(words, domains) ?? partAlone(words, domains);
}

/** `at`: where "lĩnh vực" stands; `after`: the first word behind it. */
function behind(
  words: SpokenWords,
  at: number,
  after: number,
  domains: readonly NamedDomain[],
): SpokenDomain {
  const { folded } = words;
  const from = after + Number(['so', 'thu'].includes(folded[after] ?? '') && isNumber(folded[after + 1]));
  const numbered = byNumber(folded[from] ?? '', domains);
  if (numbered.length > 0) return found(numbered, without(words, at, from + 1 - at));
  const length = longestRun(folded.slice(after), domains);
  const run = folded.slice(after, after + length);
  const named =
    length === 0 ? [] : domains.filter(({ name }) => spelled(name).includes(` ${run.join(' ')} `));
  return found(named, without(words, at, after - at + length));
}

function nameAlone(words: SpokenWords, domains: readonly NamedDomain[]): SpokenDomain | null {
  const line = ` ${words.folded.join(' ')} `;
  const said = domains.filter(({ name }) => line.includes(spelled(name)));
  const longest = said.reduce((most, { name }) => Math.max(most, spelled(name).length), 0);
  const named = said.filter(({ name }) => spelled(name).length === longest);
  const [first] = named;
  if (first === undefined) return null;
  const parts = wordsOf(first.name).folded;
  return found(named, without(words, placeOf(parts, words.folded), parts.length));
}

/** "Chuyển đổi số xã nào tốt nhất": the longest part of a name, where one domain of each group has it at most. */
function partAlone(words: SpokenWords, domains: readonly NamedDomain[]): SpokenDomain {
  const { folded } = words;
  for (let length = folded.length; length >= SHORTEST_PART; length -= 1)
    for (let from = 0; from + length <= folded.length; from += 1) {
      const run = ` ${folded.slice(from, from + length).join(' ')} `;
      if (EVERY_DOMAIN.includes(run)) continue;
      const named = domains.filter(({ name }) => spelled(name).includes(run));
      const groups = new Set(named.map(({ groupCode }) => groupCode));
      if (named.length > 0 && groups.size === named.length) return found(named, without(words, from, length));
    }
  return { domains: [], asked: false, rest: words };
}

function found(named: readonly NamedDomain[], rest: SpokenWords): SpokenDomain {
  return { domains: named.map(({ groupCode, key }) => ({ groupCode, key })), asked: true, rest };
}

/** By its code, or by its number in the table of its group. */
function byNumber(said: string, domains: readonly NamedDomain[]): readonly NamedDomain[] {
  const coded = domains.filter(({ code }) => foldVietnamese(code) === said && said !== '');
  if (coded.length > 0 || !isNumber(said)) return coded;
  const groups = [...new Set(domains.map(({ groupCode }) => groupCode))];
  return groups.flatMap(
    (group) => domains.filter(({ groupCode }) => groupCode === group)[Number(said) - 1] ?? [],
  );
}

/** How many of these words stand side by side in the name of a domain. */
function longestRun(folded: readonly string[], domains: readonly NamedDomain[]): number {
  let length = 0;
  while (length < folded.length) {
    const run = ` ${folded.slice(0, length + 1).join(' ')} `;
    if (!domains.some(({ name }) => spelled(name).includes(run))) break;
    length += 1;
  }
  const [word = ''] = folded;
  return length === 1 && (UNIT_KINDS.has(word) || FILLERS.has(word)) ? 0 : length;
}

function spelled(name: string): string {
  return ` ${wordsOf(name).folded.join(' ')} `;
}

function isNumber(word: string | undefined): boolean {
  return /^\d{1,2}$/u.test(word ?? '');
}
