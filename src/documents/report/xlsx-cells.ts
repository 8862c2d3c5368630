import type { Alignment, Cell, Font, Style } from 'exceljs';
import type { Points } from '../../domain/scaled.ts';
import { SCALE } from '../../domain/scaled.ts';
import type { PointsCell } from './table-words.ts';

export const FONT = 'Times New Roman';
/** The most characters that Excel takes in one cell. */
const MOST_CHARACTERS = 32_767;
/** Of a cell in which nothing is ever computed, not even after an edit. */
export const TEXT_FORMAT = '@';

/** As much of a text as fits into a cell. */
export function cellText(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

/** How every cell looks, under a format of Excel's. */
export function cellLook(numFmt: string, horizontal: Alignment['horizontal'], font: Partial<Font> = {}) {
  return {
    numFmt,
    font: { name: FONT, size: 12, ...font },
    alignment: { horizontal, vertical: 'top', wrapText: true },
  } satisfies Partial<Style>;
}

/**
 * A text that stays one: stored as a string in a cell formatted as text, "=1+1" is neither computed when the file is
 * opened nor when somebody edits the cell.
 */
export function writeText(
  cell: Cell,
  text: string,
  { horizontal = 'left', ...font }: Partial<Font> & Pick<Partial<Alignment>, 'horizontal'> = {},
): void {
  cell.value = cellText(text);
  dress(cell, cellLook(TEXT_FORMAT, horizontal, font));
}

/** Points as a number shown with the decimals it has; words where there are none. */
export function writePoints(cell: Cell, { points, text }: PointsCell, font: Partial<Font> = {}): void {
  if (points === null) {
    writeText(cell, text, { ...font, horizontal: 'center' });
    return;
  }
  writeNumber(cell, points / SCALE, formatOf(points, text.startsWith('+')), font);
}

/** A number under a format of Excel's, which prints the separator of the reader's own settings. */
function writeNumber(cell: Cell, value: number, format: string, font: Partial<Font> = {}): void {
  cell.value = value;
  dress(cell, cellLook(format, 'center', font));
}

/** "0", "0.0", … up to four decimals. */
function formatOf(points: Points, plus: boolean): string {
  const decimals = String(Math.abs(points % SCALE))
    .padStart(4, '0')
    .replace(/0+$/u, '');
  const format = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  return plus ? `+${format};-${format};0` : format;
}

function dress(cell: Cell, { numFmt, font, alignment }: ReturnType<typeof cellLook>): void {
  cell.numFmt = numFmt;
  cell.font = font;
  cell.alignment = alignment;
}
