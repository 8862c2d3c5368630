import { foldVietnamese } from '../../../domain/text.ts';
import { itemTotal, meaningOfCode } from '../../desk.ts';
import type { DeskContext } from '../../turn.ts';
import { readPlace } from '../evidence/said-codes.ts';

/** What a line like "giao 1.2.3 và 1.2.4 cho chị Bình" names. */
export interface SaidHandOver {
  readonly itemKeys: readonly string[];
  /** Codes that name nothing which could be given. */
  readonly unclear: readonly string[];
  /** Colleagues whom the words after "cho" fit; empty where none is named or nobody fits. */
  readonly people: readonly string[];
}

const DOMAIN = /(?:linh vuc|domain|(?<!\p{L})lv)\s*(?:so\s*)?(?<code>\d{1,2}|[ivx]{1,5})(?![\p{L}\p{N}.])/gu;
const TO_WHOM = /\s(?:cho|to)\s+(?<who>[^\d]+?)(?:\s+(?:den|until|truoc)\s.*)?$/u;
const ADDRESS = /^(?:(?:anh|chi|ong|ba|em|ban|dong chi|d\/c|can bo)\s+)+/u;

export function readHandOver(context: DeskContext, text: string): SaidHandOver {
  const { itemKeys, unclear } = readPlace(context, text);
  const folded = foldVietnamese(text).replace(/\s+/gu, ' ').trim();
  const domains = [...folded.matchAll(DOMAIN)].map(({ groups }) => (groups?.code ?? '').toUpperCase());
  const wider = [...unclear, ...domains].map((code) => ({ code, keys: keysUnder(context, code) }));
  return {
    itemKeys: givable(context, [...itemKeys, ...wider.flatMap(({ keys }) => keys)]),
    unclear: wider.filter(({ keys }) => keys.length === 0).map(({ code }) => code),
    people: peopleNamed(context, folded),
  };
}

/** Those of the items that this unit scores itself, each once. */
export function givable(context: DeskContext, itemKeys: readonly string[]): readonly string[] {
  const closed: readonly string[] = ['exempt', 'otherKind', 'notSelfScored'];
  return [...new Set(itemKeys)].filter(
    (key) => context.desk.byKey.has(key) && !closed.includes(itemTotal(context.desk, key).state),
  );
}

function keysUnder(context: DeskContext, code: string): readonly string[] {
  const meaning = meaningOfCode(context.desk, code);
  const under = context.desk.placed.filter(({ domain, criterion }) =>
    meaning.kind === 'domain'
      ? domain === meaning.domain
      : meaning.kind === 'criterion' && criterion === meaning.criterion,
  );
  const several = meaning.kind === 'several' ? meaning.placed : under;
  return several.map(({ item }) => item.key);
}

function peopleNamed({ desk, official }: DeskContext, folded: string): readonly string[] {
  const said = TO_WHOM.exec(folded)?.groups?.who?.replace(ADDRESS, '').trim() ?? '';
  if (said === '') return [];
  return desk.work.people
    .filter(({ officialId, name }) => {
      const words = ` ${foldVietnamese(name)} `;
      return officialId !== official.id && words.includes(` ${said} `);
    })
    .map(({ officialId }) => officialId);
}
