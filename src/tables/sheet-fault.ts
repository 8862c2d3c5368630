import type { SheetFault } from '../application/ports/table-files.ts';
import { columnLetters } from './workbook/sheet.ts';

export function sheetFault(
  sheet: string,
  row: number | null,
  column: number | null,
  message: string,
): SheetFault {
  return { sheet, row, column: column === null ? null : columnLetters(column), message };
}
