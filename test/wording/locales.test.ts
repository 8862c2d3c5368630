import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { readAppraisalWords } from '../../src/conversation/appraisal/read-appraisal-words.ts';
import { confirmationWish, councilWish } from '../../src/conversation/council/council-words.ts';
import { readQuestion } from '../../src/conversation/office/read-question.ts';
import { understand } from '../../src/conversation/understanding/understand.ts';
import { conversationSource, paramsOf, partsOf, pluralParamsOf, readLocale, wordsOf } from './messages.ts';

const vi = readLocale('vi');
const en = readLocale('en');
const both = [
  ['vi', vi],
  ['en', en],
] as const;

/** The messages of a locale for which something is true, by key. */
function keysWhere(locale: 'vi' | 'en', wrong: (words: string, message: string) => boolean): string[] {
  const messages = locale === 'vi' ? vi : en;
  return [...messages]
    .filter(([, message]) => wrong(wordsOf(partsOf(message, locale)), message))
    .map(([key]) => key);
}

/** Sentences in which both languages stand on purpose, since they offer the choice between them. */
const BILINGUAL = ['way.language', 'language.ask', 'language.vi', 'language.en'];

describe('the two locales', () => {
  test('have the same keys in the same order', () => {
    expect([...en.keys()]).toEqual([...vi.keys()]);
  });

  test('put the same parameters into each sentence', () => {
    const params = (messages: ReadonlyMap<string, string>, locale: string) =>
      Object.fromEntries(
        [...messages].map(([key, message]) => [key, [...paramsOf(partsOf(message, locale))].sort()]),
      );
    expect(params(en, 'en')).toEqual(params(vi, 'vi'));
  });

  test.each(both)('%s formats every sentence with values, and shows each value', (locale, messages) => {
    for (const [key, message] of messages) {
      const parts = partsOf(message, locale);
      const plural = pluralParamsOf(parts);
      const names = [...paramsOf(parts)];
      for (const count of [0, 1, 2, 12]) {
        const values = names.map((name) => [name, plural.has(name) ? count : `⟨${name}⟩`] as const);
        const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
        const text = String(format.format(Object.fromEntries(values)));
        for (const [, value] of values)
          if (typeof value === 'string') expect(text, `${locale} ${key}`).toContain(value);
        expect(text, `${locale} ${key}`).not.toMatch(/[{}]/u);
      }
    }
  });

  test.each(both)('%s holds no straight apostrophe, which would hide a parameter', (locale) => {
    expect(keysWhere(locale, (_words, message) => message.includes("'"))).toEqual([]);
  });

  test.each(both)('%s is trimmed and in composed letters', (locale) => {
    expect(
      keysWhere(locale, (_words, message) => message !== message.normalize('NFC').trim() || message === ''),
    ).toEqual([]);
  });

  test.each(both)('%s asks to type only what is understood', (locale, messages) => {
    const typed = [...messages].flatMap(([key, message]) =>
      [...wordsOf(partsOf(message, locale)).matchAll(/"([^"¤]+)"/gu)].map((match) => ({
        key,
        words: (match[1] ?? '').replace('…', locale === 'vi' ? 'đơn vị không có' : 'the unit has none'),
      })),
    );
    expect(typed.length).toBeGreaterThan(20);
    const context = {
      listening: { kind: 'nothing' },
      today: '2026-11-02',
      yearForShortDays: 2026,
      codes: new Set(['1', '1.1', '1.1.1', '1.1.2', '3.2.1']),
    } as const;
    const office = {
      units: [],
      groups: [{ code: 'so', name: 'Các sở' }],
      sets: new Map(),
      campaign: { classification: { bands: [] } },
    };
    const isOfOffice = (words: string) =>
      [
        councilWish(words),
        confirmationWish(words, office),
        readAppraisalWords(words, office),
        readQuestion(words, office),
      ].some((meant) => meant !== null);
    const lost = typed.filter(
      ({ key, words }) =>
        !(key.startsWith('office.') && isOfOffice(words)) &&
        understand(words, context).some(({ kind }) => kind === 'unknown' || kind === 'impossibleValue'),
    );
    expect(lost).toEqual([]);
  });
});

describe('the sentences and the conversation', () => {
  const source = conversationSource();

  test('every sentence is said somewhere', () => {
    expect([...vi.keys()].filter((key) => !source.includes(`'${key}'`))).toEqual([]);
  });

  test('everything said is a sentence', () => {
    const said = [...source.matchAll(/\bsay\(\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => !vi.has(key))).toEqual([]);
  });
});

describe('the Vietnamese sentences', () => {
  test('hold no exclamation mark', () => {
    expect(keysWhere('vi', (words) => /[!！]/u.test(words))).toEqual([]);
  });

  test('hold no signs but ✓ ⚠ ▸ and those of writing and reckoning', () => {
    expect(keysWhere('vi', (words) => /[^\p{L}\p{N}\s¤.,:;?"()/%#·…÷×✓⚠▸-]/u.test(words))).toEqual([]);
  });

  test('never call the assistant "em"', () => {
    expect(keysWhere('vi', (words) => /(?<!\p{L})em(?!\p{L})/iu.test(words))).toEqual([]);
  });

  test('hold no words left over from English', () => {
    const english =
      /(?<!\p{L})(?:upload|submit|files?|scores?|criteria|criterion|click|ok|chat|bot|link|user|code|level)(?!\p{L})/iu;
    expect(keysWhere('vi', (words) => english.test(words.replace('Zalo Bot', '')))).toEqual([]);
  });
});

describe('the English sentences', () => {
  test('hold no exclamation mark', () => {
    expect(keysWhere('en', (words) => /[!！]/u.test(words))).toEqual([]);
  });

  test('hold no Vietnamese, but for what must be typed in it', () => {
    const vietnamese = /[ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]/iu;
    const typed = /"[^"¤]+"/gu;
    const found = keysWhere('en', (words) => vietnamese.test(words.replace(typed, '')));
    expect(found.filter((key) => !BILINGUAL.includes(key))).toEqual([]);
  });
});
