import { shortNumeral } from '../workbook/cell-value.ts';
import type { CodeShape } from './code-shape.ts';
import { anomaly, type Finding } from './table-anomaly.ts';
import type { CodedRow, TableRow } from './table-row.ts';

/**
 * Codes that Excel stored as numbers: reports "4.0999999999999996" (read as 4.1), and a lost zero, which is a
 * numeric "1.1" that follows 1.9 and can only be 1.10.
 */
export function readNumericCodes(rows: readonly TableRow[]): {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const last = new Map<number, number>();
  const read = rows.map((row) => {
    if (row.kind === 'line' || row.shape.style !== 'number') return row;
    if (row.numeral !== null && row.numeral !== shortNumeral(row.numeral)) findings.push(floatCode(row));
    const [first, second] = row.shape.parts;
    if (first === undefined || second === undefined || row.shape.parts.length !== 2) return row;
    const before = last.get(first) ?? 0;
    const lost = row.numeral !== null && second < 10 && before === second * 10 - 1;
    last.set(first, lost ? second * 10 : second);
    if (!lost) return row;
    findings.push(lostZero(row, first, second));
    const shape: CodeShape = {
      style: 'number',
      parts: [first, second * 10],
      code: `${first}.${second * 10}`,
    };
    return { ...row, shape };
  });
  return { rows: read, findings };
}

function floatCode(row: CodedRow): Finding {
  const message = `Mã được lưu dưới dạng số ("${row.numeral}"); tạm đọc là ${row.shape.code}.`;
  return anomaly('codeIsFloat', row.row, row.column, message);
}

function lostZero(row: CodedRow, first: number, second: number): Finding {
  const message = `Mã ${first}.${second} đứng sau ${first}.${second * 10 - 1} và được lưu dưới dạng số, có thể đã mất số 0; tạm đọc là ${first}.${second * 10}.`;
  return anomaly('codeLostZero', row.row, row.column, message);
}
