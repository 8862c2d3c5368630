import { lockOf } from '../../../domain/campaign/effective-window.ts';
import type { Instant } from '../../../domain/scaled.ts';
import { refusalOf } from '../../authority.ts';
import { endOfDay, endOfDayAfter, readComingDay } from '../../local-days.ts';
import { gap, type Line, say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { holdersOf, personName } from '../../unit-people.ts';
import { stay } from '../plain-answers.ts';
import { itemNames, itemsSentence, untilParam } from './delegation-lines.ts';
import { freeItems, mayReceive } from './free-items.ts';
import { givable, readHandOver } from './said-items.ts';

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** "giao 1.2.3 cho …": whatever the line leaves open is asked. */
export function handOver(context: DeskContext, text: string): Move {
  const said = readHandOver(context, text);
  const lead = said.unclear.map((code) => say('refusal.noSuchItem', { code }));
  const inView = context.state.itemKey;
  const itemKeys =
    said.itemKeys.length > 0 || lead.length > 0 || inView === null
      ? said.itemKeys
      : givable(context, [inView]);
  if (itemKeys.length === 0) return askItems(context, lead);
  const [only, second] = said.people;
  return only !== undefined && second === undefined
    ? chooseEnd(context, itemKeys, only, lead)
    : chooseDelegate(context, itemKeys, lead);
}

/** What to give: whole domains by a tap, anything else by its code. */
export function askItems(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalOf(context, 'delegate');
  if (refusal !== null) return stay(context, [refusal]);
  const domains = context.desk.work.set.domains.flatMap(({ key, code, name }) => {
    const inDomain = context.desk.placed.filter(({ domain }) => domain.key === key);
    const itemKeys = givable(
      context,
      inDomain.map(({ item }) => item.key),
    );
    return itemKeys.length === 0 ? [] : [{ label: say('delegation.domain', { code, name }), itemKeys }];
  });
  return show(
    context,
    card({
      lines: [...lead, say('delegation.askItems'), gap],
      options: [
        ...domains.map(({ label, itemKeys }, index) =>
          option(index + 1, label, { do: 'chooseDelegate', itemKeys: [...itemKeys] }),
        ),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'itemsToDelegate' },
    }),
  );
}

export function takeItems(context: DeskContext, text: string): Move {
  const { itemKeys, unclear } = readHandOver(context, text);
  const lead = unclear.map((code) => say('refusal.noSuchItem', { code }));
  return itemKeys.length === 0
    ? askItems(context, lead.length > 0 ? lead : [say('delegation.noItems')])
    : chooseDelegate(context, itemKeys, lead);
}

/** To whom: a colleague who scores. */
export function chooseDelegate(
  context: DeskContext,
  wanted: readonly string[],
  lead: readonly Line[] = [],
): Move {
  const free = freeItems(context, wanted);
  if (free.itemKeys.length === 0) return stay(context, [...lead, ...free.refusals]);
  const colleagues = holdersOf(context.desk.work, 'scorer').filter((id) => id !== context.official.id);
  if (colleagues.length === 0) return stay(context, [say('delegation.nobody')]);
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...free.refusals,
        say('delegation.toWhom', { items: itemsSentence(context, free.itemKeys) }),
        gap,
      ],
      options: [
        ...colleagues.map((to, index) =>
          option(index + 1, say('text.verbatim', { text: personName(context.desk.work, to) }), {
            do: 'chooseDelegationEnd',
            itemKeys: [...free.itemKeys],
            to,
          }),
        ),
        menu,
      ],
    }),
  );
}

/** Until when: what is chosen ends with a day, and never after the lock. */
export function chooseEnd(
  context: DeskContext,
  wanted: readonly string[],
  to: string,
  lead: readonly Line[] = [],
): Move {
  const { itemKeys, refusals } = freeItems(context, wanted);
  if (itemKeys.length === 0) return stay(context, [...lead, ...refusals]);
  if (!mayReceive(context, to))
    return chooseDelegate(context, itemKeys, [...lead, say('delegation.notScorer')]);
  const { campaign } = context.desk.work;
  const lock = lockHere(context);
  const days = [1, 3]
    .map((count) => endOfDayAfter(context.facts.sentAt, count, campaign.timeZone))
    .filter((until) => until < lock);
  const ends = [lock, ...days];
  return show(
    context,
    card({
      lines: [
        ...lead,
        ...refusals,
        say('delegation.untilWhen', {
          items: itemsSentence(context, itemKeys),
          who: personName(context.desk.work, to),
        }),
        gap,
      ],
      options: [
        ...ends.map((until, index) =>
          option(
            index + 1,
            index === 0
              ? say('delegation.untilLock', { until: untilParam(until) })
              : say('delegation.until', { until: untilParam(until) }),
            { do: 'confirmDelegation', itemKeys: [...itemKeys], to, until },
          ),
        ),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'delegationEnd', itemKeys: [...itemKeys], to },
    }),
  );
}

export function takeEnd(context: DeskContext, itemKeys: readonly string[], to: string, text: string): Move {
  const { timeZone } = context.desk.work.campaign;
  const { sentAt } = context.facts;
  const day = readComingDay(text, sentAt, timeZone);
  const said = day === null ? readHandOver(context, text) : null;
  if (said !== null && said.itemKeys.length > 0) return handOver(context, text);
  if (day === null || day.kind === 'noSuchDay')
    return chooseEnd(context, itemKeys, to, [say('delegation.notADay')]);
  const until = Math.min(endOfDay(day.day, timeZone), lockHere(context));
  return until <= sentAt
    ? chooseEnd(context, itemKeys, to, [say('delegation.past', { day: { calendarDay: day.day } })])
    : confirmDelegation(context, itemKeys, to, until);
}

export function confirmDelegation(
  context: DeskContext,
  wanted: readonly string[],
  to: string,
  until: Instant,
): Move {
  const { itemKeys, refusals } = freeItems(context, wanted);
  if (itemKeys.length === 0) return stay(context, refusals);
  return show(
    context,
    card({
      lines: [
        ...refusals,
        say('delegation.confirm', {
          items: itemsSentence(context, itemKeys),
          who: personName(context.desk.work, to),
          until: untilParam(until),
        }),
        ...itemNames(context, itemKeys),
        say('delegation.consequence'),
        gap,
      ],
      options: [
        option(1, say('delegation.give'), { do: 'delegateItems', itemKeys: [...itemKeys], to, until }),
        option(
          0,
          say('way.back'),
          { do: 'chooseDelegationEnd', itemKeys: [...itemKeys], to },
          { shape: 'chip' },
        ),
        menu,
      ],
    }),
  );
}

function lockHere({ desk }: DeskContext): Instant {
  return lockOf(desk.work.campaign, desk.work.course.extensions, null);
}
