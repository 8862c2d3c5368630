import type { CellValue } from 'exceljs';
import { toNfc } from '../../domain/text.ts';
import type { SheetCell } from './sheet.ts';

/** Composed letters, ordinary spaces, `\n` for line breaks, nothing invisible at the ends. */
function tidyText(text: string): string {
  return toNfc(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** One line: every run of white space is one space. */
export function oneLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ');
}

/** Reads a cell as exceljs gives it; `numeral` is its number as the file stores it, when it is one. */
export function sheetCell(value: CellValue, numeral: string | undefined): SheetCell | null {
  const plain = plainValue(value);
  if (plain.value === null && !plain.uncomputed) return null;
  const base = { number: null, date: null, uncomputed: plain.uncomputed };
  if (plain.value instanceof Date) {
    const date = Number.isNaN(plain.value.getTime()) ? null : clockText(plain.value);
    return { ...base, text: date ?? '', date };
  }
  if (typeof plain.value === 'number') {
    const number = numeral ?? String(plain.value);
    return { ...base, text: shortNumeral(number), number };
  }
  const text = plain.value === null ? '' : tidyText(plain.value);
  return text === '' && !plain.uncomputed ? null : { ...base, text };
}

/** To the minute, or to the second where there are any. Excel keeps days as fractions, so a second is rounded to. */
function clockText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString();
  return rounded.slice(0, rounded.slice(17, 19) === '00' ? 16 : 19);
}

/** The shortest decimal that stands for the same stored number: "4.0999999999999996" is "4.1". */
export function shortNumeral(numeral: string): string {
  const value = Number(numeral);
  if (!Number.isFinite(value)) return numeral;
  const short = String(value);
  return short.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : short;
}

interface PlainValue {
  readonly value: string | number | Date | null;
  readonly uncomputed: boolean;
}

function plainValue(value: CellValue): PlainValue {
  if (value === null || value === undefined) return { value: null, uncomputed: false };
  if (typeof value === 'boolean') return { value: value ? 'TRUE' : 'FALSE', uncomputed: false };
  if (typeof value !== 'object' || value instanceof Date) return { value, uncomputed: false };
  if ('richText' in value)
    return { value: value.richText.map((run) => run.text).join(''), uncomputed: false };
  if ('error' in value) return { value: null, uncomputed: true };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (result === undefined || result === null) return { value: null, uncomputed: true };
    return plainValue(result);
  }
  // A hyperlink's text may itself be rich text, which the type of the library does not say.
  return 'text' in value ? plainValue(value.text as CellValue) : { value: null, uncomputed: false };
}
