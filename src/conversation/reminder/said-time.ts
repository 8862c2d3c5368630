import { dayOf, instantAt, plusDays } from '../../domain/reminders/working-calendar.ts';
import type { Instant } from '../../domain/scaled.ts';
import { readSaidHour } from './said-hour.ts';

const HOUR = 3_600_000;

const IN_HOURS = /^(?:sau )?(?<hours>\d{1,2}) (?:tieng|gio)(?: nua)?$/u;
const WITH_MINUTES = /^(?:luc |vao )?(?<hour>\d{1,2}) ?(?:h|g|gio|:) ?(?<minute>[0-5]\d)(?: phut)?$/u;
const DAYS: readonly { readonly said: RegExp; readonly after: number }[] = [
  { said: /(?:^| )(?:ngay mai|hom sau|mai)(?= |$)/u, after: 1 },
  { said: /(?:^| )(?:ngay kia|ngay mot|mot)(?= |$)/u, after: 2 },
  { said: /(?:^| )(?:hom nay|ngay hom nay|nay)(?= |$)/u, after: 0 },
];
const MORNING = 8 * 60;

/**
 * The instant that somebody names from `now`: "mai 8 giờ", "chiều nay", "8h sáng mai", "14:30", "sau 2 tiếng", folded.
 * An hour without a day is the next time the clock shows it. Null where no time is named, or one that has passed.
 */
export function readSaidTime(folded: string, now: Instant, zone: string): Instant | null {
  const said = folded.replace(/\s+/gu, ' ').trim();
  const hours =
    said.startsWith('sau ') || said.endsWith(' nua') ? IN_HOURS.exec(said)?.groups?.hours : undefined;
  if (hours !== undefined) return Number(hours) === 0 ? null : now + Number(hours) * HOUR;
  const day = DAYS.find((each) => each.said.test(said));
  const rest = (day === undefined ? said : said.replace(day.said, ' ')).replace(/\s+/gu, ' ').trim();
  const minute = minuteSaid(rest) ?? (day?.after === 1 && rest === '' ? MORNING : null);
  if (minute === null) return null;
  const at = (after: number) => instantAt(plusDays(dayOf(now, zone), after), minute, zone);
  if (day !== undefined) return at(day.after) > now ? at(day.after) : null;
  return at(0) > now ? at(0) : at(1);
}

function minuteSaid(said: string): number | null {
  const exact = WITH_MINUTES.exec(said)?.groups;
  if (exact !== undefined && Number(exact.hour) < 24) return Number(exact.hour) * 60 + Number(exact.minute);
  const hour = readSaidHour(said);
  return hour === null ? null : hour * 60;
}
