import type { PdfNode } from 'pdfmake';
import type { Report, ReportRow } from '../../domain/report/report-data.ts';
import { fitsOnPage } from './fits-on-page.ts';
import { COLUMNS_MM } from './page-measures.ts';
import { millimetres } from './pdf-measures.ts';
import {
  COLUMNS,
  evidenceText,
  explanationText,
  maximumCell,
  type SumLine,
  scoreCell,
  sumLines,
} from './table-words.ts';

const PADDING = 3;
const LINE = 0.5;
const SHADES = { domain: '#e3e8ef', criterion: '#f4f6f9', item: null } as const;

/** The table with its head repeated on every page. */
export function pdfTable(report: Report): PdfNode {
  return {
    fontSize: 11,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: report.rows.every(fitsOnPage),
      widths: COLUMNS_MM.map((width) => millimetres(width) - 2 * PADDING - LINE),
      body: [
        COLUMNS.map((text) => ({ text, bold: true, alignment: 'center', fillColor: '#d5dce6' })),
        ...report.rows.map(tableRow),
        ...sumLines(report).map(sumRow),
      ],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

function tableRow(row: ReportRow): PdfNode[] {
  const bold = row.kind !== 'item';
  const fillColor = SHADES[row.kind];
  const cell = (text: string, alignment: 'left' | 'center'): PdfNode => ({
    text,
    alignment,
    bold,
    ...(fillColor === null ? {} : { fillColor }),
  });
  const name = row.kind === 'domain' ? row.name.toLocaleUpperCase('vi') : row.name;
  return [
    cell(row.code, 'center'),
    cell(name, 'left'),
    cell(maximumCell(row).text, 'center'),
    cell(scoreCell(row).text, 'center'),
    cell(evidenceText(row), 'left'),
    cell(explanationText(row), 'left'),
  ];
}

function sumRow({ label, maximum, score, note }: SumLine): PdfNode[] {
  const cell = (text: string, alignment: 'left' | 'center'): PdfNode => ({ text, alignment, bold: true });
  return [
    { ...cell(label, 'left'), colSpan: 2 },
    {},
    cell(maximum.text, 'center'),
    cell(score.text, 'center'),
    cell('', 'left'),
    cell(note, 'left'),
  ];
}
