import type { Points } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { cellText, type SheetRow } from '../workbook/sheet.ts';
import { codeShape } from './code-shape.ts';
import { type FoundTable, isHeaderAgain, type TableColumns } from './find-table.ts';
import { readPointsCell } from './points-cell.ts';
import { readRow } from './read-row.ts';
import { anomaly, type Finding } from './table-anomaly.ts';
import type { TableRow } from './table-row.ts';

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** The printed total, with its row; null where the table has none. */
  readonly total: { readonly row: number; readonly points: Points | null } | null;
  readonly findings: readonly Finding[];
}

/** Sorts the rows under a header into coded rows and lines, up to the total or the notes. */
export function readTableRows(table: FoundTable): TableRows {
  const { columns } = table;
  const letters = table.body.some((row) => /^H[.)]?$/.test(cellText(row, columns.code)));
  const rows: TableRow[] = [];
  const findings: Finding[] = [];
  let total: TableRows['total'] = null;
  for (const [index, row] of table.body.entries()) {
    if (isHeaderAgain(row, table.header) || isColumnNumbers(row, columns)) continue;
    const closing = closingKind(row, columns);
    if (closing !== null && rows.length > 0) {
      if (closing === 'total') total = { row: row.row, points: readPointsCell(row, columns.points).points };
      findings.push(...rowsAfter(table.body.slice(index + 1), columns));
      break;
    }
    if (closing === 'total') total = { row: row.row, points: readPointsCell(row, columns.points).points };
    if (closing !== null) continue;
    const read = readRow(row, columns, letters);
    findings.push(...read.findings);
    if (read.row !== null) rows.push(read.row);
  }
  return { rows, total, findings };
}

function closingKind(row: SheetRow, columns: TableColumns): 'total' | 'notes' | null {
  const texts = [cellText(row, columns.code), ...columns.names.map((column) => cellText(row, column))];
  const words = texts.map((text) => foldVietnamese(text)).filter((text) => text !== '');
  if (words.some((text) => /^(?:tong cong|tong diem|tong so diem|tong)\s*(?:\W|$)/.test(text)))
    return 'total';
  return words.some((text) => /^ghi chu\s*(?::|$)/.test(text)) ? 'notes' : null;
}

function rowsAfter(rows: readonly SheetRow[], columns: TableColumns): readonly Finding[] {
  return rows
    .filter((row) => codeShape(cellText(row, columns.code)) !== null && row.cells.has(columns.points))
    .slice(0, 20)
    .map((row) =>
      anomaly(
        'rowAfterTotal',
        row.row,
        columns.code,
        'Dòng có mã và điểm nằm sau dòng tổng cộng nên chưa được đọc.',
      ),
    );
}

function isColumnNumbers(row: SheetRow, columns: TableColumns): boolean {
  const texts = [...row.cells.values()].map((cell) => cell.text);
  const name = columns.names.map((column) => cellText(row, column)).join('');
  return (
    texts.length >= 2 &&
    /^\(?\d{1,2}\)?$/.test(name) &&
    texts.every((text) => /^\(?\d{1,2}\)?(?:=.*)?$/.test(text))
  );
}
