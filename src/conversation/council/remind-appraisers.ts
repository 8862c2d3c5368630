import { roundWindow } from '../../domain/appraisal/round-at.ts';
import type { Round } from '../../domain/appraisal/verdict.ts';
import { defaultReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import { sendingAt } from '../office/sending-time.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import { roundRefusal } from '../round-refusal.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { showAppraisers } from './appraiser-list.ts';
import { type AppraiserReminder, MOST_A_DAY, type Recipients, recipients } from './appraiser-reminder.ts';
import { noticeTo, textTo } from './appraiser-reminder-notice.ts';
import { oversees, refuseEarly } from './council-rights.ts';
import { toMenu } from './ways.ts';

const MOST_NAMED = 8;

/** Who gets which reminder, and who cannot be reached; nothing is sent before it is confirmed. */
export function remindAppraisers(context: OfficeContext, reminder: AppraiserReminder): Move {
  const refused = refuseReminder(context);
  if (refused !== null) return refused;
  const { appraisers } = context.facts.lookedUp;
  if (appraisers === null) return want(context, { what: 'appraisers' });
  const { official, facts } = context;
  const found = recipients(context, appraisers, reminder);
  if (found === null) return behindUnder(context, outsideRounds(context));
  const { meant, people } = found;
  if (meant.length === 0)
    return show(context, card({ lines: [nothingOpen(appraisers, reminder)], options: [toMenu] }));
  const at = sendingAt(context);
  const sending = {
    officials: [...reminder.officials],
    before: reminder.before,
    batch: `${official.id}:${facts.sentAt}`,
  };
  return show(
    context,
    card({
      lines: [
        ...(people.length === 0 ? [] : [peopleLine('council.remind.preview', people, found.round)]),
        ...unremindedLines(found),
        ...(people.length > 0 && at > facts.sentAt ? [say('sending.later', { at: { moment: at } })] : []),
        ...textLines(context, reminder, found),
        ...(reminder.officials.length === 0 ? byThemselves(context) : []),
      ],
      options: [
        ...(people.length === 0
          ? []
          : [option(1, say('sending.confirm'), { do: 'sendAppraiserReminder', ...sending })]),
        option(2, say(people.length === 0 ? 'council.way.appraisers' : 'sending.cancel'), {
          do: 'appraisers',
          only: 'behind',
          page: 0,
        }),
        toMenu,
      ],
    }),
  );
}

/** The reminder itself: one notice to each, under keys that a second tap finds known. */
export function sendAppraiserReminder(
  context: OfficeContext,
  reminder: AppraiserReminder,
  batch: string,
): Move {
  const refused = refuseReminder(context);
  if (refused !== null) return refused;
  const { appraisers } = context.facts.lookedUp;
  if (appraisers === null) return want(context, { what: 'appraisers' });
  const found = recipients(context, appraisers, reminder);
  if (found === null || found.people.length === 0) return remindAppraisers(context, reminder);
  const sent = show(
    context,
    card({
      lines: [peopleLine('council.remind.sent', found.people, found.round)],
      options: [
        option(1, say('council.way.appraisers'), { do: 'appraisers', only: 'behind', page: 0 }),
        toMenu,
      ],
    }),
  );
  return { ...sent, commands: found.people.map((each) => noticeTo(context, reminder, found, each, batch)) };
}

/** Leaders hear what reminds appraisers by itself and how far the units are; others, that it is not their affair. */
function refuseReminder(context: OfficeContext): Move | null {
  if (oversees(context)) return refuseEarly(context);
  return context.office.roles.includes('leader')
    ? behindUnder(context, [say('council.remind.notYours'), ...byThemselves(context)])
    : showAppraisers(context, 'behind', 0);
}

function behindUnder(context: OfficeContext, lead: readonly Line[]): Move {
  const move = showAppraisers(context, 'behind', 0);
  return move.wants === undefined
    ? { ...move, card: { ...move.card, lines: [...lead.filter(isSaid), gap, ...move.card.lines] } }
    : move;
}

function isSaid(line: Line): boolean {
  return !('gap' in line);
}

function outsideRounds({ office: { campaign }, facts: { sentAt } }: OfficeContext): readonly Line[] {
  const isOver = roundWindow(campaign, 'appraise', sentAt) === 'locked';
  const refusal = roundRefusal(campaign, 'appraise', isOver ? 'locked' : 'notYet');
  return [say('council.remind.outside'), ...(refusal === null ? [] : [refusal])];
}

function nothingOpen(appraisers: readonly AppraiserProgress[], { officials }: AppraiserReminder): Line {
  const named = appraisers.filter(({ officialId }) => officials.includes(officialId));
  return named.length === 0
    ? say('council.remind.nobodyBehind')
    : say('council.remind.nothingOpen', { list: named.map(({ name }) => verbatim(name)) });
}

function peopleLine(
  key: 'council.remind.preview' | 'council.remind.sent',
  people: readonly AppraiserProgress[],
  round: Round,
): Line {
  return say(key, {
    count: people.length,
    list: named(people, ({ name, open }) => say('council.remind.person', { name, count: open[round] })),
  });
}

function unremindedLines({ meant }: Recipients): readonly Line[] {
  const silent = meant.filter(({ reachable }) => !reachable);
  const often = meant.filter(({ reachable, remindedToday }) => reachable && remindedToday >= MOST_A_DAY);
  const names = (of: readonly AppraiserProgress[]) => named(of, ({ name }) => verbatim(name));
  return [
    ...(silent.length === 0 ? [] : [say('council.remind.silent', { list: names(silent) })]),
    ...(often.length === 0 ? [] : [say('council.remind.often', { list: names(often), most: MOST_A_DAY })]),
  ];
}

function named(
  people: readonly AppraiserProgress[],
  sayOne: (one: AppraiserProgress) => Sentence,
): readonly Sentence[] {
  const more = people.length - MOST_NAMED;
  return [
    ...people.slice(0, MOST_NAMED).map(sayOne),
    ...(more > 0 ? [say('council.remind.more', { count: more })] : []),
  ];
}

function verbatim(name: string): Sentence {
  return say('text.verbatim', { text: name });
}

/** What the first of them will read. */
function textLines(context: OfficeContext, reminder: AppraiserReminder, found: Recipients): readonly Line[] {
  const [first] = found.people;
  if (first === undefined) return [];
  return [
    gap,
    found.people.length === 1
      ? say('sending.textHeading')
      : say('council.remind.exampleHeading', { name: first.name }),
    textTo(context, reminder, found, first),
  ];
}

function byThemselves({ office: { campaign } }: OfficeContext): readonly Line[] {
  const { opening, daysBefore, hoursBefore } = (campaign.reminders ?? defaultReminderSchedule).phases
    .appraisal;
  const times: readonly Sentence[] = [
    ...(opening ? [say('council.reminding.opening')] : []),
    ...(daysBefore.length === 0 ? [] : [say('council.reminding.days', { days: daysBefore.join(', ') })]),
    ...(hoursBefore.length === 0 ? [] : [say('council.reminding.hours', { hours: hoursBefore.join(', ') })]),
  ];
  return [
    gap,
    times.length === 0 ? say('council.reminding.never') : say('council.reminding', { list: times }),
  ];
}
