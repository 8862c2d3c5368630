import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

const root = path.resolve(import.meta.dirname, '../..');

/** What a message is made of, as far as the tests look into it. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const LITERAL = 0;

export function readLocale(name: 'vi' | 'en'): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(root, 'locales', `${name}.json`), 'utf8');
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
}

export function partsOf(message: string, locale: string): readonly Part[] {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();
}

/** The names of the parameters in a message, inside plurals too. */
export function paramsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => [
      ...(part.type === LITERAL || part.value === undefined ? [] : [part.value]),
      ...inner(part).flatMap((each) => [...paramsOf(each)]),
    ]),
  );
}

/** The names of the parameters whose number decides the words. */
export function pluralParamsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => (part.options === undefined || part.value === undefined ? [] : [part.value])),
  );
}

/** The words of a message itself, with a "¤" for each thing that is put into it. */
export function wordsOf(parts: readonly Part[]): string {
  return parts
    .map((part) => (part.type === LITERAL ? (part.value ?? '') : inner(part).map(wordsOf).join(' ') || '¤'))
    .join('');
}

function inner(part: Part): readonly (readonly Part[])[] {
  return Object.values(part.options ?? {}).map(({ value }) => value);
}

/** The source of the conversation, all of it. */
export function conversationSource(): string {
  const folder = path.join(root, 'src/conversation');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
