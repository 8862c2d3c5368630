/** One cell as read: all text NFC, spaces tidied, line breaks kept as `\n`. */
export interface SheetCell {
  readonly text: string;
  /** The numeral exactly as the file stores it ("4.0999999999999996"); null for anything but a number. */
  readonly number: string | null;
  /** The cell is a date, as `YYYY-MM-DDTHH:mm` of the sheet's own clock, with seconds where there are any; null otherwise. */
  readonly date: string | null;
  /** A formula whose result the file does not hold. */
  readonly uncomputed: boolean;
}

/** One row that holds something. Columns count from 1; cells covered by a merge are absent. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellText(row: SheetRow, column: number | null): string {
  return column === null ? '' : (row.cells.get(column)?.text ?? '');
}
