import { AlignmentType, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import { cell } from '../report/docx-cell.ts';
import { twips } from '../report/docx-text.ts';
import { COLUMNS } from './annex-words.ts';

/** Widths in millimetres: all that an upright A4 page has between its margins. */
const COLUMNS_MM = [11, 60, 20, 18, 18, 25, 13] as const;
const HEAD_SHADE = 'D5DCE6';
const NAME_COLUMN = 1;

/** A table under the annex's columns, its head repeated on every page. */
export function annexTable(rows: readonly (readonly string[])[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((text) =>
      cell(text, AlignmentType.CENTER, { bold: true, shade: HEAD_SHADE, middle: true }),
    ),
  });
  const widths = COLUMNS_MM.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows.map(tableRow)],
  });
}

function tableRow(texts: readonly string[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: texts.map((text, column) =>
      cell(text, column === NAME_COLUMN ? AlignmentType.LEFT : AlignmentType.CENTER, { middle: true }),
    ),
  });
}
