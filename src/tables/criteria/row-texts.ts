import { oneLine } from '../workbook/cell-value.ts';
import { splitPrintedPoints } from './level-line.ts';
import { anomaly, type Finding } from './table-anomaly.ts';

/** A text cell below or beside a name, with its place. */
export interface TextAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAX_TEXT = 5_000;

/** At most 5,000 characters; what is cut off is reported. */
export function clipped(text: string, row: number, column: number, findings: Finding[]): string {
  if (text.length <= MAX_TEXT) return text;
  findings.push(anomaly('textTooLong', row, column, 'Ô chữ dài hơn 5.000 ký tự; phần sau chưa được đọc.'));
  return text.slice(0, MAX_TEXT);
}

/** Each line of a cell that holds something. */
export function lines(text: string, row: number, column: number): readonly TextAt[] {
  return text
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '')
    .map((line) => ({ row, column, text: line }));
}

/** The name, then any lines in the same cell that are levels; a plain line break only wraps the name. */
export function nameLines(text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n');
  const bullet = rest.findIndex(
    (line) => /^[-–—+•*·▪●]/u.test(line.trim()) || splitPrintedPoints(line) !== null,
  );
  const wrapped = bullet === -1 ? rest : rest.slice(0, bullet);
  const levels = bullet === -1 ? [] : rest.slice(bullet);
  return [oneLine([first, ...wrapped].join(' ')), ...levels.map(oneLine).filter((line) => line !== '')];
}

/** The documents that a cell lists, one a line or parted by semicolons. */
export function evidenceOf(text: string): readonly string[] {
  return text
    .split(/\n|;/)
    .map((line) => oneLine(line).replace(/^[-–—+•*·▪●]\s*/u, ''))
    .filter((line) => line !== '');
}
