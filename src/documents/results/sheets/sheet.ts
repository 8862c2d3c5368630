import type { Points } from '../../../domain/scaled.ts';
import { SCALE } from '../../../domain/scaled.ts';

/** What stands in a cell: a text, or a number under a format of Excel's. */
export type SheetCell = string | { readonly number: number; readonly format: string };

export interface SheetColumn {
  readonly title: string;
  /** Millimetres. */
  readonly width: number;
  readonly centred?: true;
}

/** One sheet of the results before any file. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Gone through once. */
  readonly rows: Iterable<readonly SheetCell[]>;
}

/** Points with two to four decimals; `otherwise` where there are none. */
export function pointsCell(points: Points | null, otherwise = ''): SheetCell {
  return points === null ? otherwise : { number: points / SCALE, format: '0.00##' };
}

/** With its sign, in 1/10,000 of a point. */
export function changeCell(change: number): SheetCell {
  return { number: change / SCALE, format: '+0.00##;-0.00##;0' };
}

export function countCell(count: number): SheetCell {
  return { number: count, format: '0' };
}

/** A percentage from its text, "87,25", so that the cell never shows another figure than a page does. */
export function percentCell(text: string | null): SheetCell {
  if (text === null) return '';
  const decimals = text.split(',')[1] ?? '';
  const format = `0.${'0'.repeat(decimals.length)}`;
  return { number: Number(text.replace(',', '.')), format };
}
