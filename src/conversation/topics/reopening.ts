import { isWaiting } from '../../domain/course/course.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import { reasonFault, scopeSaid } from '../more-time.ts';
import type { NoticeDraft } from '../notice.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { readPlace } from './evidence/said-codes.ts';
import { showMenu } from './menu.ts';
import { stay } from './plain-answers.ts';
import { pendingReopening, refuseReopening } from './reopening-refusal.ts';
import { showWaitingReopenings, withdrawOption } from './withdraw-reopening.ts';

type Items = readonly string[] | null;

const PER_PAGE = 6;
const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** Xin mở lại: what is to be opened again, the whole scorecard or some items. */
export function offerReopening(context: DeskContext): Move {
  const { itemKey } = context.state;
  const item = itemKey === null ? undefined : context.desk.byKey.get(itemKey)?.item;
  const own = item === undefined ? [] : [{ key: item.key, code: item.code }];
  const refusal = refuseReopening(context, null);
  if (refusal !== null && own.every(({ key }) => refuseReopening(context, [key]) !== null))
    return refuse(context, null, refusal);
  return show(
    context,
    card({
      lines: [say('reopening.offer')],
      options: [
        option(1, say('reopening.way.whole'), { do: 'askReopening', itemKeys: null }),
        option(2, say('reopening.way.items'), { do: 'pickReopening', itemKeys: [], page: 0 }),
        ...own.map(({ key, code }, index) =>
          option(index + 3, say('reopening.way.item', { code }), { do: 'askReopening', itemKeys: [key] }),
        ),
        ...(context.desk.work.course.requests.some(isWaiting)
          ? [option(own.length + 3, say('reopening.way.waiting'), { do: 'waitingReopenings' })]
          : []),
        menu,
      ],
      itemKey,
      seen: context.state.seen,
    }),
  );
}

/** Where one waits already, that one is shown, since it can be withdrawn. */
function refuse(context: DeskContext, itemKeys: Items, refusal: Sentence): Move {
  return pendingReopening(context, itemKeys) === undefined
    ? stay(context, [refusal])
    : showWaitingReopenings(context, [refusal, { gap: true }]);
}

/** Items to tick one by one; codes may be typed instead. */
export function pickReopening(context: DeskContext, itemKeys: readonly string[], page: number): Move {
  const all = context.desk.placed;
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = all.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const toggled = (key: string) =>
    itemKeys.includes(key) ? itemKeys.filter((each) => each !== key) : [...itemKeys, key];
  const turnTo = (to: number): Action => ({ do: 'pickReopening', itemKeys: [...itemKeys], page: to });
  return show(
    context,
    card({
      lines: [
        say('reopening.pick'),
        ...(itemKeys.length === 0
          ? []
          : [say('reopening.picked', { what: scopeSaid(context.desk.work, itemKeys) })]),
        say('page.of', { page: at + 1, pages }),
      ],
      options: [
        ...shown.map(({ item }, index) =>
          option(
            index + 1,
            say(itemKeys.includes(item.key) ? 'reopening.ticked' : 'reopening.unticked', {
              code: item.code,
              name: item.name,
            }),
            { do: 'pickReopening', itemKeys: toggled(item.key), page: at },
          ),
        ),
        ...(itemKeys.length === 0
          ? []
          : [option(7, say('reopening.way.done'), { do: 'askReopening', itemKeys: [...itemKeys] }, chip)]),
        ...(at > 0 ? [option(8, say('way.previousPage'), turnTo(at - 1), chip)] : []),
        ...(at + 1 < pages ? [option(9, say('way.nextPage'), turnTo(at + 1), chip)] : []),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'reopeningItems' },
    }),
  );
}

/** "1.2.3 và 1.2.4", maybe with the reason behind it. */
export function takeReopeningItems(context: DeskContext, text: string): Move {
  const said = readPlace(context, text);
  if (said.itemKeys.length === 0 || said.unclear.length > 0) {
    const line =
      said.unclear.length > 0
        ? say('refusal.noSuchItem', { code: said.unclear.join(', ') })
        : say('reopening.noCodes');
    const picking = pickReopening(context, [], 0);
    return { ...picking, card: { ...picking.card, lines: [line, { gap: true }, ...picking.card.lines] } };
  }
  return askReopening(context, said.itemKeys);
}

