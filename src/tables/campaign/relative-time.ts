import { foldedText } from '../guidance/folded-text.ts';

/** A time counted from another one: "3 ngày làm việc sau Khóa thẩm định". */
export interface RelativeTime {
  readonly days: number;
  readonly working: boolean;
  /** What it is counted from, folded: the name of another row, or a day. */
  readonly after: string;
}

const RELATIVE = new RegExp(
  [
    String.raw`^(?:(?:trong(?: vong)?|sau|cham nhat(?: la)?|den het)\s+)?`,
    // Official texts repeat a number in words: "03 (ba) ngày làm việc".
    String.raw`0*([1-9]\d{0,2})\s*(?:\([^)]*\)\s*)?ngay(\s+lam viec)?,?\s+`,
    String.raw`(?:sau|ke tu|tinh tu|tu)\s+(?:khi\s+)?(.+)$`,
  ].join(''),
);

/** Null when the text counts from nothing. */
export function readRelativeTime(text: string): RelativeTime | null {
  const match = RELATIVE.exec(foldedText(text));
  if (match === null) return null;
  const [, days, working, after = ''] = match;
  return { days: Number(days), working: working !== undefined, after: after.replace(/["“”.]/g, '').trim() };
}

/** The names by which a row may be meant: as written, and without "ngày" before it. */
export function namesMeant(after: string): readonly string[] {
  return [after, after.replace(/^(?:ngay|moc)\s+/, '')];
}
