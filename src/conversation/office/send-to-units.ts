import { mostPaidMessages } from '../../domain/reminders/reminder-schedule.ts';
import type { Instant } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import type { Command } from '../command.ts';
import type { NoticeOption } from '../notice.ts';
import type { UnitProgress } from '../office.ts';
import { readSaidTime } from '../reminder/said-time.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import { toMenu, zoneAt } from '../topics/reminders/wishes.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { Sending } from './sending.ts';
import { sendingAt } from './sending-time.ts';
import { isWaiting } from './unit-lines.ts';

/** The longest text of a sending, in characters. */
const LONGEST_TEXT = 1000;
/** A sending to more people than this is a mistake. */
const MOST_PEOPLE = 3000;
/** More than so many within a day would not be read. */
const MOST_A_DAY = 3;
const MOST_NAMED = 8;

/** "Nhắc các đơn vị chưa nộp trước 17 giờ": what the line says of a time becomes the time that units are asked for. */
export function startSending(
  context: OfficeContext,
  what: Sending['what'],
  text: string,
  unit: string | null = null,
): Move {
  const said = /truoc (?<time>.+)$/u.exec(foldVietnamese(text).replace(/[.!?]+$/u, ''))?.groups?.time;
  const before = said === undefined ? null : readSaidTime(said, context.facts.sentAt, zoneAt(context));
  const sending = newSending(context, what, unit);
  return what === 'broadcast'
    ? askSendingText(context, sending)
    : previewSending(context, { ...sending, before });
}

/** A sending of this turn, in our words and until the lock. */
export function newSending(
  { facts, official }: OfficeContext,
  what: Sending['what'],
  unit: string | null = null,
): Sending {
  return { batch: `${official.id}:${facts.sentAt}`, what, unit, before: null, text: null };
}

/** Who gets what, and who cannot be reached; nothing is sent before it is confirmed. */
export function previewSending(context: OfficeContext, sending: Sending, lead: readonly Line[] = []): Move {
  const refusal = refusalToSend(context, sending);
  if (refusal !== null) return show(context, card({ lines: [refusal], options: [toMenu] }));
  const { units, people, silent } = recipients(context, sending);
  const at = sendingAt(context);
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...(lead.length === 0 ? [] : [gap]),
        say('sending.preview', { units: units.length - silent.length, people: people.length }),
        ...silentLines(silent),
        ...(at > context.facts.sentAt ? [say('sending.later', { at: { moment: at } })] : []),
        gap,
        say('sending.textHeading'),
        textOf(
          context,
          sending,
          units.length === 1 && sending.unit !== null ? (units[0]?.name ?? '') : say('sending.someUnit'),
        ),
        gap,
      ],
      options: [
        ...(people.length === 0 ? [] : [option(1, say('sending.confirm'), { do: 'send', sending })]),
        option(2, say('sending.edit'), { do: 'askSendingText', sending }),
        option(3, say('sending.cancel'), { do: 'menu' }),
      ],
    }),
  );
}

export function askSendingText(context: OfficeContext, sending: Sending, lead: readonly Line[] = []): Move {
  return show(
    context,
    card({
      lines: [...lead, ...(lead.length === 0 ? [] : [gap]), say('sending.askText', { most: LONGEST_TEXT })],
      options: [toMenu],
      listening: { kind: 'text' },
      asking: { for: 'sendingText', sending },
    }),
  );
}

export function takeSendingText(context: OfficeContext, sending: Sending, text: string): Move {
  return text.length > LONGEST_TEXT
    ? askSendingText(context, sending, [say('sending.tooLong', { most: LONGEST_TEXT })])
    : previewSending(context, { ...sending, text });
}

/** The sending itself: one notice for each person, under keys that a second tap finds known. */
export function send(context: OfficeContext, sending: Sending): Move {
  const refusal = refusalToSend(context, sending);
  if (refusal !== null) return show(context, card({ lines: [refusal], options: [toMenu] }));
  const { units, people, silent } = recipients(context, sending);
  const at = sendingAt(context);
  return {
    ...show(
      context,
      card({
        lines: [say('sending.sent', { units: units.length - silent.length, people: people.length })],
        options: [option(1, say('sending.way.result'), { do: 'sendingResult' }), toMenu],
      }),
    ),
    commands: people.map(({ officialId, unit }) => noticeTo(context, sending, officialId, unit, at)),
  };
}