/** The reason is typed; nothing is sent before. */
export function askReopening(context: DeskContext, itemKeys: Items, lead: readonly Line[] = []): Move {
  const refusal = refuseReopening(context, itemKeys);
  if (refusal !== null) return refuse(context, itemKeys, refusal);
  return show(
    context,
    card({
      lines: [...lead, say('reopening.askReason', { what: scopeSaid(context.desk.work, itemKeys) })],
      options: [menu],
      listening: { kind: 'text' },
      asking: { for: 'reopeningReason', itemKeys: itemKeys === null ? null : [...itemKeys] },
    }),
  );
}

/** Records the request and tells every organiser. */
export function requestReopening(context: DeskContext, itemKeys: Items, said: string): Move {
  const reason = said.trim();
  const refusal = refuseReopening(context, itemKeys);
  if (refusal !== null) return refuse(context, itemKeys, refusal);
  const fault = reasonFault(reason);
  if (fault !== null) return askReopening(context, itemKeys, [fault, { gap: true }]);
  const { work } = context.desk;
  const event: CourseEvent = {
    kind: 'reopeningRequested',
    id: `${work.scorecardId}:${work.course.sequence + 1}`,
    itemKeys: itemKeys === null ? null : [...itemKeys],
    reason,
  };
  const after = afterCourse(context, event);
  const notices = work.organisers.map(
    (officialId): Command => ({
      do: 'notify',
      notice: noticeTo(context, officialId, event),
    }),
  );
  const what = scopeSaid(work, itemKeys);
  const sent =
    notices.length > 0
      ? say('reopening.sent', { what, organiser: work.campaign.organiser })
      : say('reopening.sentToNobody', { what, organiser: work.campaign.organiser });
  const { card: shown } = showMenu(after);
  return {
    context: after,
    card: {
      ...shown,
      lines: [sent, { gap: true }, ...shown.lines],
      options: [...shown.options, withdrawOption(event.id)],
    },
    commands: [{ do: 'recordCourse', event }, ...notices],
  };
}

function noticeTo(
  { desk: { work }, official, facts }: DeskContext,
  officialId: string,
  { id: requestId, itemKeys, reason }: Extract<CourseEvent, { kind: 'reopeningRequested' }>,
): NoticeDraft {
  const line = (choice: string, label: Sentence, action: Action) =>
    ({ choice, label, action, trailing: null, shape: 'line' }) as const;
  return {
    key: `reopening:${requestId}:${officialId}`,
    officialId,
    purpose: 'notice',
    campaignId: work.campaign.id,
    scorecardId: work.scorecardId,
    lines: [
      say('reopening.notice', {
        unit: work.unitName,
        campaign: work.campaign.name,
        who: official.name,
        what: scopeSaid(work, itemKeys),
        reason,
      }),
    ],
    options: [
      line('N1', say('until.30m'), { do: 'grantReopening', requestId, end: '30m' }),
      line('N2', say('until.2h'), { do: 'grantReopening', requestId, end: '2h' }),
      line('N3', say('until.tomorrow'), { do: 'grantReopening', requestId, end: 'tomorrow' }),
      line('N4', say('reopening.way.refuse'), { do: 'askRefusalReason', requestId }),
      line('N5', say('reopening.way.view'), { do: 'officeUnit', scorecardId: work.scorecardId }),
    ],
    dueAt: facts.sentAt,
    expiresAt: null,
  };
}

/** "xin mở lại 1.2.3, 1.2.4 vì …" in one line; further codes stand before the reason. */
export function askByText(context: DeskContext, code: string | null, reason: string | null): Move {
  const line = [code, reason].filter((part) => part !== null).join(' ');
  const further = FURTHER_CODES.exec(line);
  const said = readPlace(context, further?.[0] ?? '');
  if (said.unclear.length > 0)
    return stay(context, [say('refusal.noSuchItem', { code: said.unclear.join(', ') })]);
  const itemKeys = said.itemKeys.length === 0 ? null : said.itemKeys;
  const rest = line.slice(further?.[0].length ?? 0).trim();
  return rest === '' ? askReopening(context, itemKeys) : requestReopening(context, itemKeys, rest);
}

const FURTHER_CODES =
  /^(?:(?:và|va|,|;|tc|tctp|mục|muc|tiêu chí|\s)*(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,3}){1,4}\p{L}?(?![\p{L}\p{N}.]))+(?:\s*(?:vì|do|vi|lý do|:|,|;|-))*/iu;
