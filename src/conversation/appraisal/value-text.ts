import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import { readTyped } from '../read-typed.ts';
import { type Line, say } from '../reply.ts';
import { faultSentences } from '../topics/plain-answers.ts';
import { type Move, type OfficeContext, show } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { judgeAnswer, judgePoints, judgeValue } from './change-value.ts';
import { takeReason, weighValue } from './choose-reason.ts';
import { isNotSelfScored } from './judged-place.ts';
import { type Found, findPlace, showItem } from './show-item.ts';
import { readSurveyValue } from './survey-value.ts';
import { valueCard } from './value-card.ts';

type Place = Extract<Found, { ok: true }>;

/** Wishes that are never the value that was asked for. */
const ELSEWHERE: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'option',
  'back',
  'menu',
  'help',
  'greet',
  'thank',
  'deadline',
  'switchUnit',
  'switchLanguage',
  'chooseLanguage',
  'reminders',
  'calendar',
  'next',
  'skip',
  'undo',
  'history',
  'evidence',
  'later',
]);

/** A line where the value of an item was asked for; null where it is a wish to do something else. */
export function readValueText(context: OfficeContext, target: Target, seen: Seen, text: string): Move | null {
  const [intent] = readTyped(context, text);
  if (intent === undefined || ELSEWHERE.has(intent.kind)) return null;
  // Words without any figure may be for somebody else to understand.
  if (intent.kind === 'unknown' && !/\d/u.test(text)) return null;
  return takeValueText(context, target, seen, text);
}

/** On the card of an item whose rule asks for a share: "23/25" or "92 %" is what was found; null where it is none. */
export function readShareText(context: OfficeContext, target: Target, seen: Seen, text: string): Move | null {
  if (!/\d\s*(?:%|\/\s*\d)/u.test(text)) return null;
  const found = findPlace(context, target);
  if (!found.ok || isNotSelfScored(found.place)) return null;
  const { listening } = valueCard(found.place, target, seen);
  if (listening.kind !== 'share') return null;
  const asked = { ...found.context, state: { ...found.context.state, listening } };
  const [intent] = readTyped(asked, text);
  return intent?.kind === 'value' ? judgeValue(found.context, target, seen, intent.value) : null;
}

/** What was asked for once more, with what is half entered. */
export function stayOnValue(context: OfficeContext, target: Target, seen: Seen, lead: Line): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  return isNotSelfScored(found.place)
    ? showItem(context, target, [lead])
    : show(found.context, valueCard(found.place, target, seen, context.state.draft, [lead]));
}

/** The line as the value. */
export function takeValueText(context: OfficeContext, target: Target, seen: Seen, text: string): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  if (isNotSelfScored(found.place)) return takeSurvey(found, target, seen, text);
  const [intent] = readTyped(context, text);
  const { rule } = found.place;
  switch (intent?.kind) {
    case 'value':
      return judgeValue(context, target, seen, intent.value);
    case 'impossibleValue':
      return again(found, target, seen, say(faultSentences[intent.fault]));
    case 'options':
      return parts(found, target, seen, rule, (_key, index) => intent.numbers.includes(index + 1));
    case 'allOptions':
      return parts(found, target, seen, rule, () => true);
    case 'noOptions':
      return parts(found, target, seen, rule, () => false);
    case 'no':
      return rule?.kind === 'timeliness'
        ? judgeAnswer(context, target, seen, { kind: 'day', day: null })
        : again(found, target, seen, say('appraisal.value.notUnderstood'));
    default:
      return again(found, target, seen, say('appraisal.value.notUnderstood'));
  }
}

/** The words of a reason, unless they are nothing but another value: then it is that value which is corrected. */
export function takeReasonText(
  context: OfficeContext,
  target: Target,
  seen: Seen,
  reason: Parameters<typeof takeReason>[3],
  text: string,
): Move {
  const found = findPlace(context, target);
  if (found.ok && isNotSelfScored(found.place) && !BARE.test(text)) {
    const read = readSurveyValue(text, found.place.placed.item.maxPoints);
    if (read !== null) return takeSurvey(found, target, seen, text);
  } else if (found.ok && ONLY_POINTS.test(text)) {
    const [intent] = readTyped(
      { ...found.context, state: { ...found.context.state, listening: { kind: 'points' } } },
      text,
    );
    if (intent?.kind === 'value') return judgeValue(context, target, seen, intent.value);
  }
  return takeReason(context, target, seen, reason, text);
}

/** A bare whole number is rather a slip for an option that the card has no more. */
const ONLY_POINTS = /^\s*(?:\d+[.,]\d+\s*(?:đ|điểm|diem)?|\d+\s*(?:đ|điểm|diem))\s*$/iu;
const BARE = /^\s*\d+\s*$/u;

function takeSurvey(found: Place, target: Target, seen: Seen, text: string): Move {
  const { context, place } = found;
  const read = readSurveyValue(text, place.placed.item.maxPoints);
  if (read === null) return showItem(context, target, [say('appraisal.value.notUnderstood')]);
  if (!read.ok) return showItem(context, target, [read.refusal]);
  const { value } = read;
  return value.award.kind === 'points'
    ? judgePoints(found, target, seen, value.points)
    : weighValue(found, target, seen, value);
}

function parts(
  found: Place,
  target: Target,
  seen: Seen,
  rule: PlainRule | null,
  isMet: (key: string, index: number) => boolean,
): Move {
  if (rule?.kind !== 'parts') return again(found, target, seen, say('appraisal.value.notUnderstood'));
  const met = rule.parts.map(({ key }) => key).filter(isMet);
  return judgeAnswer(found.context, target, seen, { kind: 'parts', met });
}

function again({ context, place }: Place, target: Target, seen: Seen, lead: ReturnType<typeof say>): Move {
  return show(context, valueCard(place, target, seen, context.state.draft, [lead]));
}
