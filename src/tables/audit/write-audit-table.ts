import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import type { AuditLine } from '../../application/audit/audit-line.ts';
import { addTextSheet, newWorkbook, workbookBytes } from '../template/sheet-writer.ts';
import { actWords } from './act-words.ts';

const COLUMNS = [
  ['Thời điểm (giờ Việt Nam)', 20],
  ['Đơn vị', 28],
  ['Người thực hiện', 24],
  ['Thay mặt', 24],
  ['Việc', 24],
  ['Mục', 24],
  ['Trước', 50],
  ['Sau', 50],
  ['Số thứ tự', 10],
  ['Mã băm', 66],
] as const;

/** What Excel holds in one cell, in UTF-16 code units; a longer text makes it repair the file. */
const LONGEST_CELL = 32_767;
const CUT = ' … (đủ trong tệp CSV)';

/** The trail as a table. Every cell is a text, and none of them is ever a formula. */
export async function writeAuditTable(
  lines: readonly AuditLine[],
  form: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  const rows = [COLUMNS.map(([title]) => title), ...lines.map(cellsOf)];
  if (form === 'csv') {
    // The mark at the front tells Excel that the text is UTF-8.
    return Buffer.from(stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
  }
  const workbook = newWorkbook();
  const widths = COLUMNS.map(([, width]) => width);
  addTextSheet(
    workbook,
    'Nhật ký',
    widths,
    rows.map((cells) => cells.map(fitted)),
  );
  return workbookBytes(workbook);
}

function cellsOf(line: AuditLine): readonly string[] {
  return [
    DateTime.fromMillis(line.at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('dd/MM/yyyy HH:mm:ss'),
    line.unit ?? 'Cả kỳ',
    line.who ?? 'Hệ thống',
    line.onBehalfOf ?? '',
    actWords[line.act] ?? line.act,
    line.subject ?? '',
    line.before ?? '',
    line.after ?? '',
    String(line.sequence),
    line.hash,
  ];
}

function fitted(text: string): string {
  return text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT.length) + CUT;
}