export function showSendingResult(context: OfficeContext): Move {
  const { lastSending } = context.office;
  const lines: readonly Line[] =
    lastSending === null
      ? [say('sending.none')]
      : [
          say('sending.result', { at: { moment: lastSending.sentAt }, count: lastSending.planned }),
          say('sending.resultCounts', {
            delivered: lastSending.delivered,
            waiting: lastSending.waiting,
            unreachable: lastSending.unreachable,
          }),
          say('sending.resultActed', { count: lastSending.actedUpon }),
          say('sending.resultPaid', {
            count: lastSending.paidMessages,
            most: mostPaidMessages(context.office.campaign),
          }),
        ];
  return show(context, card({ lines, options: [toMenu] }));
}

export function refusalToSend(
  { office, facts }: OfficeContext,
  sending: Pick<Sending, 'what' | 'batch'>,
): Sentence | null {
  const { campaign, roles, lastSending, contacts } = office;
  if (!roles.includes('organiser')) return say('sending.organiserOnly', { organiser: campaign.organiser });
  if (sending.what === 'remind' && facts.sentAt >= campaign.locksAt) return say('sending.locked');
  if (lastSending?.batch === sending.batch) return say('sending.already');
  if ((lastSending?.sentToday ?? 0) >= MOST_A_DAY) return say('sending.tooOften', { most: MOST_A_DAY });
  return contacts.length > MOST_PEOPLE ? say('sending.tooMany', { most: MOST_PEOPLE }) : null;
}

/** Everybody of the units that are meant, each once; `silent`: units in which nobody can be reached. */
function recipients({ office }: OfficeContext, { what, unit: only }: Sending) {
  const meant = office.units.filter(({ scorecardId }) => only === null || scorecardId === only);
  const units = meant.filter((unit) => what === 'broadcast' || isWaiting(unit));
  const people = new Map<string, UnitProgress>();
  const silent: UnitProgress[] = [];
  for (const unit of units) {
    const contacts = office.contacts.filter(({ unitId }) => unitId === unit.unitId);
    if (!contacts.some(({ reachable }) => reachable)) silent.push(unit);
    for (const { officialId, reachable } of contacts) {
      if (reachable && !people.has(officialId)) people.set(officialId, unit);
    }
  }
  return { units, silent, people: [...people].map(([officialId, unit]) => ({ officialId, unit })) };
}

function silentLines(silent: readonly UnitProgress[]): readonly Line[] {
  if (silent.length === 0) return [];
  const names = silent.slice(0, MOST_NAMED).map(({ name }) => say('text.verbatim', { text: name }));
  return [
    silent.length > MOST_NAMED
      ? say('sending.silentMore', { list: names, count: silent.length - MOST_NAMED })
      : say('sending.silent', { list: names }),
  ];
}

function textOf({ office }: OfficeContext, { what, before, text }: Sending, unit: Sentence | string): Line {
  const { organiser, locksAt } = office.campaign;
  if (text !== null) return say('sending.inTheirWords', { organiser, text });
  if (what === 'broadcast' || before === null)
    return say('sending.remindText', { organiser, unit, lock: { closedAt: locksAt } });
  return say('sending.remindTextBefore', {
    organiser,
    unit,
    before: { moment: before },
    lock: { closedAt: locksAt },
  });
}

function noticeTo(
  context: OfficeContext,
  sending: Sending,
  officialId: string,
  { scorecardId, name }: UnitProgress,
  dueAt: Instant,
): Command {
  const { campaign } = context.office;
  const options: readonly NoticeOption[] = [
    { choice: 'N1', label: say('reminder.resume'), trailing: null, shape: 'chip', action: { do: 'resume' } },
    {
      choice: 'N2',
      label: say('reminder.again'),
      trailing: null,
      shape: 'chip',
      action: { do: 'askRemindAgain', scorecardId },
    },
  ];
  return {
    do: 'notify',
    notice: {
      key: `sending:${sending.batch}:${officialId}`,
      officialId,
      purpose: 'broadcast',
      campaignId: campaign.id,
      scorecardId,
      batch: sending.batch,
      lines: [textOf(context, sending, name), gap],
      options: sending.what === 'remind' ? options : [],
      dueAt,
      expiresAt: sending.what === 'remind' ? campaign.locksAt : null,
    },
  };
}
