import { AlignmentType, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Report, ReportRow } from '../../domain/report/report-data.ts';
import { cell } from './docx-cell.ts';
import { TABLE_WIDTH, twips } from './docx-text.ts';
import { fitsOnPage } from './fits-on-page.ts';
import { COLUMNS_MM } from './page-measures.ts';
import {
  COLUMNS,
  evidenceText,
  explanationText,
  maximumCell,
  type SumLine,
  scoreCell,
  sumLines,
} from './table-words.ts';

const SHADES = { head: 'D5DCE6', domain: 'E3E8EF', criterion: 'F4F6F9', item: 'auto' } as const;

/** The table with its head repeated on every page. */
export function docxTable(report: Report): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((text) =>
      cell(text, AlignmentType.CENTER, { bold: true, shade: SHADES.head, middle: true }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS_MM.map(twips),
    rows: [head, ...report.rows.map(tableRow), ...sumLines(report).map(sumRow)],
  });
}

function tableRow(row: ReportRow): TableRow {
  const isSum = row.kind !== 'item';
  const style = { bold: isSum, shade: SHADES[row.kind], keepNext: isSum };
  const name = row.kind === 'domain' ? row.name.toLocaleUpperCase('vi') : row.name;
  return new TableRow({
    cantSplit: fitsOnPage(row),
    children: [
      cell(row.code, AlignmentType.CENTER, style),
      cell(name, AlignmentType.LEFT, style),
      cell(maximumCell(row).text, AlignmentType.CENTER, style),
      cell(scoreCell(row).text, AlignmentType.CENTER, style),
      cell(evidenceText(row), AlignmentType.LEFT, style),
      cell(explanationText(row), AlignmentType.LEFT, style),
    ],
  });
}

function sumRow({ label, maximum, score, note }: SumLine): TableRow {
  const bold = { bold: true };
  return new TableRow({
    cantSplit: true,
    children: [
      cell(label, AlignmentType.LEFT, { ...bold, span: 2 }),
      cell(maximum.text, AlignmentType.CENTER, bold),
      cell(score.text, AlignmentType.CENTER, bold),
      cell('', AlignmentType.LEFT, bold),
      cell(note, AlignmentType.LEFT, bold),
    ],
  });
}
