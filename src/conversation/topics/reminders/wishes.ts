import type { Campaign } from '../../../domain/campaign/campaign.ts';
import {
  defaultReminderSchedule,
  type ReminderSchedule,
} from '../../../domain/reminders/reminder-schedule.ts';
import type { ReminderWishes } from '../../../domain/reminders/reminder-settings.ts';
import { workWindow } from '../../../domain/reminders/work-window.ts';
import type { Instant } from '../../../domain/scaled.ts';
import { resumeWay } from '../../closed-items.ts';
import { say } from '../../reply.ts';
import { type CardOption, card, type Move, option, type TurnContext } from '../../turn.ts';

export const toMenu: CardOption = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** The campaign that the person works in: a unit's, or the one whose office they are at. */
function campaignAt({ desk, facts }: TurnContext): Campaign | null {
  return desk?.work.campaign ?? facts.office?.campaign ?? null;
}

export function scheduleAt(context: TurnContext): ReminderSchedule {
  return campaignAt(context)?.reminders ?? defaultReminderSchedule;
}

export function zoneAt(context: TurnContext): string {
  return campaignAt(context)?.timeZone ?? 'Asia/Ho_Chi_Minh';
}

/** When the work at hand closes, extensions included (ms UTC). */
export function closingAt(context: TurnContext): Instant | null {
  const { desk, facts } = context;
  if (desk === null) return campaignAt(context)?.locksAt ?? null;
  const { campaign, course } = desk.work;
  const sent = { submittedAt: course.submission?.at ?? null, extensions: course.extensions };
  return workWindow(campaign, sent, facts.sentAt).closesAt;
}

/** The move after which these wishes hold; the card is drawn with them. */
export function withWishes<Context extends TurnContext>(
  context: Context,
  changes: Partial<ReminderWishes>,
  draw: (after: Context) => Move,
): Move {
  const wishes = { ...context.facts.reminderWishes, ...changes };
  const after = { ...context, facts: { ...context.facts, reminderWishes: wishes } };
  const move = draw(after);
  return { ...move, commands: [{ do: 'setReminders', wishes }, ...move.commands] };
}

/** A card that only says something; the work goes on from where it was. */
export function saidCard(context: TurnContext, lines: Parameters<typeof card>[0]['lines']) {
  return card({ lines, options: context.desk === null ? [toMenu] : [...resumeWay(context, 1), toMenu] });
}
