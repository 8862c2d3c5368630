import { parsePoints } from '../../domain/points.ts';
import type { Points } from '../../domain/scaled.ts';
import { shortNumeral } from '../workbook/cell-value.ts';
import { cellText, type SheetRow } from '../workbook/sheet.ts';
import { anomaly, type Finding } from './table-anomaly.ts';

export interface PointsCell {
  readonly points: Points | null;
  readonly findings: readonly Finding[];
}

/** The points in a cell, written as a number or as text ("1,5", "0.75 điểm", "(02)"). */
export function readPointsCell(row: SheetRow, column: number): PointsCell {
  const cell = row.cells.get(column);
  const text = cellText(row, column).replace(/^\(\s*|\s*\)$/g, '');
  if (cell?.uncomputed) {
    const message = 'Ô điểm là công thức chưa có kết quả; anh/chị mở tệp bằng Excel, lưu lại rồi nhập.';
    return { points: null, findings: [anomaly('pointsNotComputed', row.row, column, message)] };
  }
  if (text === '' || /^[-–—.…]+$/.test(text)) return { points: null, findings: [] };
  return cell?.number == null ? fromText(text, row.row, column) : fromNumeral(cell.number, row.row, column);
}

function fromText(text: string, row: number, column: number): PointsCell {
  const parsed = parsePoints(text);
  if (parsed.ok) return { points: parsed.points, findings: [] };
  const message = `Ô điểm ghi "${text.slice(0, 60)}", không đọc được thành số điểm.`;
  return { points: null, findings: [anomaly('pointsUnreadable', row, column, message)] };
}

/** Sums that Excel computed carry noise in the sixteenth digit; more than noise is reported. */
function fromNumeral(numeral: string, row: number, column: number): PointsCell {
  const short = shortNumeral(numeral);
  const rounded = Number(short).toFixed(4);
  const parsed = parsePoints(rounded.replace(/\.?0+$/, ''));
  if (!parsed.ok) return fromText(short, row, column);
  if (Math.abs(Number(rounded) - Number(short)) < 1e-9) return { points: parsed.points, findings: [] };
  const message = `Ô điểm ghi ${short.replace('.', ',')}, nhiều hơn 4 chữ số thập phân; tạm đọc là ${rounded.replace('.', ',')}.`;
  return { points: parsed.points, findings: [anomaly('pointsRounded', row, column, message)] };
}
