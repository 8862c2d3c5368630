import type { SheetFault } from '../../application/ports/table-files.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { sheetFault } from '../sheet-fault.ts';
import { cellText, type Sheet, type SheetRow } from '../workbook/sheet.ts';

/** A row of a template under a header of known words. */
export interface SheetRecord<Field extends string> {
  readonly row: SheetRow;
  text(field: Field): string;
  /** Null for a field that has no column. */
  columnOf(field: string): number | null;
  fault(field: Field, message: string): void;
}

/**
 * The rows below the first row that holds the required words. Columns may stand in any order; optional ones may be
 * missing. Adds a fault for each required column that is not there.
 */
export function sheetRecords<Field extends string>(
  sheet: Sheet,
  words: Readonly<Record<Field, string>>,
  required: readonly Field[],
  faults: SheetFault[],
): readonly SheetRecord<Field>[] {
  const header = sheet.rows.find((row) => columnsOf(row, words).size >= Math.min(2, required.length));
  if (header === undefined) {
    const wanted = required.map((field) => `"${words[field]}"`).join(', ');
    faults.push(sheetFault(sheet.name, null, null, `Không thấy dòng tiêu đề có các cột ${wanted}.`));
    return [];
  }
  const columns = columnsOf(header, words);
  for (const field of required) {
    if (!columns.has(field))
      faults.push(sheetFault(sheet.name, header.row, null, `Thiếu cột "${words[field]}".`));
  }
  return sheet.rows
    .filter(
      (row) => row.row > header.row && [...columns.values()].some((column) => cellText(row, column) !== ''),
    )
    .map((row) => ({
      row,
      columnOf: (field) => new Map<string, number>(columns).get(field) ?? null,
      text: (field) => cellText(row, columns.get(field) ?? null),
      fault: (field, message) =>
        faults.push(sheetFault(sheet.name, row.row, columns.get(field) ?? null, message)),
    }));
}

function columnsOf<Field extends string>(
  row: SheetRow,
  words: Readonly<Record<Field, string>>,
): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of Object.keys(words) as Field[]) {
    const wanted = foldVietnamese(words[field]);
    for (const [column, cell] of row.cells) {
      if (foldVietnamese(cell.text) === wanted) columns.set(field, column);
    }
  }
  return columns;
}

/** The values of a sheet of two columns, by the words of the first. */
export function sheetValues<Field extends string>(
  sheet: Sheet,
  words: Readonly<Record<Field, string>>,
): ReadonlyMap<Field, { readonly text: string; readonly row: SheetRow }> {
  const values = new Map<Field, { text: string; row: SheetRow }>();
  for (const row of sheet.rows) {
    const label = foldVietnamese(cellText(row, 1));
    const field = (Object.keys(words) as Field[]).find((one) => foldVietnamese(words[one]) === label);
    if (field !== undefined) values.set(field, { text: cellText(row, 2), row });
  }
  return values;
}
