import { endOfDay, startOfDay } from '../../domain/campaign/calendar.ts';
import { addDays, addWorkingDays, localDay, type WorkCalendar } from '../../domain/campaign/working-days.ts';
import type { Day, Instant } from '../../domain/scaled.ts';
import { foldedText } from '../guidance/folded-text.ts';
import { readDay, readLock, readOpening } from './campaign-times.ts';
import { namesMeant, type RelativeTime, readRelativeTime } from './relative-time.ts';
import type { TimeKind } from './time-rows.ts';

/** One row of the sheet of times, as written. */
export interface WrittenTime {
  readonly name: string;
  readonly text: string;
  readonly kind: TimeKind;
}

/** What a row turned out to be; without a message it could not be told because of a row that it counts from. */
export type ResolvedTime =
  | { readonly ok: true; readonly at: Instant; readonly day: Day }
  | { readonly ok: false; readonly message: string | null };

/** The longest chain of rows that count from each other. */
const LONGEST_CHAIN = 20;

/** Reads every row; rows may count from each other in any order. `day` is the day on which the event takes place. */
export function resolveTimes(
  rows: readonly WrittenTime[],
  calendar: WorkCalendar,
  zone: string,
): readonly ResolvedTime[] {
  const known = new Map<WrittenTime, ResolvedTime>();
  const byName = new Map(rows.map((row) => [foldedText(row.name), row]));

  const resolve = (row: WrittenTime, path: readonly WrittenTime[]): ResolvedTime => {
    const found = known.get(row) ?? read(row, [...path, row]);
    known.set(row, found);
    return found;
  };
  const read = (row: WrittenTime, path: readonly WrittenTime[]): ResolvedTime => {
    const relative = readRelativeTime(row.text);
    if (relative === null) return readAbsolute(row, zone);
    const event = eventOf(row, relative, path);
    return typeof event === 'string' ? counted(row.kind, event, relative, calendar, zone) : event;
  };
  const eventOf = (
    { text }: WrittenTime,
    { after }: RelativeTime,
    path: readonly WrittenTime[],
  ): Day | ResolvedTime => {
    const named = namesMeant(after).flatMap((name) => byName.get(name) ?? [])[0];
    if (named === undefined) {
      return readDay(after) ?? refused(`"${text}" tính theo một mốc không có trong trang.`);
    }
    const start = path.indexOf(named);
    if (start >= 0) return refused(circleMessage([...path.slice(start), named]));
    if (path.length >= LONGEST_CHAIN)
      return refused(`Các mốc tính theo nhau quá dài, tối đa ${LONGEST_CHAIN} mốc nối tiếp.`);
    const event = resolve(named, path);
    return event.ok ? event.day : { ok: false, message: null };
  };
  return rows.map((row) => resolve(row, []));
}

function readAbsolute({ text, kind }: WrittenTime, zone: string): ResolvedTime {
  if (kind === 'day') {
    const day = readDay(text);
    return day === null ? notUnderstood(text) : { ok: true, day, at: startOfDay(day, zone) };
  }
  const at = kind === 'opening' ? readOpening(text, zone) : readLock(text, zone);
  if (at === null) return notUnderstood(text);
  return { ok: true, at, day: localDay(kind === 'opening' ? at : at - 1, zone) };
}

/** So many days after the day of an event, which does not count itself. */
function counted(
  kind: TimeKind,
  event: Day,
  { days, working }: RelativeTime,
  calendar: WorkCalendar,
  zone: string,
): ResolvedTime {
  const day = working ? addWorkingDays(event, days, calendar) : addDays(event, days);
  return { ok: true, day, at: kind === 'closing' ? endOfDay(day, zone) : startOfDay(day, zone) };
}

function notUnderstood(text: string): ResolvedTime {
  const examples =
    'ví dụ đúng: đến hết ngày 07/11/2026; trước ngày 08/11/2026; 07/11/2026 17:00; 3 ngày làm việc sau Khóa tự chấm';
  return refused(`Không hiểu thời gian "${text}"; ${examples}.`);
}

function circleMessage(circle: readonly WrittenTime[]): string {
  const names = circle.map(({ name }) => `"${name}"`).join(' theo ');
  return `Các mốc tính vòng quanh nhau: ${names}; anh/chị ghi ngày cụ thể cho một mốc.`;
}

function refused(message: string): ResolvedTime {
  return { ok: false, message };
}
