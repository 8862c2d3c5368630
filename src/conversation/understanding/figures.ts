import { EDIT_VERBS, LEADING_FILLERS, VALUE_VERBS } from './fillers.ts';
import { COUNTED_NOUNS, MONEY_NOUNS } from './nouns.ts';
import type { Token } from './tokens.ts';
import { stripStart, withoutPoliteness } from './trim-politeness.ts';

/** A figure by its shape, before the question that was asked gives it a meaning. Texts are for the domain's parsers. */
export type Figure =
  | { readonly shape: 'bare' | 'points' | 'percent' | 'counted' | 'unreadable'; readonly text: string }
  | { readonly shape: 'ratio'; readonly text: string; readonly couldBeDay: boolean }
  | { readonly shape: 'level'; readonly number: number; readonly word: string };

const NUMBER = '-?\\d+(?:[.,]\\d+)*(?: ?[¼½¾⅛⅜⅝⅞])?|[¼½¾⅛⅜⅝⅞]';
const NOUN = `(?:${[...COUNTED_NOUNS, ...MONEY_NOUNS].sort((a, b) => b.length - a.length).join('|')})`;
const OVER = '(?:/|tren|trong tong so|trong so|trong|out of|of)';
const ORDINALS = ['mot', 'hai', 'ba', 'bon', 'nam'];

const GRAMMAR: readonly (readonly [Figure['shape'], string])[] = [
  ['percent', `(?<a>${NUMBER}) ?(?:%|phan tram)`],
  [
    'ratio',
    `(?<a>${NUMBER})(?<noun> ?${NOUN})? ?(?<over>${OVER}) ?(?:tong so )?(?<b>${NUMBER})(?: ?(?<noun2>${NOUN}))?`,
  ],
  ['points', `(?<a>${NUMBER})(?<half> ruoi)? ?(?:diem|d)(?<half2> ruoi)?`],
  [
    'level',
    `(?<word>muc so|muc|so|cai so|cai|cau|phan|y|dap an|phuong an|lua chon|option|level|number) ?(?<a>\\d{1,3}|${ORDINALS.join('|')})`,
  ],
  ['counted', `(?<a>${NUMBER}) ?${NOUN}`],
  ['bare', `(?<a>${NUMBER})(?<half2> ruoi)?`],
];
const WHOLE = GRAMMAR.map(([shape, source]) => [shape, new RegExp(`^(?:${source})$`, 'u')] as const);
const INSIDE = GRAMMAR.map(
  ([shape, source]) =>
    [shape, new RegExp(`(?<![\\p{L}\\d.,/])(?:${source})(?![\\p{L}\\d/]|[.,]\\d)`, 'u')] as const,
);
const OPENING_SIGNS = /^(?:[:=,>;]\s*|-\s+)+/u;
const CLOSING_SIGNS = /[\s.!,;:)]+$/u;
const NO_NUMBER = /^(?:nan|infinity|-?∞)$/u;

/** The tokens as one folded string, spaced as typed: "23/25", "92 %", "2d". */
export function spoken(tokens: readonly Token[]): string {
  return tokens.map((token, at) => (at > 0 && !token.glued ? ` ${token.text}` : token.text)).join('');
}

/** What may be left once politeness and verbs before a figure ("chấm", "đạt") are taken off, longest first. */
export function withoutVerbs(tokens: readonly Token[], verbs = VALUE_VERBS): readonly string[] {
  const bare = spoken(tokens)
    .replace(OPENING_SIGNS, '')
    .replace(/^\((?=\d)/u, '')
    .replace(CLOSING_SIGNS, '');
  const all = withoutPoliteness(bare).flatMap((variant) => {
    const stripped = [variant];
    let next = stripStart(variant, verbs) ?? stripStart(variant, LEADING_FILLERS);
    while (next !== null && stripped.length < 5) {
      stripped.push(next);
      next = stripStart(next, verbs) ?? stripStart(next, LEADING_FILLERS);
    }
    return stripped;
  });
  return [
    ...new Set(
      all.map((text) =>
        text
          .replace(OPENING_SIGNS, '')
          .replace(CLOSING_SIGNS, '')
          .replace(/ (?:cho|vao)$/u, ''),
      ),
    ),
  ];
}

/** The figure that the tokens are, and nothing else; null where they say more. */
export function readFigure(tokens: readonly Token[], verbs = VALUE_VERBS): Figure | null {
  const variants = withoutVerbs(tokens, verbs);
  for (const variant of variants) {
    const figure = firstMatch(variant, WHOLE);
    if (figure !== null) return figure;
  }
  const attempt = variants.find((text) => !/\s/u.test(text) && (/\p{N}/u.test(text) || NO_NUMBER.test(text)));
  return attempt === undefined ? null : { shape: 'unreadable', text: attempt };
}

/** As `readFigure`, where the line names its criterion, so that "sửa lại thành" may stand before the figure. */
export function readNamedFigure(tokens: readonly Token[]): Figure | null {
  return readFigure(tokens, [...EDIT_VERBS, ...VALUE_VERBS]);
}

/** The most explicit figure somewhere in a sentence; null where there is none. For questions only. */
export function figureInside(tokens: readonly Token[]): Figure | null {
  return firstMatch(spoken(tokens), INSIDE);
}

function firstMatch(text: string, patterns: readonly (readonly [Figure['shape'], RegExp])[]): Figure | null {
  for (const [shape, pattern] of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return figureOf(shape, groups);
  }
  return null;
}

function figureOf(shape: Figure['shape'], groups: Record<string, string | undefined>): Figure {
  const { a = '', b = '', noun, noun2, over, word = '', half = groups.half2 } = groups;
  if (shape === 'ratio') {
    if (isMoneyOfTwoUnits(noun, noun2)) return { shape: 'unreadable', text: `${a}${noun}/${b}${noun2}` };
    const couldBeDay =
      over === '/' && noun === undefined && /^\d{1,2}$/u.test(a) && /^(?:0?[1-9]|1[0-2])$/u.test(b);
    return { shape, text: `${a}/${b}`, couldBeDay };
  }
  if (shape === 'level') return { shape, number: /^\d/u.test(a) ? Number(a) : ORDINALS.indexOf(a) + 1, word };
  return { shape, text: half === undefined ? a : `${a}½` };
}

/** "500 triệu trên 2 tỷ" would be 500/2 by its numbers; without a unit before, "12,5/13 tỷ" is of one unit. */
function isMoneyOfTwoUnits(noun = '', noun2 = ''): boolean {
  const [first, second] = [noun.trim(), noun2.trim()];
  const money = MONEY_NOUNS.includes(first) || MONEY_NOUNS.includes(second);
  return money && first !== '' && first.replace(' dong', '') !== second.replace(' dong', '');
}
