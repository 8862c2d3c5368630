import { points } from '../../src/domain/scaled.ts';
import { understandGuidance } from '../../src/tables/guidance/understand-guidance.ts';
import { buildWorkbook, numeral } from './build-workbook.ts';

const BEGINNINGS = 'từ 5 trừ 1 điểm 7% - (tỷ lệ ';

/** A text of about so many characters that begins a rule again and again, and ends none. */
export function longGuidance(length: number): string {
  return BEGINNINGS.repeat(Math.ceil(length / BEGINNINGS.length));
}

/** What such a text comes to as two levels and as the guidance of an item. */
export function understandLong(long: string): ReturnType<typeof understandGuidance> {
  const level = { row: 1, column: 1, label: long, printed: null, points: points(0), code: null };
  const levels = [level, level];
  return understandGuidance({ row: 1, column: 1, name: 'x', maxPoints: null, levels, guidance: [long] });
}

/** A workbook with one sheet of so many filled rows. */
export function longSheet(rows: number): Buffer {
  return buildWorkbook({ Dài: Array.from({ length: rows }, () => [numeral('1')]) });
}

/** A criteria table of so many rows with a code. */
export function longTable(rows: number): Buffer {
  const coded = Array.from({ length: rows }, (_, at) => [`1.${at % 999}`, `Tiêu chí ${at}`, '1']);
  return buildWorkbook({ Bảng: [['STT', 'Tiêu chí năm 2026', 'Điểm tối đa'], ...coded] });
}
