import { DateTime } from 'luxon';
import { z } from 'zod';
import { lockDay } from '../domain/campaign/calendar.ts';
import { placedItems } from '../domain/criteria/criteria-set.ts';
import type { Instant } from '../domain/scaled.ts';
import type { Workplace } from './facts.ts';
import { type Sentence, say } from './reply.ts';
import type { SentenceKey } from './sentence-key.ts';

/** Ends that an organiser gives by one tap: so long from now, or to the end of a day. */
export const tappedEndSchema = z.enum(['30m', '2h', 'today', 'tomorrow', '3d']);
export type TappedEnd = z.infer<typeof tappedEndSchema>;

/** Whose time is extended: one scorecard, or some of its items, or several scorecards as a whole. */
export const extensionTargetSchema = z.object({
  scorecardIds: z.array(z.string()).min(1),
  itemKeys: z.array(z.string()).min(1).nullable(),
});
export type ExtensionTarget = z.infer<typeof extensionTargetSchema>;

/** What the option says that gives such an end. */
export const tappedEndKeys: Readonly<Record<TappedEnd, SentenceKey>> = {
  '30m': 'until.30m',
  '2h': 'until.2h',
  today: 'until.today',
  tomorrow: 'until.tomorrow',
  '3d': 'until.3d',
};

/** The instant (ms UTC) of such an end in the campaign's zone. */
export function endOf(end: TappedEnd, now: Instant, timeZone: string): Instant {
  const here = DateTime.fromMillis(now, { zone: timeZone });
  const endOfDay = (days: number) => here.startOf('day').plus({ days: days + 1 });
  const ends = {
    '30m': here.plus({ minutes: 30 }),
    '2h': here.plus({ hours: 2 }),
    today: endOfDay(0),
    tomorrow: endOfDay(1),
    '3d': endOfDay(3),
  };
  return ends[end].toMillis();
}

/** "đến 17 giờ 00 ngày 20/11/2026", "đến hết ngày 20/11/2026" */
export function untilSaid(at: Instant, timeZone: string): Sentence {
  return lockDay(at, timeZone) === null
    ? say('until.moment', { at: { moment: at } })
    : say('until.day', { at: { lockOf: at } });
}

/** "cả phiếu chấm", "TC 1.1.1, 1.1.2" */
export function scopeSaid({ set }: Pick<Workplace, 'set'>, itemKeys: readonly string[] | null): Sentence {
  if (itemKeys === null) return say('scope.whole');
  const codes = placedItems(set)
    .filter(({ item }) => itemKeys.includes(item.key))
    .map(({ item }) => item.code);
  return say('scope.items', { list: codes.join(', ') });
}

const SHORTEST_REASON = 10;
const LONGEST_REASON = 1000;

/** Why a reason cannot stand; null where it can. */
export function reasonFault(reason: string): Sentence | null {
  const { length } = [...reason.trim()];
  if (length < SHORTEST_REASON) return say('reason.tooShort', { least: SHORTEST_REASON });
  return length > LONGEST_REASON ? say('reason.tooLong', { most: LONGEST_REASON }) : null;
}
