import { roundAt, roundWindow } from '../../domain/appraisal/round-at.ts';
import type { Round } from '../../domain/appraisal/verdict.ts';
import type { Window } from '../../domain/campaign/phases.ts';
import { isQuiet, quietStretch } from '../../domain/reminders/quiet-hours.ts';
import { defaultReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Command } from '../command.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import { untilSaid } from '../more-time.ts';
import type { NoticeOption } from '../notice.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import { roundRefusal } from '../round-refusal.ts';
import { scheduleAt, zoneAt } from '../topics/reminders/wishes.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { showAppraisers } from './appraiser-list.ts';
import { APPRAISER_REMINDER } from './appraiser-reminder-key.ts';
import { oversees, refuseEarly } from './council-rights.ts';
import { toMenu } from './ways.ts';

/** Whom to remind, by id; nobody: all for whom something waits. */
export interface AppraiserReminder {
  readonly officials: readonly string[];
  /** Until when they are asked to be done (ms UTC); null: until the round closes. */
  readonly before: Instant | null;
}

/** Those who are meant, parted by what keeps a reminder from them. */
interface Recipients {
  readonly round: Round;
  readonly window: Window;
  readonly meant: readonly AppraiserProgress[];
  readonly people: readonly AppraiserProgress[];
}

/** More than so many within a day would not be read. */
const MOST_A_DAY = 3;
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

/** Null while no round runs, since nobody could do what they are reminded of. */
function recipients(
  { office: { campaign }, facts: { sentAt } }: OfficeContext,
  appraisers: readonly AppraiserProgress[],
  { officials }: AppraiserReminder,
): Recipients | null {
  const round = roundAt(campaign, sentAt);
  const window = round === 2 ? campaign.phases.secondAppraisal : campaign.phases.appraisal;
  if (round === null || window === null) return null;
  const named = appraisers.filter(
    ({ officialId }) => officials.length === 0 || officials.includes(officialId),
  );
  const meant = named.filter(({ open }) => open[round] > 0);
  const people = meant.filter(({ reachable, remindedToday }) => reachable && remindedToday < MOST_A_DAY);
  return { round, window, meant, people };
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

function textTo(
  context: OfficeContext,
  { before }: AppraiserReminder,
  { round, window }: Recipients,
  { open }: AppraiserProgress,
): Line {
  const { campaign } = context.office;
  const by = context.office.roles.includes('organiser')
    ? verbatim(campaign.organiser)
    : say('council.remind.byLead', { name: context.official.name });
  const until = untilSaid(window.closesAt, campaign.timeZone);
  return before === null || before >= window.closesAt
    ? say('council.remind.text', { by, count: open[round], round, until })
    : say('council.remind.textBefore', {
        by,
        count: open[round],
        round,
        until,
        before: { moment: before },
      });
}

/** Nobody is written to in the quiet hours. */
function sendingAt(context: OfficeContext): Instant {
  const { quietHours } = scheduleAt(context);
  const { sentAt } = context.facts;
  const zone = zoneAt(context);
  return isQuiet(sentAt, quietHours, zone) ? quietStretch(sentAt, quietHours, zone).until : sentAt;
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

const options: readonly NoticeOption[] = [
  { choice: 'N1', label: say('duty.toDesk'), trailing: null, shape: 'chip', action: { do: 'appraisalDesk' } },
  {
    choice: 'N2',
    label: say('reminder.again'),
    trailing: null,
    shape: 'chip',
    action: { do: 'askRemindAgain', scorecardId: null },
  },
];

function noticeTo(
  context: OfficeContext,
  reminder: AppraiserReminder,
  found: Recipients,
  to: AppraiserProgress,
  batch: string,
): Command {
  return {
    do: 'notify',
    notice: {
      key: `${APPRAISER_REMINDER}:${batch}:${to.officialId}`,
      officialId: to.officialId,
      purpose: 'notice',
      campaignId: context.office.campaign.id,
      scorecardId: null,
      lines: [textTo(context, reminder, found, to), gap],
      options,
      dueAt: sendingAt(context),
      expiresAt: found.window.closesAt,
    },
  };
}
