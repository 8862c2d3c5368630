import { isQuiet, quietStretch } from '../../../domain/reminders/quiet-hours.ts';
import { dayOf, instantAt, plusDays } from '../../../domain/reminders/working-calendar.ts';
import type { Instant } from '../../../domain/scaled.ts';
import { foldVietnamese } from '../../../domain/text.ts';
import { readSaidTime } from '../../reminder/said-time.ts';
import { gap, type Line, say } from '../../reply.ts';
import { card, type Move, option, show, type TurnContext } from '../../turn.ts';
import { closingAt, saidCard, scheduleAt, toMenu, withWishes, zoneAt } from './wishes.ts';

const HOUR = 3_600_000;

/** Asks when to remind again: a few near times to choose, or any that is typed. */
export function askRemindAgain(
  context: TurnContext,
  scorecardId: string | null,
  lead: readonly Line[] = [],
): Move {
  const times = offeredTimes(context);
  return show(
    context,
    card({
      lines: [...lead, ...(lead.length === 0 ? [] : [gap]), say('remind.ask')],
      options: [
        ...times.map((until, index) =>
          option(index + 1, say('remind.at', { at: { moment: until } }), {
            do: 'remindAgain',
            scorecardId,
            until,
          }),
        ),
        toMenu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'remindTime', scorecardId },
    }),
  );
}

/** In two hours, this afternoon, tomorrow morning, tomorrow afternoon: those that are allowed. */
function offeredTimes(context: TurnContext): readonly Instant[] {
  const { sentAt } = context.facts;
  const zone = zoneAt(context);
  const on = (after: number, hour: number) =>
    instantAt(plusDays(dayOf(sentAt, zone), after), hour * 60, zone);
  const minute = Math.ceil(sentAt / 60_000) * 60_000;
  const { hour } = scheduleAt(context);
  return [minute + 2 * HOUR, on(0, 14), on(1, hour), on(1, 14)].filter(
    (at, index, all) =>
      all.indexOf(at) === index && at > sentAt && fault(context, at) === null && awake(context, at),
  );
}

function awake(context: TurnContext, at: Instant): boolean {
  return !isQuiet(at, scheduleAt(context).quietHours, zoneAt(context));
}

/** Reads a typed time; the words of the wish itself may stand before it ("nhắc tôi lúc …"). */
export function takeRemindTime(context: TurnContext, scorecardId: string | null, text: string): Move {
  const chosen = context.state.options.find(({ choice }) => choice === text.trim())?.action;
  if (chosen?.do === 'remindAgain') return remindAgain(context, chosen.scorecardId, chosen.until);
  const said = foldVietnamese(text)
    .replace(/[.,!]+$/u, '')
    .replace(/^(?:hay |vui long )?(?:nhac|hen)(?: gio)?(?: nhac)?(?: lai)?(?: toi| em| minh)?(?: lai)?/u, '')
    .replace(/(?: nhe| nha| a)$/u, '')
    .trim();
  if (said === '') return askRemindAgain(context, scorecardId);
  const until = readSaidTime(said, context.facts.sentAt, zoneAt(context));
  return until === null
    ? askRemindAgain(context, scorecardId, [say('remind.notATime')])
    : remindAgain(context, scorecardId, until);
}

/** Nothing but what is final comes until then; what falls into the quiet hours comes when they end. */
export function remindAgain(context: TurnContext, scorecardId: string | null, wished: Instant): Move {
  const { quietHours } = scheduleAt(context);
  const until = awake(context, wished) ? wished : quietStretch(wished, quietHours, zoneAt(context)).until;
  const refused = fault(context, until);
  if (refused !== null) return askRemindAgain(context, scorecardId, [refused]);
  const { sentAt, reminderWishes } = context.facts;
  const running = Object.entries(reminderWishes.snoozes).filter(([, at]) => at > sentAt);
  const snoozes = { ...Object.fromEntries(running), [scorecardId ?? '']: until };
  return withWishes(context, { snoozes }, (after) =>
    show(
      after,
      saidCard(after, [
        say(until === wished ? 'remind.willRemind' : 'remind.afterQuiet', { at: { moment: until } }),
      ]),
    ),
  );
}

function fault(context: TurnContext, until: Instant) {
  if (until <= context.facts.sentAt) return say('remind.past');
  const closesAt = closingAt(context);
  return closesAt !== null && until >= closesAt
    ? say('remind.afterLock', { lock: { closedAt: closesAt } })
    : null;
}
