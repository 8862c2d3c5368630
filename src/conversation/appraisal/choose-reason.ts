import { reasonCodes } from '../../domain/appraisal/verdict.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { gap, type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { ReasonCode, Seen, Target, Value } from './appraisal-target.ts';
import { giveFinding } from './give-finding.ts';
import { canAgree, isNotSelfScored } from './judged-place.ts';
import { chip } from './pages.ts';
import { headingOf } from './place-lines.ts';
import { type Found, findPlace } from './show-item.ts';
import { textFault } from './text-fault.ts';
import { ofMaximum, reasonKeys, valueSentence } from './verdict-sentence.ts';

type Place = Extract<Found, { ok: true }>;

const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** A value that differs needs a reason; one that does not is agreement. */
export function weighValue(
  found: Place,
  target: Target,
  seen: Seen,
  value: Value,
  text: string | null = null,
  lead: readonly Line[] = [],
): Move {
  const { context, place } = found;
  if (isNotSelfScored(place)) return reasonGiven(found, target, seen, { value, code: 'other', text });
  if (canAgree(place) && place.own.points === value.points) return sameAsSelf(found, target, seen);
  const self = place.own.points === null ? null : ofMaximum(place, place.own.points);
  return show(
    context,
    card({
      lines: [
        ...lead,
        headingOf(place),
        say('appraisal.reason.value', { value: valueSentence(place, value.award, value.points) }),
        ...(self === null ? [] : [say('appraisal.reason.self', { sum: self })]),
        ...(text === null ? [] : [say('appraisal.reason.kept', { text: excerpt(text) })]),
        gap,
        say(canAgree(place) ? 'appraisal.reason.which' : 'appraisal.reason.why'),
      ],
      options: [
        ...reasonCodes.map((code, index) =>
          option(index + 1, say(reasonKeys[code]), { do: 'giveReason', target, seen, value, code, text }),
        ),
        option(0, say('way.back'), { do: 'changeItem', target, seen }, chip),
        menu,
      ],
      listening: {
        kind: 'options',
        count: reasonCodes.length,
        several: false,
        yes: null,
        no: null,
        pointsAllowed: true,
      },
    }),
  );
}

/** The choice of a reason, for the value that is kept while it is made. */
export function chooseReason(
  context: OfficeContext,
  target: Target,
  seen: Seen,
  value: Value,
  text: string | null,
  lead: readonly Line[] = [],
): Move {
  const found = findPlace(context, target);
  return found.ok ? weighValue(found, target, seen, value, text, lead) : found.move;
}

export function giveReason(context: OfficeContext, target: Target, seen: Seen, reason: GivenReason): Move {
  const found = findPlace(context, target);
  return found.ok ? reasonGiven(found, target, seen, reason) : found.move;
}

/** The question for the words of a reason once more. */
export function askReasonText(
  context: OfficeContext,
  target: Target,
  seen: Seen,
  { value, code }: { readonly value: Value; readonly code: ReasonCode },
  lead: readonly Line[],
): Move {
  const found = findPlace(context, target);
  return found.ok ? askText(found, target, seen, value, code, lead) : found.move;
}

/** A kind of reason for a value, and its words where they were typed already. */
interface GivenReason {
  readonly value: Value;
  readonly code: ReasonCode;
  readonly text: string | null;
}

function reasonGiven(found: Place, target: Target, seen: Seen, { value, code, text }: GivenReason): Move {
  return text === null
    ? askText(found, target, seen, value, code)
    : takeReason(found.context, target, seen, { value, code }, text);
}

/** The reason in words: what the unit will read, or for a survey where the figure comes from. */
export function takeReason(
  context: OfficeContext,
  target: Target,
  seen: Seen,
  { value, code }: { readonly value: Value; readonly code: ReasonCode },
  typed: string,
): Move {
  const text = typed.trim();
  const fault = textFault(text);
  if (fault === null)
    return giveFinding(context, target, seen, { kind: 'changed', ...value, reason: { code, text } });
  const found = findPlace(context, target);
  return found.ok ? askText(found, target, seen, value, code, [fault, gap]) : found.move;
}

function askText(
  { context, place }: Place,
  target: Target,
  seen: Seen,
  value: Value,
  code: ReasonCode,
  lead: readonly Line[] = [],
): Move {
  const isSource = isNotSelfScored(place);
  return show(
    context,
    card({
      lines: [
        ...lead,
        headingOf(place),
        say('appraisal.reason.value', { value: valueSentence(place, value.award, value.points) }),
        ...(isSource ? [] : [say('appraisal.reason.chosen', { reason: say(reasonKeys[code]) })]),
        say(isSource ? 'appraisal.reason.source' : 'appraisal.reason.text'),
      ],
      options: [
        option(
          0,
          say('way.back'),
          isSource ? { do: 'appraiseItem', target } : { do: 'chooseReason', target, seen, value, text: null },
          chip,
        ),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'appraisalReason', target, seen, value, code },
    }),
  );
}

function sameAsSelf({ context, place }: Place, target: Target, seen: Seen): Move {
  const sum = place.own.points === null ? say('appraisal.notApplicable') : ofMaximum(place, place.own.points);
  return show(
    context,
    card({
      lines: [headingOf(place), say('appraisal.sameAsSelf', { sum })],
      options: [
        option(1, say('appraisal.way.agree', { sum }), { do: 'agreeItem', target, seen }),
        option(2, say('appraisal.way.change'), { do: 'changeItem', target, seen }),
        option(0, say('way.back'), { do: 'appraiseItem', target }, chip),
        menu,
      ],
      listening: { kind: 'options', count: 2, several: false, yes: 1, no: 2, pointsAllowed: true },
    }),
  );
}
