import { foldVietnamese } from '../../domain/text.ts';

/** How many UTF-16 units of a line are read for its meaning. What is kept as text is never cut. */
export const LOOKED_AT = 400;

/** Vietnamese letters carry two marks at most; longer runs only make normalising slow. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const LINE_ENDS = /\r\n?/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** Direction marks, zero-width spaces, soft hyphens. The joiner U+200D holds emoji together and stays. */
const INVISIBLE = /(?!\u200d)\p{Cf}/gu;

/** The line as it is kept and shown: NFC, trimmed, without control characters and invisible marks. */
export function keepAsTyped(text: string): string {
  return text
    .replace(LONE_SURROGATES, '')
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .trim();
}

/** One letter or sign as it is compared: lower case, no diacritics, đ as d; emoji become a space. */
export function foldSign(sign: string): string {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(sign)) return ' ';
  if (/[–—−‑]/u.test(sign)) return '-';
  return foldVietnamese(sign).replace(/[\p{M}\u200d]/gu, '');
}
