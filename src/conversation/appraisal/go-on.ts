import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want, withLead } from '../turn.ts';
import { showAcross } from './across-units.ts';
import { showAnswers } from './answers-list.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import type { Target } from './appraisal-target.ts';
import { itemToJudge } from './item-to-judge.ts';
import { nextOf } from './next-target.ts';
import { atUnit, lookBeside } from './opened-unit.ts';
import { showUnitItems } from './unit-items.ts';
import { across, type TakeBack } from './ways-on.ts';

/** What was said and recorded before the next card is drawn. */
export interface Before {
  readonly lead: readonly Line[];
  readonly commands: readonly Command[];
  readonly takeBack: TakeBack | null;
}

export const nothingBefore: Before = { lead: [], commands: [], takeBack: null };

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
