import ExcelJs from 'exceljs';
import { sheetCell } from './cell-value.ts';
import { inspectPackage } from './inspect-package.ts';
import { columnLetters, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';
import { type WorkbookReading, workbookRefusal } from './workbook-refusal.ts';

/** The longest text that Excel itself keeps in one cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** Columns further right hold no part of a table; generated sheets keep junk there. */
const MAX_COLUMNS = 60;

/** Parts that say nothing about values and that real files often hold in a shape the library cannot parse. */
const IGNORED_PARTS = [
  'drawing',
  'picture',
  'legacyDrawing',
  'dataValidations',
  'conditionalFormatting',
  'tableParts',
  'extLst',
  'headerFooter',
  'pageSetup',
  'printOptions',
  'rowBreaks',
];

/** Reads every sheet that holds something. Refuses by name; never throws for what a file contains. */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookReading> {
  const inspection = inspectPackage(bytes);
  if (!inspection.ok) return inspection;
  const workbook = await parse(bytes);
  if (workbook === null) return { ok: false, refusal: workbookRefusal('broken') };
  const sheets: Sheet[] = [];
  for (const worksheet of workbook.worksheets) {
    const rows = readRows(worksheet, inspection.numerals.get(worksheet.name) ?? new Map());
    const long = rows.flatMap(longCells)[0];
    if (long !== undefined) return { ok: false, refusal: workbookRefusal('cellTooLong', `Ô ${long}`) };
    if (rows.length > 0) sheets.push({ name: worksheet.name.normalize('NFC'), rows });
  }
  if (sheets.length === 0) return { ok: false, refusal: workbookRefusal('noSheet') };
  return { ok: true, sheets };
}

async function parse(bytes: Buffer): Promise<ExcelJs.Workbook | null> {
  const workbook = new ExcelJs.Workbook();
  try {
    const view = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    await workbook.xlsx.load(view as ArrayBuffer, { ignoreNodes: IGNORED_PARTS });
    return workbook;
  } catch {
    // The package was whole; whatever the parser trips over is a broken sheet to the person who sent it.
    return null;
  }
}

function readRows(worksheet: ExcelJs.Worksheet, numerals: ReadonlyMap<string, string>): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = new Map<number, SheetCell>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MAX_COLUMNS || (cell.isMerged && cell.master.address !== cell.address)) return;
      const read = sheetCell(cell.value, numerals.get(cell.address));
      if (read !== null) cells.set(column, read);
    });
    if (cells.size > 0) rows.push({ row: number, cells });
  });
  return rows;
}

function longCells(row: SheetRow): readonly string[] {
  return [...row.cells]
    .filter(([, cell]) => cell.text.length > MAX_CELL_CHARACTERS)
    .map(([column]) => `${columnLetters(column)}${row.row}`);
}
