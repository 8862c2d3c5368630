import type { Points } from '../../domain/scaled.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { scoreItem } from '../../domain/scoring/evaluate.ts';
import { say } from '../reply.ts';
import type { Draft } from '../state.ts';
import { asLevel } from '../topics/answer-item.ts';
import { isToCome } from '../topics/give-value.ts';
import { scoringRefusal } from '../topics/scoring-refusal.ts';
import { type Move, type OfficeContext, show } from '../turn.ts';
import type { SaidValue } from '../understanding/intent.ts';
import { valueAsked } from './appraisal-asking.ts';
import type { Seen, Target, Value } from './appraisal-target.ts';
import { weighValue } from './choose-reason.ts';
import { examplePoints } from './example-points.ts';
import { isNotSelfScored } from './judged-place.ts';
import { mayJudge } from './may-judge.ts';
import { type Found, findPlace, showItem } from './show-item.ts';
import { valueCard } from './value-card.ts';
import { type Stepped, stepByKnockOut, stepByPart, stepByValue } from './value-steps.ts';

type Place = Extract<Found, { ok: true }>;

/** Asks for another value than the self-score. */
export function askValue(context: OfficeContext, target: Target, seen: Seen): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const may = mayJudge(found.context, found.place);
  return may.ok ? show(found.context, valueCard(found.place, target, seen)) : showItem(found.context, target);
}

export function judgeAnswer(context: OfficeContext, target: Target, seen: Seen, answer: Answer): Move {
  const found = findPlace(context, target);
  return found.ok ? takeAnswer(found, target, seen, answer) : found.move;
}

export function judgePart(context: OfficeContext, target: Target, seen: Seen, part: string): Move {
  const found = findPlace(context, target);
  return found.ok ? afterStep(found, target, seen, stepByPart(part, draftOf(context, target))) : found.move;
}

export function judgeKnockOut(context: OfficeContext, target: Target, seen: Seen, happened: boolean): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { rule } = found.place;
  const stepped: Stepped =
    rule === null ? { kind: 'draft', draft: null } : stepByKnockOut(rule, happened, draftOf(context, target));
  return afterStep(found, target, seen, stepped);
}

/** A figure that was typed: points as such, or what the rule asks for. */
export function judgeValue(context: OfficeContext, target: Target, seen: Seen, value: SaidValue): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { rule } = found.place;
  if (value.kind === 'points') return judgePoints(found, target, seen, value.points);
  if (rule === null || rule.kind === 'notSelfScored')
    return show(
      found.context,
      valueCard(found.place, target, seen, null, [
        say('appraisal.value.notPoints', { example: examplePoints(found.place.placed.item.maxPoints) }),
      ]),
    );
  return afterStep(found, target, seen, stepByValue(rule, value, draftOf(context, target)));
}

/** "Mức 2" of a rule of levels; what it offers is asked for where it has none of this number. */
export function judgeLevel(context: OfficeContext, target: Target, seen: Seen, number: string): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const asked = valueCard(found.place, target, seen);
  const action = asked.options.find(({ choice }) => choice === number)?.action;
  return found.place.rule?.kind === 'level' && action?.do === 'judgeAnswer'
    ? takeAnswer(found, target, seen, action.answer)
    : show(found.context, asked);
}

/** Points that are one of the rule's levels are kept as that level; any others as points. */
export function judgePoints(
  found: Place,
  target: Target,
  seen: Seen,
  points: Points,
  reason: string | null = null,
): Move {
  const { context, place } = found;
  const { item } = place.placed;
  if (points > item.maxPoints) {
    const refusal = say('appraisal.aboveMaximum', {
      code: item.code,
      max: { points: item.maxPoints, digits: 2 },
      given: { points },
    });
    return isNotSelfScored(place)
      ? showItem(context, target, [refusal])
      : show(context, valueCard(place, target, seen, null, [refusal]));
  }
  const answer: Answer = { kind: 'points', points };
  const scored = scoreItem(item, answer, place.desk.evaluation);
  return scored.ok && scored.points === points
    ? takeAnswer(found, target, seen, answer, reason)
    : weighValue(found, target, seen, { award: { kind: 'points' }, points }, reason);
}

function takeAnswer(
  found: Place,
  target: Target,
  seen: Seen,
  answer: Answer,
  reason: string | null = null,
): Move {
  const { context, place } = found;
  const { item } = place.placed;
  const { desk } = place;
  if (answer.kind === 'day' && answer.day !== null && isToCome({ facts: context.facts, desk }, answer.day)) {
    const refusal = say('fault.dayToCome', { day: { calendarDay: answer.day } });
    return show(context, valueCard(place, target, seen, null, [refusal]));
  }
  const scored = scoreItem(item, answer, desk.evaluation);
  if (!scored.ok)
    return show(
      context,
      valueCard(place, target, seen, null, [scoringRefusal(desk, item, answer, scored.refusal)]),
    );
  const { caseLabel, matched, points } = scored;
  const level = asLevel(item, desk.evaluation, answer, matched);
  const underCase = caseLabel === null ? {} : { underCase: caseLabel };
  const value: Value = { award: { kind: 'answer', answer: level, ...underCase }, points };
  return weighValue(found, target, seen, value, reason);
}

function afterStep(found: Place, target: Target, seen: Seen, stepped: Stepped): Move {
  return stepped.kind === 'answer'
    ? takeAnswer(found, target, seen, stepped.answer)
    : show(found.context, valueCard(found.place, target, seen, stepped.draft));
}

/** What is half entered, where it is about this item of this unit. */
function draftOf({ state }: OfficeContext, { scorecardId, itemKey }: Target): Draft | null {
  const asked = valueAsked(state)?.target;
  return asked?.scorecardId === scorecardId && asked.itemKey === itemKey ? state.draft : null;
}
