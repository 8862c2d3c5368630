import type { Instant } from '../../domain/scaled.ts';
import { type ExtensionTarget, endOf, reasonFault, type TappedEnd, tappedEndKeys } from '../more-time.ts';
import { type Line, say } from '../reply.ts';
import { readPlace } from '../topics/evidence/said-codes.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { spaced, typedEnd } from './end-question.ts';
import { extensionRefusal, refusalOfEnd } from './extension-refusal.ts';
import { closingSaid, targetHeading, unitsOfTarget } from './extension-target.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
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
  const refusal = extensionRefusal(context);
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const tapped = (choice: number, end: TappedEnd) =>
    option(choice, say(tappedEndKeys[end]), { do: 'extensionUntil', target, end });
  return show(
    context,
    card({
      lines: [...lead, targetHeading(context, target), say('extension.askEnd')],
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
  const fault = refusalOfEnd(context, target, closesAt);
  if (fault !== null) return askEnd(context, target, spaced(fault));
  return show(
    context,
    card({
      lines: [
        ...lead,
        targetHeading(context, target),
        say('extension.askReason', { until: closingSaid(context, closesAt) }),
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
    ? previewExtension(context, target, closesAt, text.trim())
    : askReason(context, target, closesAt, spaced(fault));
}

/** Everything at once before anything is recorded. */
export function previewExtension(
  context: OfficeContext,
  target: ExtensionTarget,
  closesAt: Instant,
  reason: string,
  lead: readonly Line[] = [],
): Move {
  const names = unitsOfTarget(context, target).map(({ name }) => name);
  return show(
    context,
    card({
      lines: [
        ...lead,
        targetHeading(context, target),
        ...(names.length > 1 ? [say('extension.names', { list: names.join('; ') })] : []),
        say('extension.preview', { until: closingSaid(context, closesAt), reason }),
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
