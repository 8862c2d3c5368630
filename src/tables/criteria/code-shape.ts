import { foldVietnamese } from '../../domain/text.ts';

/** How a printed code is built: "IV", "B", "3.2.1", "2.1a", "a)". `parts` are its numbers; letters count from 1. */
export interface CodeShape {
  readonly style: 'roman' | 'letter' | 'number' | 'small';
  readonly parts: readonly number[];
  /** The code without what surrounds it: "Lĩnh vực 1." is "1". */
  readonly code: string;
}

const PREFIX =
  /^(?:lĩnh vực|nội dung|phần|mục|nhóm|tiêu chuẩn|tiêu chí thành phần|tiêu chí|tctp|tc|lv)\s+(?=[\divx])/iu;

/** The shape of a code cell; null for a bullet, a word, or nothing. `letters`: "I" follows H and is a letter. */
export function codeShape(text: string, letters = false): CodeShape | null {
  const bare = text
    .replace(PREFIX, '')
    .replace(/\s*([.,])\s*/g, '.')
    .replace(/^\(|[.):\s]+$/g, '');
  if (/^\d{1,3}(?:\.\d{1,3}){0,4}$/.test(bare)) {
    return { style: 'number', parts: bare.split('.').map(Number), code: bare };
  }
  const lettered = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.?([a-zđ])$/.exec(bare);
  if (lettered?.[1] !== undefined && lettered[2] !== undefined) {
    const parts = [...lettered[1].split('.').map(Number), letterValue(lettered[2])];
    return { style: 'number', parts, code: bare };
  }
  if (!letters && /^[IVX]{1,5}$/.test(bare)) return { style: 'roman', parts: [romanValue(bare)], code: bare };
  if (/^[A-ZĐ]$/.test(bare)) return { style: 'letter', parts: [letterValue(bare)], code: bare };
  if (/^[a-zđ]$/.test(bare)) return { style: 'small', parts: [letterValue(bare)], code: bare };
  return null;
}

/** Splits "1.1.1. Mức độ kịp thời" where a table has no column for codes. */
export function leadingCode(text: string): { readonly shape: CodeShape; readonly rest: string } | null {
  const match =
    /^((?:(?:lĩnh vực|nội dung|phần|tiêu chí)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ](?=\))))\s*[.):]?[\s:.–-]+(\S[\s\S]*)$/iu.exec(
      text,
    );
  const shape = match?.[1] === undefined ? null : codeShape(match[1]);
  return shape === null || match?.[2] === undefined ? null : { shape, rest: match[2] };
}

/** The kind of outline level a code belongs to: "roman", "letter", "small", or the number of its parts. */
export function outlineStyle(shape: CodeShape): string {
  return shape.style === 'number' ? `number${shape.parts.length}` : shape.style;
}

function letterValue(letter: string): number {
  return foldVietnamese(letter).charCodeAt(0) - 96;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
  const digits = [...text].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
