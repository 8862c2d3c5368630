import type { ListeningContext, SaidCode } from './intent.ts';
import type { Token } from './tokens.ts';

/** A criterion or domain named in a line, and the line without it. */
export interface NamedCode {
  readonly code: SaidCode;
  /** True for "lĩnh vực 3". */
  readonly isDomain: boolean;
  readonly rest: readonly Token[];
  /** Index of its first token, prefix included, and of the first one after it. */
  readonly from: number;
  readonly next: number;
}

const DEEP = /^\d{1,2}(?:\.\d{1,2}){2,4}$/u;
const TWO_PARTS = /^\d{1,2}\.\d{1,2}$/u;
const PLAIN = /^\d{1,2}$/u;
const ROMAN = /^[ivx]{1,5}$/u;
const DOTTED_ROMAN = /^[ivx]{1,5}(?:\.\d{1,3})+$/u;
const UNITS = /^(?:diem|d|%|\/|phan|tren|ruoi|phan tram|thang)$/u;
const PREFIXES = [
  'tieu chi thanh phan',
  'tieu chi so',
  'tieu chi',
  'linh vuc so',
  'linh vuc',
  'muc so',
  'muc',
  'item',
  'domain',
];

interface Prefix {
  readonly words: string;
  readonly from: number;
}

/** The first code in the line; null where there is none. */
export function findCode(tokens: readonly Token[], context: ListeningContext): NamedCode | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayBegin(tokens[at])) continue;
    const prefix = prefixBefore(tokens, at);
    const next = endOfCode(tokens, at, prefix?.words ?? '', context);
    if (next === null) continue;
    const text = tokens
      .slice(at, next)
      .map((token) => token.text)
      .join('');
    return {
      code: printedCode(text, context.codes),
      isDomain: /^(?:linh vuc|domain)/u.test(prefix?.words ?? ''),
      rest: [...tokens.slice(0, prefix?.from ?? at), ...tokens.slice(next)],
      from: prefix?.from ?? at,
      next,
    };
  }
  return null;
}

function mayBegin(token: Token | undefined): boolean {
  return token?.kind === 'figure' || /^[ivx]/u.test(token?.text ?? '');
}

/** Whether some code of the set is written so. */
export function isKnownCode(text: string, codes: ReadonlySet<SaidCode>): boolean {
  return spellings(text).some((spelling) => codes.has(spelling));
}

/** The code as the set prints it; else roman numerals in capitals. */
export function printedCode(text: string, codes: ReadonlySet<SaidCode>): SaidCode {
  const known = spellings(text).find((spelling) => codes.has(spelling));
  return known ?? text.replace(/^[ivx]+/u, (roman) => roman.toUpperCase());
}

function spellings(text: string): readonly string[] {
  const capital = text.replace(/^[ivx]+/u, (roman) => roman.toUpperCase());
  const unpadded = text.replace(/(?<=^|\.)0+(?=\d)/gu, '');
  return [text, capital, unpadded, text.toUpperCase(), capital.replace(/d$/u, 'đ')];
}

function endOfCode(
  tokens: readonly Token[],
  at: number,
  prefix: string,
  context: ListeningContext,
): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const suffixed = at + 2;
  const letter = tokens[at + 1];
  if (
    token.kind === 'figure' &&
    letter?.glued === true &&
    isKnownCode(token.text + letter.text, context.codes)
  )
    return suffixed;
  const spaced = prefix === '' ? null : endOfSpacedCode(tokens, at);
  if (spaced !== null) return spaced;
  if (letter !== undefined && UNITS.test(letter.text)) return null;
  return isCode(token, prefix, context) ? at + 1 : null;
}

function isCode(token: Token, prefix: string, context: ListeningContext): boolean {
  const { text } = token;
  if (token.kind === 'mark') return false;
  if (DEEP.test(text) || DOTTED_ROMAN.test(text)) return true;
  if (TWO_PARTS.test(text)) return prefix !== '' || isKnownCode(text, context.codes);
  const certain = /^(?:tieu chi|linh vuc|item|domain)/u.test(prefix);
  if (ROMAN.test(text)) return certain && (text !== 'vi' || prefix.startsWith('linh vuc'));
  if (!PLAIN.test(text)) return false;
  const item =
    prefix.startsWith('muc') && context.listening.kind !== 'options' && isKnownCode(text, context.codes);
  return certain || item;
}

/** Phone keyboards put a space after each dot: "tc 1. 2. 3". */
function endOfSpacedCode(tokens: readonly Token[], at: number): number | null {
  let next = at + 1;
  if (!PLAIN.test(tokens[at]?.text ?? '')) return null;
  while (tokens[next]?.text === '.' && PLAIN.test(tokens[next + 1]?.text ?? '')) next += 2;
  return next > at + 1 ? next : null;
}

function prefixBefore(tokens: readonly Token[], at: number): Prefix | null {
  for (const words of PREFIXES) {
    let text = '';
    for (let from = at - 1; from >= 0 && from >= at - 4; from -= 1) {
      text = `${tokens[from]?.text ?? ''} ${text}`.trim();
      if (text === words) return { words, from };
    }
  }
  return null;
}
