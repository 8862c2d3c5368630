import type { Borders, Row, Worksheet } from 'exceljs';
import type { Report, ReportRow } from '../../domain/report/report-data.ts';
import { COLUMNS_MM } from './page-measures.ts';
import { rowHeight } from './row-height.ts';
import {
  COLUMNS,
  evidenceText,
  explanationText,
  maximumCell,
  type SumLine,
  scoreCell,
  sumLines,
} from './table-words.ts';
import { writePoints, writeText } from './xlsx-cells.ts';

/** Characters of a column's width to a millimetre of paper. */
const CHARACTERS_PER_MM = 0.55;
/** Points of 1/72 inch that Excel gives a character of width, and adds to a column. */
const pointsWide = (millimetres: number) => (millimetres * CHARACTERS_PER_MM * 7 + 5) * 0.75;
const SHADES = { head: 'FFD5DCE6', domain: 'FFE3E8EF', criterion: 'FFF4F6F9' } as const;
const THIN = { style: 'thin' } as const;
const BORDERS: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** Writes the lines above the table, each across all columns, then the table. Gives the row of its head. */
export function writeTable(sheet: Worksheet, report: Report, above: readonly string[]): number {
  for (const [index, width] of COLUMNS_MM.entries()) {
    sheet.getColumn(index + 1).width = width * CHARACTERS_PER_MM;
  }
  for (const [index, text] of above.entries()) {
    sheet.mergeCells(index + 1, 1, index + 1, COLUMNS.length);
    writeText(sheet.getCell(index + 1, 1), text, { bold: true, horizontal: 'center' });
  }
  const headRow = above.length + 2;
  writeHead(sheet.getRow(headRow));
  for (const [index, row] of report.rows.entries()) writeRow(sheet.getRow(headRow + 1 + index), row);
  const sums = headRow + 1 + report.rows.length;
  for (const [index, sum] of sumLines(report).entries()) writeSum(sheet, sums + index, sum);
  return headRow;
}

function writeHead(row: Row): void {
  for (const [index, text] of COLUMNS.entries()) {
    writeText(row.getCell(index + 1), text, { bold: true, horizontal: 'center' });
  }
  finish(row, SHADES.head);
}

function writeRow(row: Row, said: ReportRow): void {
  const font = { bold: said.kind !== 'item' };
  const name = said.kind === 'domain' ? said.name.toLocaleUpperCase('vi') : said.name;
  writeText(row.getCell(1), said.code, { ...font, horizontal: 'center' });
  writeText(row.getCell(2), name, font);
  writePoints(row.getCell(3), maximumCell(said), font);
  writePoints(row.getCell(4), scoreCell(said), font);
  writeText(row.getCell(5), evidenceText(said), font);
  writeText(row.getCell(6), explanationText(said), font);
  finish(row, said.kind === 'item' ? null : SHADES[said.kind]);
}

function writeSum(sheet: Worksheet, at: number, { label, maximum, score, note }: SumLine): void {
  const row = sheet.getRow(at);
  const font = { bold: true };
  writeText(row.getCell(1), '', font);
  writeText(row.getCell(2), label, font);
  writePoints(row.getCell(3), maximum, font);
  writePoints(row.getCell(4), score, font);
  writeText(row.getCell(5), '', font);
  writeText(row.getCell(6), note, font);
  finish(row, null);
}

/** Gives the row its height, since programs differ in whether they find it themselves, its lines and its shade. */
function finish(row: Row, shade: string | null): void {
  row.height = rowHeight(
    COLUMNS_MM.map((width, index) => {
      const cell = row.getCell(index + 1);
      return { text: cell.text, width: pointsWide(width), bold: cell.font?.bold === true };
    }),
  );
  for (let column = 1; column <= COLUMNS.length; column += 1) {
    const cell = row.getCell(column);
    cell.border = BORDERS;
    if (shade !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: shade } };
  }
}
