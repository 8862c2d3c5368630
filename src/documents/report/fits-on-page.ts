import type { ReportRow } from '../../domain/report/report-data.ts';
import { COLUMNS_MM } from './page-measures.ts';
import { millimetres } from './pdf-measures.ts';
import { HIGHEST, rowHeight } from './row-height.ts';
import { evidenceText, explanationText } from './table-words.ts';

/** Whether a row may be kept whole: one that is higher than a page would be cut off at its foot. */
export function fitsOnPage(row: ReportRow): boolean {
  const [, nameWidth, , , evidenceWidth, explanationWidth] = COLUMNS_MM.map(millimetres);
  const cell = (text: string, width = 0) => ({ text, width, bold: row.kind !== 'item' });
  const cells = [
    cell(row.name, nameWidth),
    cell(evidenceText(row), evidenceWidth),
    cell(explanationText(row), explanationWidth),
  ];
  return rowHeight(cells) < HIGHEST;
}
