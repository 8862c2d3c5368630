import { DateTime, Duration } from 'luxon';
import type { Instant } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';

/** At most this far ahead (days). */
export const FARTHEST_END = 60;

/** When something shall end, as typed: an instant (ms UTC), or why it cannot be one; null: it names none. */
export type SaidEnd =
  | { readonly kind: 'end'; readonly at: Instant }
  | { readonly kind: 'past' | 'tooFar' | 'noSuchTime' }
  | null;

const HOUR = '(?<hour>\\d{1,2}) ?(?:gio|h|:|g)(?: ?(?<minute>\\d{2})(?: ?phut)?)?';
const DATE = '(?<day>\\d{1,2}) ?[/.-] ?(?<month>\\d{1,2})(?: ?[/.-] ?(?<year>\\d{4}))?';
const SPOKEN = '(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?: nam (?<year>\\d{4}))?';
const NEAR = '(?<near>hom nay|ngay mai|mai|ngay kia)';
const DAYS = [`(?:ngay )?${DATE}`, `(?:ngay )?${SPOKEN}`, NEAR];
const END_OF = '(?:(?:het|cuoi|den het) (?:ngay )?)?';

const PATTERNS: readonly RegExp[] = [
  ...DAYS.flatMap((day) => [`${HOUR},? ${day}`, `${day},? (?:luc )?${HOUR}`, `${END_OF}${day}`]),
  `(?:luc )?${HOUR}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

const LEAD = /^(?:(?:mo|gia han|keo dai|khoa)(?: lai)? )?(?<until>den|toi|truoc|until|luc) /u;
const LASTING =
  /^(?:(?:mo|gia han|them|trong)(?: them)? )?(?<amount>\d{1,4}) ?(?<unit>phut|gio|tieng|ngay)$/u;
const UNITS = { phut: 'minutes', gio: 'hours', tieng: 'hours', ngay: 'days' } as const;
const AHEAD = { 'hom nay': 0, mai: 1, 'ngay mai': 1, 'ngay kia': 2 } as const;

/**
 * "đến 17 giờ 00 ngày 20/11/2026", "hết ngày mai", "20/11", "2 giờ" (from now). A day alone ends with it; a day
 * without its year is the next one of that name.
 */
export function readEnd(text: string, now: Instant, timeZone: string): SaidEnd {
  const said = foldVietnamese(text.slice(0, 100))
    .replace(/\s+/gu, ' ')
    .replace(/[.!;,]+$/u, '')
    .trim();
  const lead = LEAD.exec(said);
  const here = DateTime.fromMillis(now, { zone: timeZone });
  const lasting = lead === null ? LASTING.exec(said)?.groups : undefined;
  if (lasting !== undefined) {
    const unit = UNITS[lasting.unit as keyof typeof UNITS];
    return within(here.plus(Duration.fromObject({ [unit]: Number(lasting.amount) })), now);
  }
  const rest = lead === null ? said : said.slice(lead[0].length);
  const groups = PATTERNS.map((pattern) => pattern.exec(rest)?.groups).find((found) => found !== undefined);
  return groups === undefined ? null : within(endOf(groups, here), now);
}

function endOf(groups: Readonly<Record<string, string | undefined>>, here: DateTime): DateTime {
  const { hour, minute } = groups;
  const day = dayOf(groups, here);
  if (hour === undefined) return day.plus({ days: 1 });
  return day.set({ hour: 0 }).hasSame(day, 'day') && Number(hour) < 24 && Number(minute ?? 0) < 60
    ? day.set({ hour: Number(hour), minute: Number(minute ?? 0) })
    : DateTime.invalid('no such hour');
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, here: DateTime): DateTime {
  const today = here.startOf('day');
  const { day, month, year, near } = groups;
  if (near !== undefined) return today.plus({ days: AHEAD[near as keyof typeof AHEAD] });
  if (day === undefined) return today;
  const date = { month: Number(month), day: Number(day) };
  const named = (inYear: number) => DateTime.fromObject({ ...date, year: inYear }, { zone: here.zone });
  if (year !== undefined) return named(Number(year));
  const soon = named(here.year);
  return soon.isValid && soon >= today ? soon : named(here.year + 1);
}

function within(end: DateTime, now: Instant): SaidEnd {
  if (!end.isValid) return { kind: 'noSuchTime' };
  const at = end.toMillis();
  if (at <= now) return { kind: 'past' };
  return at - now > FARTHEST_END * 86_400_000 ? { kind: 'tooFar' } : { kind: 'end', at };
}
