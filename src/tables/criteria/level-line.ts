import { parsePoints } from '../../domain/points.ts';
import type { Points } from '../../domain/scaled.ts';
import { oneLine } from '../workbook/cell-value.ts';

/** One described result as printed: "- Đầy đủ nội dung: 2". */
export interface LevelLine {
  readonly row: number;
  readonly column: number;
  /** Without bullet and points. */
  readonly label: string;
  /** The points at the end of the text; null where it names none. */
  readonly printed: Points | null;
  /** The points that count: the cell's, or the printed ones where the cell is empty. */
  readonly points: Points;
  /** Set when the row has a code of its own ("a", "1.1.1.1"), so that it may be a part instead of a level. */
  readonly code: string | null;
}

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,4})?|\d{0,3}[½¼¾])`;
const endings: readonly RegExp[] = [
  new RegExp(String.raw`^([\s\S]*\S)\s*[:=]\s*${NUMBER}\s*(?:điểm|đ)?\s*[.;,]?$`, 'u'),
  new RegExp(
    String.raw`^([\s\S]*\S)\s*\(\s*(?:đạt |được |tính )?${NUMBER}\s*(?:điểm|đ)?\s*\)\s*[.;,]?$`,
    'u',
  ),
  new RegExp(
    String.raw`^([\s\S]*\S)\s*[,;]?\s*(?:[-–—]|thì|được|đạt|tính|chấm|cho)\s+${NUMBER}\s*(?:điểm|đ)\s*[.;,]?$`,
    'u',
  ),
];

/** Splits the points off the end of a text. `null` when it does not end in points. */
export function splitPrintedPoints(text: string): { readonly label: string; readonly points: Points } | null {
  const line = withoutBullet(oneLine(text));
  for (const ending of endings) {
    const match = ending.exec(line);
    const parsed = match?.[2] === undefined ? null : parsePoints(match[2]);
    if (match?.[1] !== undefined && parsed?.ok)
      return { label: match[1].replace(/\s+thì$/u, '').trim(), points: parsed.points };
  }
  return null;
}

export function withoutBullet(text: string): string {
  return text.replace(/^(?:[-–—+•*·▪●○◦]\s*)+/u, '').trim();
}
