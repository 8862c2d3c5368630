import { reachInto } from '../../domain/appraisal/unit-work.ts';
import type { Desk } from '../desk.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, withLead } from '../turn.ts';
import type { Target } from './appraisal-target.ts';
import { goOn, nothingBefore } from './go-on.ts';
import { itemToJudge } from './item-to-judge.ts';
import { type JudgedPlace, judgedPlace } from './judged-place.ts';
import { unitRefusal } from './may-judge.ts';
import { grantsHere } from './my-work.ts';
import { putOffName } from './next-target.ts';
import { openUnit } from './opened-unit.ts';
import { chip } from './pages.ts';
import { backFrom, type TakeBack } from './ways-on.ts';

export type Found =
  | { readonly ok: true; readonly context: OfficeContext; readonly desk: Desk; readonly place: JudgedPlace }
  | { readonly ok: false; readonly move: Move };

/** The item with its unit opened; a move where it has to be opened first, or must not be looked at. */
export function findPlace(before: OfficeContext, target: Target): Found {
  const opened = openUnit(before, target.scorecardId);
  if (!opened.ok) return opened;
  const { context, desk } = opened;
  const place = judgedPlace(desk, target.itemKey);
  const refusal = place === null ? say('item.gone') : closedTo(context, desk);
  if (place === null || refusal !== null)
    return { ok: false, move: refuse(context, target, refusal ?? say('item.gone')) };
  return { ok: true, context, desk, place };
}

/** `takeBack`: a verdict on another item that can still be taken back from here. */
export function showItem(
  context: OfficeContext,
  target: Target,
  lead: readonly Line[] = [],
  takeBack: TakeBack | null = null,
): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  return show(found.context, withLead(lead, itemToJudge(found.context, found.desk, target, takeBack)));
}

/** On to the next one of the list; one that is put off comes again when nothing else is left. */
export function showNext(context: OfficeContext, target: Target, postpone: boolean): Move {
  const opened =
    target.walk === 'queue' || target.walk === 'unit' ? openUnit(context, target.scorecardId) : null;
  if (opened !== null && !opened.ok) return opened.move;
  const name = putOffName(target);
  const postponed = [...context.state.postponed.filter((each) => each !== name), ...(postpone ? [name] : [])];
  const after = { ...(opened?.context ?? context), state: { ...context.state, postponed } };
  return goOn(after, opened?.desk ?? null, target, nothingBefore);
}

/**
 * What is found of the own unit is not for its people to see here; what was not sent is nobody's to judge; and whoever
 * appraises single units looks into no other.
 */
function closedTo(context: OfficeContext, { work }: Desk): Sentence | null {
  const { own } = reachInto(grantsHere(context), work.unitId, context.facts.sentAt);
  return own || work.course.submission === null
    ? unitRefusal(context, work)
    : officeRefusal(context, 'viewUnit', work.unitId);
}

function refuse(context: OfficeContext, target: Target, refusal: Sentence): Move {
  return show(
    context,
    card({
      lines: [refusal],
      options: [
        option(0, say('way.back'), backFrom(context, target), chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
    }),
  );
}
