import { morningMinute } from '../../../domain/morning/morning-slot.ts';
import { judgeHour } from '../../../domain/reminders/reminder-settings.ts';
import { foldVietnamese } from '../../../domain/text.ts';
import { readSaidHour } from '../../reminder/said-hour.ts';
import { gap, type Line, say } from '../../reply.ts';
import { card, type Move, option, show, type TurnContext } from '../../turn.ts';
import { scheduleAt, toMenu, withWishes } from './wishes.ts';

/** What the person has wished of reminders, and how to change it. */
export function showReminders(context: TurnContext, lead: readonly Line[] = []): Move {
  const { desk, facts } = context;
  const { preferredHour, mutedNonFinal, refusedScorecards } = facts.reminderWishes;
  const refused = desk !== null && refusedScorecards.includes(desk.work.scorecardId);
  const ways = [
    { label: say('reminders.way.hour'), action: { do: 'askReminderHour' } as const },
    mutedNonFinal
      ? { label: say('reminders.way.unmute'), action: { do: 'muteReminders', muted: false } as const }
      : { label: say('reminders.way.mute'), action: { do: 'muteReminders', muted: true } as const },
    ...(refused
      ? [{ label: say('reminders.way.mine'), action: { do: 'notMine', mine: true } as const }]
      : []),
  ];
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...(lead.length === 0 ? [] : [gap]),
        say(mutedNonFinal ? 'reminders.muted' : 'reminders.on', {
          hour: preferredHour ?? scheduleAt(context).hour,
        }),
        ...(mutedNonFinal ? [] : morningLine(context)),
        ...(refused ? [say('reminders.refused', { unit: desk.work.unitName })] : []),
        say('reminders.lastDay'),
        gap,
      ],
      options: [...ways.map(({ label, action }, index) => option(index + 1, label, action)), toMenu],
    }),
  );
}

/** Leaders and organisers get a card in the morning, which heeds the same wishes. */
function morningLine({ facts: { office, reminderWishes } }: TurnContext): readonly Line[] {
  const reads = office?.roles.some((role) => role === 'leader' || role === 'organiser') === true;
  if (!reads || !office.campaign.morningCard) return [];
  const minute = morningMinute(office.campaign, reminderWishes.preferredHour);
  return [say('morning.hourStands', { hour: Math.floor(minute / 60) })];
}

export function askReminderHour(context: TurnContext, lead: readonly Line[] = []): Move {
  return show(
    context,
    card({
      lines: [...lead, ...(lead.length === 0 ? [] : [gap]), say('reminders.askHour')],
      options: [
        option(1, say('reminders.campaignHour', { hour: scheduleAt(context).hour }), {
          do: 'setReminderHour',
          hour: null,
        }),
        toMenu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'reminderHour' },
    }),
  );
}

export function takeReminderHour(context: TurnContext, text: string): Move {
  const chosen = context.state.options.find(({ choice }) => choice === text.trim())?.action;
  if (chosen?.do === 'setReminderHour') return setReminderHour(context, chosen.hour);
  const hour = readSaidHour(foldVietnamese(text).trim());
  return hour === null
    ? askReminderHour(context, [say('reminders.notAnHour')])
    : setReminderHour(context, hour);
}

export function setReminderHour(context: TurnContext, hour: number | null): Move {
  const { quietHours } = scheduleAt(context);
  if (hour !== null && judgeHour(hour, quietHours) === 'quiet') {
    return askReminderHour(context, [
      say('reminders.quietHour', { from: onTheHour(quietHours.from), until: onTheHour(quietHours.until) }),
    ]);
  }
  return withWishes(context, { preferredHour: hour }, (after) =>
    showReminders(after, [say('reminders.saved')]),
  );
}

/** "22:00" as "22". */
function onTheHour(time: string): string {
  return time.replace(/^0/u, '').replace(/:00$/u, '');
}

/** What comes in the last hours cannot be muted, and the card says so. */
export function muteReminders(context: TurnContext, muted: boolean): Move {
  return withWishes(context, { mutedNonFinal: muted }, (after) =>
    showReminders(after, [say('reminders.saved')]),
  );
}
