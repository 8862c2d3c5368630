import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Line } from '../reply.ts';
import { say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want, withLead } from '../turn.ts';
import { acrossNow } from './across-now.ts';
import { showAcross } from './across-units.ts';
import { showAnswers, waitingAnswers } from './answers-list.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import type { Target } from './appraisal-target.ts';
import { itemToJudge } from './item-to-judge.ts';
import { isWaiting, myWork } from './my-work.ts';
import { atUnit, lookBeside } from './opened-unit.ts';
import { showUnitItems } from './unit-items.ts';
import { itemsWaiting } from './unit-progress.ts';
import { across, type TakeBack } from './ways-on.ts';

/** What was said and recorded before the next card is drawn. */
export interface Before {
  readonly lead: readonly Line[];
  readonly commands: readonly Command[];
  readonly takeBack: TakeBack | null;
}

export const nothingBefore: Before = { lead: [], commands: [], takeBack: null };

type Next =
  | { readonly kind: 'card'; readonly target: Target }
  | { readonly kind: 'none' }
  | { readonly kind: 'wants'; readonly move: Move };

/** The next item of the list that is walked, in one message with what came before; at its end the list itself. */
export function goOn(context: OfficeContext, desk: Desk | null, from: Target, before: Before): Move {
  const next = nextOf(context, desk, from);
  if (next.kind === 'wants') return next.move;
  const move = next.kind === 'card' ? cardOf(context, next.target, before.takeBack) : endOf(context, from);
  if (move.wants !== undefined) return move;
  if (next.kind === 'card')
    return { ...move, card: withLead(before.lead, move.card), commands: before.commands };
  const undo =
    before.takeBack === null ? [] : [option('hoàn tác', say('way.undo'), before.takeBack, { shape: 'chip' })];
  const ended = withLead([...before.lead, say('appraisal.walkDone')], move.card);
  return { ...move, card: { ...ended, options: [...ended.options, ...undo] }, commands: before.commands };
}

/** The card of a target, whichever scorecard is opened. */
export function cardOf(context: OfficeContext, target: Target, takeBack: TakeBack | null): Move {
  const desk = lookBeside(context, target.scorecardId);
  if (desk === null) {
    if (context.facts.lookedUp.beside?.scorecardId === target.scorecardId) return gone(context);
    return want(context, { what: 'beside', scorecardId: target.scorecardId });
  }
  const here = atUnit(context, target.scorecardId);
  return { context: here, card: itemToJudge(here, desk, target, takeBack), commands: [] };
}

/** A unit that went while it was looked up. */
function gone(context: OfficeContext): Move {
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  return show(context, card({ lines: [say('units.gone')], options: [menu] }));
}

function nextOf(context: OfficeContext, desk: Desk | null, from: Target): Next {
  switch (from.walk) {
    case 'unit':
      return inUnit(context, desk, from) ?? { kind: 'none' };
    case 'queue':
      return inUnit(context, desk, from) ?? inOtherUnit(context, from);
    case 'item':
      return inRow(context, from);
    case 'answers':
      return inAnswers(context, from);
  }
}

/** The next that waits in the same unit: after the one that was left, going round; items put off come last. */
function inUnit(context: OfficeContext, desk: Desk | null, from: Target): Next | null {
  if (desk === null) return null;
  const order = desk.placed.map(({ item }) => item.key);
  const start = order.indexOf(from.itemKey) + 1;
  const waiting = new Set(itemsWaiting(context, desk).map(({ item }) => item.key));
  const round = [...order.slice(start), ...order.slice(0, start)].filter(
    (key) => waiting.has(key) && key !== from.itemKey,
  );
  const itemKey = round.find((key) => !isPutOff(context, { ...from, itemKey: key })) ?? round[0];
  return itemKey === undefined ? null : { kind: 'card', target: { ...from, itemKey } };
}

function inOtherUnit(context: OfficeContext, from: Target): Next {
  const work = myWork(context);
  if (work === null) return { kind: 'wants', move: want(context, { what: 'work' }) };
  const targets = work.units
    .filter(({ scorecardId }) => scorecardId !== from.scorecardId)
    .flatMap(({ scorecardId, items }) =>
      items
        .filter(({ state }) => isWaiting(context, state))
        .map(({ itemKey }): Target => ({ ...from, scorecardId, itemKey })),
    );
  const start = work.units.findIndex(({ scorecardId }) => scorecardId === from.scorecardId);
  const later = new Set(work.units.slice(start + 1).map(({ scorecardId }) => scorecardId));
  const round = [
    ...targets.filter(({ scorecardId }) => later.has(scorecardId)),
    ...targets.filter(({ scorecardId }) => !later.has(scorecardId)),
  ];
  return firstOf(context, round);
}

function inRow(context: OfficeContext, from: Target): Next {
  const rows = acrossNow(context, groupOf(context, from.scorecardId), from.itemKey);
  if (rows === 'unknown') return { kind: 'none' };
  if (!('rows' in rows)) return { kind: 'wants', move: rows.move };
  const start = rows.rows.findIndex(({ row }) => row.scorecardId === from.scorecardId) + 1;
  const round = [...rows.rows.slice(start), ...rows.rows.slice(0, start)]
    .filter(
      ({ row, state, own }) =>
        row.assessed && !own && row.scorecardId !== from.scorecardId && isWaiting(context, state),
    )
    .map(({ row }): Target => ({ ...from, scorecardId: row.scorecardId }));
  return firstOf(context, round);
}

function inAnswers(context: OfficeContext, from: Target): Next {
  const work = myWork(context);
  if (work === null) return { kind: 'wants', move: want(context, { what: 'work' }) };
  const waiting = waitingAnswers(work).filter(
    ({ state, target }) =>
      isWaiting(context, state) &&
      (target.scorecardId !== from.scorecardId || target.itemKey !== from.itemKey),
  );
  return firstOf(
    context,
    waiting.map(({ target }) => target),
  );
}

function firstOf(context: OfficeContext, targets: readonly Target[]): Next {
  const target = targets.find((each) => !isPutOff(context, each)) ?? targets[0];
  return target === undefined ? { kind: 'none' } : { kind: 'card', target };
}

function endOf(context: OfficeContext, from: Target): Move {
  switch (from.walk) {
    case 'unit':
      return showUnitItems(context, from.scorecardId, 0, from.itemKey);
    case 'queue':
      return showAppraisalDesk(context);
    case 'answers':
      return showAnswers(context, 0);
    case 'item': {
      const list = across(context, from, from.scorecardId);
      return list.do === 'appraisalAcross' ? showAcross(context, list) : showAppraisalDesk(context);
    }
  }
}

/** Items put off are remembered by unit and item. */
export function putOffName({ scorecardId, itemKey }: Target): string {
  return `${scorecardId} ${itemKey}`;
}

function isPutOff({ state }: OfficeContext, target: Target): boolean {
  return state.postponed.includes(putOffName(target));
}

function groupOf({ office }: OfficeContext, scorecardId: string): string {
  return office.units.find((unit) => unit.scorecardId === scorecardId)?.groupCode ?? '';
}
