import type { Delegation } from '../../../domain/course/course.ts';
import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { refusalOf } from '../../authority.ts';
import { resumeWay } from '../../closed-items.ts';
import { activeDelegations } from '../../delegations.ts';
import { openItems } from '../../desk.ts';
import type { NoticeDraft } from '../../notice.ts';
import { gap, type Line, type Sentence, say } from '../../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show, withLead } from '../../turn.ts';
import { holdersOf, personName } from '../../unit-people.ts';
import { stay } from '../plain-answers.ts';
import { itemNames, itemsSentence, untilParam } from './delegation-lines.ts';

/** The longest reason for giving items back, in characters. */
const LONGEST_REASON = 1000;
/** How many items of one delegation a card opens by number. */
const MOST_ITEMS = 8;

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** "việc của tôi": what was given to the person first, then what they gave, then the rest of the unit. */
export function showOwnWork(context: DeskContext, lead: readonly Line[] = []): Move {
  const { desk, facts, official } = context;
  const active = activeDelegations(desk.work, facts.sentAt);
  const mine = active.filter(({ to }) => to === official.id);
  const given = active.filter(
    (each) => each.to !== official.id && (each.by === official.id || isHead(context)),
  );
  const listed = [...mine, ...given];
  return show(
    context,
    card({
      lines: [
        ...lead,
        mine.length === 0 ? say('delegation.noneOfMine') : say('delegation.ofMine', { count: mine.length }),
        ...(given.length === 0 ? [] : [say('delegation.ofOthers', { count: given.length })]),
        gap,
      ],
      options: [
        ...listed.map((each, index) =>
          option(index + 1, delegationLabel(context, each), { do: 'delegation', id: each.id }),
        ),
        option(listed.length + 1, say('delegation.way'), { do: 'askItemsToDelegate' }),
        option(listed.length + 2, say('delegation.missing', { count: openItems(desk).length }), {
          do: 'missing',
          page: 0,
        }),
        ...resumeWay(context, listed.length + 3),
        menu,
      ],
    }),
  );
}

function delegationLabel(context: DeskContext, { itemKeys, to, by, until }: Delegation): Sentence {
  const common = { items: itemsSentence(context, itemKeys), until: untilParam(until) };
  return to === context.official.id
    ? say('delegation.fromWhom', { ...common, who: personName(context.desk.work, by) })
    : say('delegation.heldBy', { ...common, who: personName(context.desk.work, to) });
}

/** One delegation, with what the person may do about it. */
export function showDelegation(context: DeskContext, id: string): Move {
  const found = findActive(context, id);
  if (found === null) return showOwnWork(context, [say('delegation.over'), gap]);
  const isMine = found.to === context.official.id;
  const items = isMine
    ? found.itemKeys.filter((key) => context.desk.byKey.has(key)).slice(0, MOST_ITEMS)
    : [];
  const open = items.map((itemKey, index) =>
    option(index + 1, say('way.open', { code: context.desk.byKey.get(itemKey)?.item.code ?? itemKey }), {
      do: 'open',
      itemKey,
    }),
  );
  const way = isMine
    ? [option(open.length + 1, say('delegation.return'), { do: 'askReturn', id })]
    : mayTakeBack(context, found)
      ? [option(open.length + 1, say('delegation.takeBack'), { do: 'takeBack', id })]
      : [];
  return show(
    context,
    card({
      lines: [delegationLabel(context, found), ...itemNames(context, found.itemKeys), gap],
      options: [...open, ...way, option(0, say('way.back'), { do: 'ownWork' }, chip), menu],
    }),
  );
}

/** Whoever was asked may say no, with a reason. */
export function askReturn(context: DeskContext, id: string, lead: readonly Line[] = []): Move {
  const found = findActive(context, id);
  if (found === null) return showOwnWork(context, [say('delegation.over'), gap]);
  const refusal = refusalToReturn(context, found);
  if (refusal !== null) return stay(context, [refusal]);
  return show(
    context,
    card({
      lines: [...lead, say('delegation.askReason', { items: itemsSentence(context, found.itemKeys) })],
      options: [option(0, say('way.back'), { do: 'delegation', id }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'returnReason', id },
    }),
  );
}

export function returnItems(context: DeskContext, id: string, reason: string): Move {
  const found = findActive(context, id);
  if (found === null) return showOwnWork(context, [say('delegation.over'), gap]);
  const refusal = refusalToReturn(context, found);
  if (refusal !== null) return stay(context, [refusal]);
  if (reason.length > LONGEST_REASON)
    return askReturn(context, id, [say('refusal.textTooLong', { most: LONGEST_REASON })]);
  const items = itemsSentence(context, found.itemKeys);
  return ended(context, { kind: 'delegationReturned', id, reason }, say('delegation.returned', { items }), {
    officialId: found.by,
    lines: [say('delegation.toldReturned', { who: context.official.name, items, reason })],
  });
}

/** Whoever gave the items, or the head, takes them back. */
export function takeBack(context: DeskContext, id: string): Move {
  const found = findActive(context, id);
  if (found === null) return showOwnWork(context, [say('delegation.over'), gap]);
  const refusal =
    refusalOf(context, 'returnDelegation', found.itemKeys[0] ?? null) ??
    (mayTakeBack(context, found) ? null : say('delegation.notYourGift'));
  if (refusal !== null) return stay(context, [refusal]);
  const items = itemsSentence(context, found.itemKeys);
  return ended(context, { kind: 'delegationEnded', id }, say('delegation.takenBack', { items }), {
    officialId: found.to,
    lines: [say('delegation.toldTakenBack', { who: context.official.name, items })],
  });
}

function ended(
  context: DeskContext,
  event: Extract<CourseEvent, { kind: 'delegationReturned' | 'delegationEnded' }>,
  said: Sentence,
  told: Pick<NoticeDraft, 'officialId' | 'lines'>,
): Move {
  const after = afterCourse(context, event);
  const { campaign, scorecardId } = context.desk.work;
  const notice: NoticeDraft = {
    key: `delegation:${event.id}:ended`,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    options: [],
    dueAt: context.facts.sentAt,
    expiresAt: null,
    ...told,
  };
  return {
    context: after,
    card: withLead([said], showOwnWork(after).card),
    commands: [
      { do: 'recordCourse', event },
      { do: 'notify', notice },
    ],
  };
}

function findActive({ desk, facts }: DeskContext, id: string): Delegation | null {
  return activeDelegations(desk.work, facts.sentAt).find((each) => each.id === id) ?? null;
}

function refusalToReturn(context: DeskContext, { itemKeys, to }: Delegation): Sentence | null {
  return (
    refusalOf(context, 'returnDelegation', itemKeys[0] ?? null) ??
    (to === context.official.id ? null : say('delegation.notGivenToYou'))
  );
}

function mayTakeBack(context: DeskContext, { by }: Delegation): boolean {
  return by === context.official.id || isHead(context);
}

function isHead({ desk, official }: DeskContext): boolean {
  return holdersOf(desk.work, 'head').includes(official.id);
}
