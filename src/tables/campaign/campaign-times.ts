import { DateTime } from 'luxon';
import { foldVietnamese } from '../../domain/text.ts';

/** A day, or a second of a day, as written: "07/11/2026", "07/11/2026 17:00", "17 giờ 00 ngày 07/11/2026". */
interface WrittenTime {
  readonly day: DateTime;
  /** Whether a time of day was written. */
  readonly exact: boolean;
}

/** The instant at which self-scoring opens; a day without a time opens at its start. Null when not understood. */
export function readOpening(text: string, zone: string): number | null {
  const written = readTime(
    foldVietnamese(text).replace(/^(?:tu(?: ngay)?|ngay|bat dau(?: tu)?)\s+/, ''),
    zone,
  );
  return written?.day.toMillis() ?? null;
}

/**
 * The first instant at which nothing is accepted any more. "Đến hết ngày", "chậm nhất ngày" and a bare day include
 * that day; "trước ngày" excludes it; a time of day is the instant itself.
 */
export function readLock(text: string, zone: string): number | null {
  const folded = foldVietnamese(text).trim();
  const before = /^(?:den\s+)?truoc\s+(?:ngay\s+)?/.exec(folded);
  const until =
    /^(?:het|(?:cham nhat|muon nhat|khong muon hon|den)(?:\s+(?:la|vao|den|het))*)\s+(?:ngay\s+)?/.exec(
      folded,
    );
  const written = readTime(folded.slice((before ?? until)?.[0].length ?? 0), zone);
  if (written === null) return null;
  const included = before === null && !written.exact;
  return (included ? written.day.plus({ days: 1 }) : written.day).toMillis();
}

/** A calendar day as `YYYY-MM-DD`. */
export function readDay(text: string): string | null {
  const written = readTime(foldVietnamese(text).replace(/^ngay\s+/, ''), 'utc');
  return written === null || written.exact ? null : written.day.toFormat('yyyy-MM-dd');
}

const DAY = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})`;
const TIME = String.raw`(\d{1,2})\s*(?:gio|[:h])\s*(?:(\d{2})(?:\s*(?:phut|:)\s*(\d{2})(?:\s*giay)?)?)?(?:\s*phut)?`;
const dayThenTime = new RegExp(`^${DAY}(?:\\s*(?:,|luc)?\\s*${TIME})?$`);
const timeThenDay = new RegExp(`^${TIME}\\s*(?:,|ngay)*\\s*${DAY}$`);

function readTime(folded: string, zone: string): WrittenTime | null {
  const text = folded.trim();
  const iso = /^20\d{2}-\d{2}-\d{2}(?:t\d{2}:\d{2}.*)?$/.test(text)
    ? DateTime.fromISO(text.toUpperCase(), { zone })
    : null;
  if (iso !== null) return iso.isValid ? { day: iso, exact: !/^.{10}(?:t00:00)?$/.test(text) } : null;
  const [, day, month, year, hour, minute = '0', second = '0'] =
    dayThenTime.exec(text) ?? swapped(timeThenDay.exec(text)) ?? [];
  if (day === undefined) return null;
  const local = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour ?? 0) };
  const at = DateTime.fromObject({ ...local, minute: Number(minute), second: Number(second) }, { zone });
  return at.isValid ? { day: at, exact: hour !== undefined } : null;
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  if (match === null) return null;
  const [whole, hour, minute, second, day, month, year] = match;
  return [whole, day, month, year, hour, minute, second];
}

export function writeOpening(at: number, zone: string): string {
  return writeInstant(DateTime.fromMillis(at, { zone }));
}

/** A lock at midnight is written as the end of the day before. */
export function writeLock(at: number, zone: string): string {
  const lock = DateTime.fromMillis(at, { zone });
  if (lock.toMillis() !== lock.startOf('day').toMillis()) return writeInstant(lock);
  return `đến hết ngày ${lock.minus({ days: 1 }).toFormat('dd/MM/yyyy')}`;
}

function writeInstant(at: DateTime): string {
  if (at.toMillis() === at.startOf('day').toMillis()) return at.toFormat('dd/MM/yyyy');
  if (at.toMillis() === at.startOf('minute').toMillis()) return at.toFormat('dd/MM/yyyy HH:mm');
  if (at.millisecond === 0) return at.toFormat('dd/MM/yyyy HH:mm:ss');
  return at.toISO() ?? '';
}

export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
