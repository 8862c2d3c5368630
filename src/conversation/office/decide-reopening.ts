import { unitRoles } from '../../domain/authority/grant.ts';
import { isWaiting, type ReopeningRequest } from '../../domain/course/course.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Desk } from '../desk.ts';
import { endOf, reasonFault, scopeSaid, type TappedEnd, tappedEndKeys, untilSaid } from '../more-time.ts';
import { type Line, say } from '../reply.ts';
import { afterOpenedCourse, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { spaced, typedEnd } from './end-question.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
import { timeGivenNotices } from './time-given-notices.ts';

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** The requests of the opened unit that wait, one after the other. */
export function showUnitRequests(context: OfficeContext): Move {
  const waiting = context.opened?.work.course.requests.find(isWaiting);
  return waiting === undefined
    ? showOfficeMenu(context, spaced(say('office.units.noneAsks')))
    : showRequest(context, waiting.id);
}

/** One request with everything that can be answered to it. */
export function showRequest(context: OfficeContext, requestId: string, lead: readonly Line[] = []): Move {
  const found = waitingRequest(context, requestId);
  if ('move' in found) return found.move;
  const { opened, request } = found;
  const grant = (choice: number, end: TappedEnd) =>
    option(choice, say(tappedEndKeys[end]), { do: 'grantReopening', requestId, end });
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('reopening.heading', {
          unit: opened.work.unitName,
          what: scopeSaid(opened.work, request.itemKeys),
        }),
        say('reopening.asked', {
          who: nameOf(opened, request.by),
          at: { moment: request.at },
          reason: request.reason,
        }),
      ],
      options: [
        grant(1, '30m'),
        grant(2, '2h'),
        grant(3, 'today'),
        grant(4, 'tomorrow'),
        grant(5, '3d'),
        option(6, say('until.other'), { do: 'askReopeningEnd', requestId }),
        option(7, say('reopening.way.refuse'), { do: 'askRefusalReason', requestId }),
        option(0, say('way.back'), { do: 'officeUnit', scorecardId: opened.work.scorecardId }, chip),
        menu,
      ],
    }),
  );
}

export function grantReopening(context: OfficeContext, requestId: string, end: TappedEnd): Move {
  const { facts, office } = context;
  return decide(context, requestId, endOf(end, facts.sentAt, office.campaign.timeZone), null);
}

export function askReopeningEnd(context: OfficeContext, requestId: string, lead: readonly Line[] = []): Move {
  const found = waitingRequest(context, requestId);
  if ('move' in found) return found.move;
  return show(
    context,
    card({
      lines: [...lead, say('until.ask')],
      options: [option(0, say('way.back'), { do: 'showRequest', requestId }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'reopeningEnd', requestId },
    }),
  );
}

export function takeReopeningEnd(context: OfficeContext, requestId: string, text: string): Move {
  const end = typedEnd(context, text);
  return typeof end === 'number'
    ? decide(context, requestId, end, null)
    : askReopeningEnd(context, requestId, spaced(end));
}

export function askRefusalReason(
  context: OfficeContext,
  requestId: string,
  lead: readonly Line[] = [],
): Move {
  const found = waitingRequest(context, requestId);
  if ('move' in found) return found.move;
  return show(
    context,
    card({
      lines: [...lead, say('reopening.askRefusal', { unit: found.opened.work.unitName })],
      options: [option(0, say('way.back'), { do: 'showRequest', requestId }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'refusalReason', requestId },
    }),
  );
}

export function refuseReopening(context: OfficeContext, requestId: string, said: string): Move {
  const fault = reasonFault(said);
  return fault === null
    ? decide(context, requestId, null, said.trim())
    : askRefusalReason(context, requestId, spaced(fault));
}

/** Records the decision and tells the unit; `closesAt` null: refused. */
function decide(
  context: OfficeContext,
  requestId: string,
  closesAt: Instant | null,
  reason: string | null,
): Move {
  const found = waitingRequest(context, requestId);
  if ('move' in found) return found.move;
  const { opened, request } = found;
  const { timeZone } = context.office.campaign;
  const event: CourseEvent = { kind: 'reopeningDecided', requestId, closesAt, reason };
  const after = afterOpenedCourse(context, opened, event);
  const what = scopeSaid(opened.work, request.itemKeys);
  const unit = opened.work.unitName;
  const others = after.opened?.work.course.requests.some(isWaiting) === true;
  const outcome =
    closesAt === null
      ? say('reopening.refusedDone', { what, unit })
      : say('reopening.grantedDone', { what, unit, until: untilSaid(closesAt, timeZone) });
  const told =
    closesAt === null
      ? say('reopening.refusedNotice', { what, unit, reason: reason ?? '', who: context.official.name })
      : say('reopening.grantedNotice', {
          what,
          unit,
          until: untilSaid(closesAt, timeZone),
          who: context.official.name,
        });
  const notices = timeGivenNotices(context, {
    key: `reopened:${requestId}`,
    scorecardId: opened.work.scorecardId,
    people: opened.work.people
      .filter(({ roles }) => roles.some((role) => unitRoles.includes(role)))
      .map(({ officialId }) => officialId),
    line: told,
    items: closesAt === null ? null : itemsOf(opened, request),
    expiresAt: closesAt,
  });
  return {
    context: after,
    card: card({
      lines: [outcome],
      options: [
        ...(others ? [option(1, say('reopening.way.next'), { do: 'unitRequests' as const })] : []),
        option(0, say('way.back'), { do: 'officeUnits', only: 'asking', page: 0 }, chip),
        menu,
      ],
    }),
    commands: [{ do: 'recordCourse', event }, ...notices],
  };
}

function itemsOf({ placed }: Desk, { itemKeys }: ReopeningRequest) {
  return placed
    .filter(({ item }) => itemKeys?.includes(item.key))
    .map(({ item }) => ({ itemKey: item.key, code: item.code }));
}

type Found = { readonly opened: Desk; readonly request: ReopeningRequest } | { readonly move: Move };

/** The request if it still waits and the person may decide it, or what is said instead. */
function waitingRequest(context: OfficeContext, requestId: string): Found {
  const refusal = officeRefusal(context, 'decideReopening');
  if (refusal !== null) return { move: showOfficeMenu(context, spaced(refusal)) };
  const { opened } = context;
  const request = opened?.work.course.requests.find(({ id }) => id === requestId);
  if (opened === null || request === undefined)
    return { move: showOfficeMenu(context, spaced(say('reopening.gone'))) };
  const { decision, withdrawn } = request;
  if (withdrawn !== null) {
    const gone = say('reopening.withdrawnAlready', {
      unit: opened.work.unitName,
      who: nameOf(opened, withdrawn.by),
      at: { moment: withdrawn.at },
    });
    return { move: showOfficeMenu(context, spaced(gone)) };
  }
  if (decision === null) return { opened, request };
  const already = say('reopening.already', {
    unit: opened.work.unitName,
    who: nameOf(opened, decision.by),
    at: { moment: decision.at },
    outcome:
      decision.closesAt === null
        ? say('reopening.outcome.refused')
        : say('reopening.outcome.granted', {
            until: untilSaid(decision.closesAt, opened.work.campaign.timeZone),
          }),
  });
  return { move: showOfficeMenu(context, spaced(already)) };
}

function nameOf({ work }: Desk, officialId: string): string {
  return work.officialNames.get(officialId) ?? officialId;
}
