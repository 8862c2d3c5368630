import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Instant } from '../../domain/scaled.ts';
import {
  type ExtensionTarget,
  endOf,
  reasonFault,
  scopeSaid,
  type TappedEnd,
  tappedEndKeys,
  untilSaid,
} from '../more-time.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { readPlace } from '../topics/evidence/said-codes.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { spaced, typedEnd } from './end-question.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
import { timeGivenNotices } from './time-given-notices.ts';
import { isWaiting } from './unit-lines.ts';

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** Gia hạn for every unit that has not sent its scorecard. */
export function extendWaiting(context: OfficeContext): Move {
  const waiting = context.office.units.filter(isWaiting).map(({ scorecardId }) => scorecardId);
  return waiting.length === 0
    ? showOfficeMenu(context, spaced(say('office.units.allSent')))
    : askEnd(context, { scorecardIds: waiting, itemKeys: null });
}

/** Gia hạn for the opened unit: the whole scorecard, or items that are named next. */
export function extendUnit(context: OfficeContext, whole: boolean, lead: readonly Line[] = []): Move {
  const refusal = officeRefusal(context, 'extendDeadline');
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const { opened } = context;
  if (opened === null) return showOfficeMenu(context, spaced(say('units.gone')));
  const { scorecardId, unitName } = opened.work;
  if (whole) return askEnd(context, { scorecardIds: [scorecardId], itemKeys: null });
  return show(
    context,
    card({
      lines: [...lead, say('extension.askItems', { unit: unitName })],
      options: [option(0, say('way.back'), { do: 'officeUnit', scorecardId }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'extensionItems' },
    }),
  );
}

export function takeExtensionItems(context: OfficeContext, text: string): Move {
  const { opened } = context;
  if (opened === null) return showOfficeMenu(context, spaced(say('units.gone')));
  const { itemKeys, unclear } = readPlace({ ...context, desk: opened }, text);
  if (unclear.length > 0)
    return extendUnit(context, false, spaced(say('refusal.noSuchItem', { code: unclear.join(', ') })));
  if (itemKeys.length === 0) return extendUnit(context, false, spaced(say('reopening.noCodes')));
  return askEnd(context, { scorecardIds: [opened.work.scorecardId], itemKeys: [...itemKeys] });
}

/** Until when? */
export function askEnd(context: OfficeContext, target: ExtensionTarget, lead: readonly Line[] = []): Move {
  const refusal = refuse(context);
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const tapped = (choice: number, end: TappedEnd) =>
    option(choice, say(tappedEndKeys[end]), { do: 'extensionUntil', target, end });
  return show(
    context,
    card({
      lines: [...lead, heading(context, target), say('extension.askEnd')],
      options: [tapped(1, '2h'), tapped(2, 'today'), tapped(3, 'tomorrow'), tapped(4, '3d'), menu],
      listening: { kind: 'text' },
      asking: { for: 'extensionEnd', target },
    }),
  );
}

export function takeExtensionEnd(context: OfficeContext, target: ExtensionTarget, text: string): Move {
  const end = typedEnd(context, text);
  return typeof end === 'number' ? askReason(context, target, end) : askEnd(context, target, spaced(end));
}

export function extensionUntil(context: OfficeContext, target: ExtensionTarget, end: TappedEnd): Move {
  return askReason(context, target, endOf(end, context.facts.sentAt, context.office.campaign.timeZone));
}

function askReason(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  lead: readonly Line[] = [],
): Move {
  const fault = refuseEnd(context, target, closesAt);
  if (fault !== null) return askEnd(context, target, spaced(fault));
  return show(
    context,
    card({
      lines: [
        ...lead,
        heading(context, target),
        say('extension.askReason', { until: until(context, closesAt) }),
      ],
      options: [menu],
      listening: { kind: 'text' },
      asking: { for: 'extensionReason', target, closesAt },
    }),
  );
}

export function takeExtensionReason(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  text: string,
): Move {
  const fault = reasonFault(text);
  return fault === null
    ? confirm(context, target, closesAt, text.trim())
    : askReason(context, target, closesAt, spaced(fault));
}

/** Everything at once before anything is recorded. */
function confirm(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  reason: string,
  lead: readonly Line[] = [],
): Move {
  const names = unitsOf(context, target).map(({ name }) => name);
  return show(
    context,
    card({
      lines: [
        ...lead,
        heading(context, target),
        ...(names.length > 1 ? [say('extension.names', { list: names.join('; ') })] : []),
        say('extension.preview', { until: until(context, closesAt), reason }),
      ],
      options: [
        option(1, say('extension.way.confirm', { count: target.scorecardIds.length }), {
          do: 'extend',
          target,
          closesAt,
          reason,
        }),
        option(2, say('extension.way.otherEnd'), { do: 'askExtensionEnd', target }),
        menu,
      ],
    }),
  );
}

/** Records the extension in the course of every unit, and tells all of them. */
export function extend(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  reason: string,
): Move {
  const refusal = refuse(context);
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const { facts, official, opened } = context;
  const units = unitsOf(context, target);
  const kept = target.scorecardIds.length > 1 ? units.filter(isWaiting) : units;
  if (kept.length === 0) return showOfficeMenu(context, spaced(say('extension.nobodyLeft')));
  const still = { ...target, scorecardIds: kept.map(({ scorecardId }) => scorecardId) };
  if (kept.length < target.scorecardIds.length)
    return confirm(context, still, closesAt, reason, spaced(say('extension.changed')));
  const fault = refuseEnd(context, still, closesAt);
  if (fault !== null) return askEnd(context, still, spaced(fault));
  const { itemKeys } = target;
  const id = `${official.id}:${facts.sentAt}:${context.state.card}`;
  const event: CourseEvent = { kind: 'deadlineExtended', id, itemKeys, closesAt, reason };
  const items = (itemKeys ?? []).flatMap((itemKey) => {
    const item = opened?.byKey.get(itemKey)?.item;
    return item === undefined ? [] : [{ itemKey, code: item.code }];
  });
  const notices = kept.flatMap(({ scorecardId, name, people }) =>
    timeGivenNotices(context, {
      key: `extended:${id}:${scorecardId}`,
      scorecardId,
      people,
      line: say('extension.notice', {
        unit: name,
        what: scope(context, target),
        until: until(context, closesAt),
        reason,
        who: official.name,
      }),
      items,
      expiresAt: closesAt,
    }),
  );
  return {
    context,
    card: card({
      lines: [
        say('extension.done', {
          count: kept.length,
          what: scope(context, target),
          until: until(context, closesAt),
        }),
      ],
      options: [menu],
    }),
    commands: [
      {
        do: 'extendUnits',
        scorecards: kept.map(({ scorecardId, submittedAt }) => ({ scorecardId, submittedAt })),
        event,
      },
      ...notices,
    ],
  };
}

function refuse(context: OfficeContext): Sentence | null {
  const { opensAt } = context.office.campaign;
  return (
    officeRefusal(context, 'extendDeadline') ??
    (context.facts.sentAt < opensAt ? say('extension.tooEarly', { opens: { moment: opensAt } }) : null)
  );
}

/** An extension only adds time. */
function refuseEnd(context: OfficeContext, target: ExtensionTarget, closesAt: Instant): Sentence | null {
  const { campaign } = context.office;
  if (closesAt <= context.facts.sentAt) return say('until.past');
  const lock = Math.max(
    campaign.locksAt,
    ...unitsOf(context, target).map(({ extendedTo }) => extendedTo ?? 0),
  );
  return closesAt > lock || lock <= context.facts.sentAt
    ? null
    : say('extension.notLater', { until: until(context, lock) });
}

function unitsOf({ office }: OfficeContext, { scorecardIds }: ExtensionTarget): readonly UnitProgress[] {
  return office.units.filter(({ scorecardId }) => scorecardIds.includes(scorecardId));
}

function heading(context: OfficeContext, target: ExtensionTarget): Sentence {
  const names = unitsOf(context, target).map(({ name }) => name);
  return names.length === 1
    ? say('extension.headingOne', { unit: names[0] ?? '', what: scope(context, target) })
    : say('extension.headingMany', { count: names.length });
}

function scope({ opened }: OfficeContext, { itemKeys }: ExtensionTarget): Sentence {
  return opened === null ? say('scope.whole') : scopeSaid(opened.work, itemKeys);
}

function until({ office }: OfficeContext, at: Instant): Sentence {
  return untilSaid(at, office.campaign.timeZone);
}
