import { DateTime } from 'luxon';
import type { Day } from '../../domain/scaled.ts';

export type ReadDay = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'noSuchDay' };

const SHORT = /^(?:ngay )?(?<day>\d{1,2}) ?[/-] ?(?<month>\d{1,2})(?: ?[/-] ?(?<year>\d{4}|\d{2}))?$/u;
/** With dots only in full: "1.1" is rather the number of a criterion. */
const DOTTED = /^(?:ngay )?(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/u;
const SPOKEN = /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2})(?: ?(?:nam|[/-]) ?(?<year>\d{4}))?$/u;
const SORTABLE = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const BACK: ReadonlyMap<string, number> = new Map([
  ['hom nay', 0],
  ['today', 0],
  ['hom qua', 1],
  ['yesterday', 1],
  ['hom kia', 2],
]);

/** What a day that was said short stands against. */
export interface Almanac {
  readonly today: Day;
  /** The year of a day typed without one: the scored year, which may lie before the calendar's. */
  readonly yearForShortDays: number;
}

/** "12/3", "12/03/2026", "ngày 12 tháng 3", "hôm qua". Null where it is no day. */
export function readDay(said: string, { today, yearForShortDays }: Almanac): ReadDay | null {
  const back = BACK.get(said);
  if (back !== undefined) return named(DateTime.fromISO(today, { zone: 'utc' }).minus({ days: back }));
  const match = SHORT.exec(said) ?? DOTTED.exec(said) ?? SPOKEN.exec(said) ?? SORTABLE.exec(said);
  if (!match?.groups) return null;
  const { day, month, year = String(yearForShortDays) } = match.groups;
  return named(
    DateTime.fromObject(
      { year: Number(year.length === 2 ? `20${year}` : year), month: Number(month), day: Number(day) },
      { zone: 'utc' },
    ),
  );
}

/** Says by itself that it is a day, whatever was asked: "12/3" alone does not. */
const PLAIN = /^ngay | thang |[/.-]\d{4}$|^\d{4}-|^hom |day$/u;

/** As `readDay`, of a line that can be nothing but a day. */
export function readPlainDay(said: string, almanac: Almanac): ReadDay | null {
  return PLAIN.test(said) ? readDay(said, almanac) : null;
}

const INSIDE =
  /(?<![\d/.])(?:(?:ngay|lam|ban hanh|ky|gui|trinh|vao) (?<told>\d{1,2}(?: ?[/-] ?\d{1,2}(?: ?[/-] ?\d{2,4})?| thang \d{1,2}(?: nam \d{4})?))|(?<full>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|(?<back>hom (?:nay|qua|kia)))(?![\d/])/u;

/** The day somewhere in a sentence; null where it names none. For questions only. */
export function dayInside(said: string, almanac: Almanac): ReadDay | null {
  const groups = INSIDE.exec(said)?.groups;
  const text = groups?.told ?? groups?.full ?? groups?.back;
  return text === undefined ? null : readDay(text, almanac);
}

function named(date: DateTime): ReadDay {
  return date.isValid ? { kind: 'day', day: date.toFormat('yyyy-MM-dd') } : { kind: 'noSuchDay' };
}
