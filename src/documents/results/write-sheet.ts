import type { Borders, PageSetup, Row, Workbook, Worksheet } from 'exceljs';
import { MARGINS_MM } from '../report/page-measures.ts';
import { rowHeight } from '../report/row-height.ts';
import { FONT, writeNumber, writeText } from '../report/xlsx-cells.ts';
import type { Sheet, SheetCell } from './sheets/sheet.ts';

/** Characters of a column's width to a millimetre of paper. */
const CHARACTERS_PER_MM = 0.55;
/** Points of 1/72 inch that Excel gives a column of so many millimetres. */
const pointsWide = (millimetres: number) => (millimetres * CHARACTERS_PER_MM * 7 + 5) * 0.75;
/** Inches, in which Excel measures margins. */
const inches = (millimetres: number) => millimetres / 25.4;
const THIN = { style: 'thin' } as const;
const BORDERS: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEAD_SHADE = 'FFD5DCE6';

/** Writes the lines above the table, then the table; its head stays in view and is printed on every page. */
export function writeSheet(book: Workbook, said: Sheet, above: readonly string[], mark: string | null): void {
  const sheet = book.addWorksheet(said.name, { pageSetup: pageSetup() });
  for (const [index, { width }] of said.columns.entries())
    sheet.getColumn(index + 1).width = width * CHARACTERS_PER_MM;
  for (const [index, text] of above.entries()) {
    writeText(sheet.getCell(index + 1, 1), text, { bold: true });
    sheet.getCell(index + 1, 1).alignment = { wrapText: false };
  }
  const headRow = above.length + 2;
  writeRow(
    sheet.getRow(headRow),
    said,
    said.columns.map(({ title }) => title),
    true,
  );
  for (const [index, cells] of said.rows.entries()) writeRow(sheet.getRow(headRow + 1 + index), said, cells);
  if (said.rows.length === 0) writeText(sheet.getCell(headRow + 1, 1), 'Không có.');
  sheet.views = [{ state: 'frozen', ySplit: headRow }];
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow, column: said.columns.length } };
  markPages(sheet, mark);
}

function writeRow(row: Row, { columns }: Sheet, cells: readonly SheetCell[], isHead = false): void {
  for (const [index, said] of cells.entries()) {
    const cell = row.getCell(index + 1);
    const isCentred = isHead || columns[index]?.centred === true;
    if (typeof said === 'string')
      writeText(cell, said, { bold: isHead, horizontal: isCentred ? 'center' : 'left' });
    else writeNumber(cell, said.number, said.format);
    cell.border = BORDERS;
    if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_SHADE } };
  }
  row.height = rowHeight(
    columns.map(({ width }, index) => ({
      text: row.getCell(index + 1).text,
      width: pointsWide(width),
      bold: isHead,
    })),
  );
}

function pageSetup(): Partial<PageSetup> {
  const { top, right, bottom, left } = MARGINS_MM;
  return {
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(8),
      footer: inches(8),
    },
  };
}

/** Page numbers, and on every page what the file is where it is not final. */
function markPages(sheet: Worksheet, mark: string | null): void {
  const band = (mark ?? '').replaceAll('&', '&&');
  sheet.headerFooter.oddHeader = `&C&"${FONT},Bold"${band}\n&"${FONT},Regular"&P`;
}
