import { cellText, type SheetRow } from '../workbook/sheet.ts';
import { type CodeShape, codeShape, leadingCode } from './code-shape.ts';
import type { TableColumns } from './find-table.ts';
import { readPointsCell } from './points-cell.ts';
import { clipped, evidenceOf, lines, nameLines, type TextAt } from './row-texts.ts';
import { anomaly, type Finding, notice } from './table-anomaly.ts';
import type { CodedRow, LineRow, TableRow } from './table-row.ts';

export interface RowReading {
  /** Null for a row that holds nothing of the table. */
  readonly row: TableRow | null;
  readonly findings: readonly Finding[];
}

interface RowParts {
  readonly row: SheetRow;
  readonly columns: TableColumns;
  readonly nameColumn: number;
  readonly name: string;
  readonly codeText: string;
  readonly beside: readonly TextAt[];
  readonly shared: Pick<LineRow, 'row' | 'points' | 'evidence'>;
}

/** Tells a row with a code from one without. `letters`: a single "I" is a letter, not a Roman numeral. */
export function readRow(row: SheetRow, columns: TableColumns, letters: boolean): RowReading {
  const findings: Finding[] = [];
  const nameColumn = columns.names.find((column) => cellText(row, column) !== '') ?? columns.names[0] ?? 1;
  const cell = readPointsCell(row, columns.points);
  findings.push(...cell.findings);
  const name = clipped(cellText(row, nameColumn), row.row, nameColumn, findings);
  const codeText = cellText(row, columns.code);
  const shared = { row: row.row, points: cell.points, evidence: evidenceOf(cellText(row, columns.evidence)) };
  const beside = textsBeside(row, columns, findings);
  const parts: RowParts = { row, columns, nameColumn, name, codeText, beside, shared };
  const own = codeShape(dayMonth(row, columns.code) ?? codeText, letters);
  const leading = columns.code === null ? leadingCode(name) : null;
  const shape = own ?? leading?.shape ?? null;
  const empty = name === '' && cell.points === null;
  if (shape === null || empty) return toLine(parts, findings);
  return toCoded(parts, shape, leading?.rest ?? name, findings);
}

function toLine(parts: RowParts, findings: Finding[]): RowReading {
  const { row, columns, codeText, name, nameColumn } = parts;
  if (codeText !== '' && !/^[-–—+•*·▪●○◦]+$/u.test(codeText))
    findings.push(oddCode(row, columns, codeText, name));
  const texts = [...lines(name, row.row, nameColumn), ...parts.beside];
  if (texts.length === 0 && parts.shared.points === null) return { row: null, findings };
  return { row: { ...parts.shared, kind: 'line', texts, pointsColumn: columns.points }, findings };
}

function toCoded(parts: RowParts, shape: CodeShape, name: string, findings: Finding[]): RowReading {
  const { row, columns, nameColumn } = parts;
  const codeCell = columns.code === null ? undefined : row.cells.get(columns.code);
  if (codeCell?.date != null) {
    const message = `Excel đã đổi mã thành ngày tháng; tạm đọc là "${shape.code}", anh/chị kiểm tra lại.`;
    findings.push(anomaly('codeIsDate', row.row, columns.code, message));
  }
  const [title = '', ...more] = nameLines(name);
  const below = more.map((text) => ({ row: row.row, column: nameColumn, text }));
  const coded: CodedRow = {
    ...parts.shared,
    kind: 'coded',
    column: columns.code ?? nameColumn,
    shape,
    numeral: codeCell?.number ?? null,
    name: title,
    texts: [...below, ...parts.beside],
  };
  return { row: coded, findings };
}

/** Excel turns a typed 1/2 into 1 February; the code is then read from the day and the month. */
function dayMonth(row: SheetRow, column: number | null): string | null {
  const date = column === null ? null : (row.cells.get(column)?.date ?? null);
  if (date === null) return null;
  return `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}`;
}

function oddCode(row: SheetRow, columns: TableColumns, code: string, name: string): Finding {
  if (name === '')
    return notice('textNotUsed', row.row, columns.code, `Dòng chữ "${code.slice(0, 80)}" không được dùng.`);
  const message = `Mã "${code.slice(0, 40)}" không theo cách đánh số nào của bảng; dòng này được đọc như dòng không có mã.`;
  return anomaly('codeUnreadable', row.row, columns.code, message);
}

function textsBeside(row: SheetRow, columns: TableColumns, findings: Finding[]): readonly TextAt[] {
  const column = columns.guidance;
  if (column === null) return [];
  return lines(clipped(cellText(row, column), row.row, column, findings), row.row, column);
}
