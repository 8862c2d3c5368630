import { foldVietnamese } from '../../domain/text.ts';
import { hasCouncil } from '../council/council-menu.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { readTyped } from '../read-typed.ts';
import { gap, type Line, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { State } from '../state.ts';
import type { Move, OfficeContext } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';
import { answerWords } from './answer-words.ts';
import type { AppraisalAction } from './appraisal-action.ts';
import { valueAsked } from './appraisal-asking.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { askUnit } from './ask-unit.ts';
import { askValue, judgeLevel, judgePoints } from './change-value.ts';
import { askReasonText, chooseReason } from './choose-reason.ts';
import { isAppraiser, onlyAppraises } from './my-work.ts';
import { performAppraisal } from './perform-appraisal.ts';
import { readAppraisalWords } from './read-appraisal-words.ts';
import { readReasonedPoints } from './reasoned-points.ts';
import { findPlace, showItem } from './show-item.ts';
import { startAppraisal } from './start-appraisal.ts';
import { textFault } from './text-fault.ts';
import { readShareText, readValueText, stayOnValue } from './value-text.ts';

interface Judging {
  readonly target: Target;
  readonly seen: Seen;
}

/** A typed line of an appraiser: about appraisal by its words, a value that was asked for, or short for the card in view. */
export function followAppraisalText(context: OfficeContext, text: string): Move | null {
  if (!isAppraiser(context)) return null;
  const asked = valueAsked(context.state);
  const words = readAppraisalWords(text, context.office);
  if (words !== null) return answerWords(context, words);
  const value = asked === null ? null : readValueText(context, asked.target, asked.seen, text);
  return value ?? onCard(context, text);
}

/** "Tiếp", "còn việc gì", "việc của tôi" of whoever does nothing but appraise. */
function ownWork(context: OfficeContext, kind: Intent['kind'] | undefined): Move | null {
  if (!onlyAppraises(context)) return null;
  if (kind === 'next') return startAppraisal(context);
  return kind === 'missing' || kind === 'ownWork' || kind === 'tasks' ? showAppraisalDesk(context) : null;
}

/** What gives a verdict, on a card that listens for none. */
const JUDGING =
  /^\s*(?:(?:dong y|nhat tri|cham khac|khong dong y|sua|cham lai)\s*[.!]?\s*$|(?:cham |cho )?\d+(?:[.,]\d+)? ?(?:diem|d)(?!\p{L})|\d+[.,]\d+\s*$)/u;

/** What wishes that name no item mean on a card of the appraiser's. */
const ON_CARD: Partial<Readonly<Record<Intent['kind'], (action: AppraisalAction) => boolean>>> = {
  next: (action) => action.do === 'appraiseNext' && !action.postpone,
  skip: (action) => action.do === 'appraiseNext' && action.postpone,
  history: (action) => action.do === 'appraisalHistory',
  undo: (action) => action.do === 'takeBackVerdict',
  evidence: (action) => action.do === 'appraisalEvidence',
};

function onCard(context: OfficeContext, text: string): Move | null {
  const judging = judgedHere(context.state);
  const [intent] = readTyped(context, text);
  if (judging !== null && intent?.kind === 'value' && intent.value.kind === 'points') {
    const found = findPlace(context, judging.target);
    return found.ok ? judgePoints(found, judging.target, judging.seen, intent.value.points) : found.move;
  }
  const inView = itemInView(context.state);
  const said = inView !== null && judging !== null ? onItem(context, judging, text) : null;
  if (said !== null) return said;
  const means = intent === undefined ? undefined : ON_CARD[intent.kind];
  const option = context.state.options.find(({ action }) => means?.(action as AppraisalAction) === true);
  if (option !== undefined) return performAppraisal(context, option.action as AppraisalAction);
  if (inView === null) return besideItems(context, intent?.kind);
  const desk = ownWork(context, intent?.kind);
  if (desk !== null) return desk;
  // The card of an item that is closed says why nothing is to be judged there.
  if (judging === null && JUDGING.test(foldVietnamese(text))) return showItem(context, inView);
  const nothing = intent === undefined ? undefined : NOTHING_THERE[intent.kind];
  return nothing === undefined ? null : stayOnItem(context, say(nothing));
}

function besideItems(context: OfficeContext, kind: Intent['kind'] | undefined): Move | null {
  if (kind === 'undo' && context.state.asking === null)
    return showOfficeMenu(context, [
      say(hasCouncil(context) ? 'nothingThere.undoConfirmed' : 'nothingThere.undoWhere'),
      gap,
    ]);
  return ownWork(context, kind);
}

function onItem(context: OfficeContext, { target, seen }: Judging, text: string): Move | null {
  const said = foldVietnamese(text.trim()).replace(/[.!]$/u, '');
  if (ASKING.test(said)) return askUnit(context, target, seen);
  if (CHANGING.test(said)) return askValue(context, target, seen);
  const level = LEVEL.exec(said)?.groups?.number;
  return level === undefined
    ? readShareText(context, target, seen, text)
    : judgeLevel(context, target, seen, level);
}

/** To ask the unit, also where the card no longer offers it: then why it does not is said. */
const ASKING =
  /^(?:(?:yeu cau|de nghi)(?: don vi)? (?:giai trinh|bo sung)(?:,? (?:va )?bo sung)?|bo sung|(?:can |phai )?bo sung (?:tai lieu|ho so|minh chung))$/u;
/** To give another value; which, is asked. */
const CHANGING = /^(?:sua|sua diem|sua ket qua|doi diem|cham lai|khong nhat tri)$/u;
const LEVEL = /^(?:cham |chon )?muc (?<number>\d)$/u;

/** What is said where the item in view has nothing of the kind. */
const NOTHING_THERE: Partial<Readonly<Record<Intent['kind'], SentenceKey>>> = {
  history: 'appraisal.history.none',
  undo: 'nothingThere.undo',
  evidence: 'nothingThere.documents',
};

/** What leads elsewhere from the choice of a reason. */
const AWAY: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'option',
  'back',
  'menu',
  'help',
  'greet',
  'deadline',
]);

/**
 * A line on the card that asks for a kind of reason: other points, or words that come too early. Whatever they hold,
 * they are about the reason and no question. Null where no reason is being chosen, or the line leads elsewhere.
 */
export function followReasonText(context: OfficeContext, text: string): Move | null {
  const reason = isAppraiser(context) ? reasonAskedHere(context.state) : null;
  if (reason === null) return null;
  const [intent] = readTyped(context, text);
  if (intent === undefined || AWAY.has(intent.kind)) return null;
  const { target, seen, value } = reason;
  const isValue = intent.kind === 'value' && intent.value.kind === 'points';
  if (!isValue && isSentence(text)) return chooseReason(context, target, seen, value, text.trim());
  if (!isValue)
    return chooseReason(context, target, seen, value, reason.text, [
      say('appraisal.reason.chooseFirst'),
      gap,
    ]);
  const found = findPlace(context, target);
  return found.ok ? judgePoints(found, target, seen, intent.value.points, reason.text) : found.move;
}

/** Fewer words may be meant for the card. */
const FEWEST_WORDS = 3;

function isSentence(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS && textFault(text) === null;
}

/** "1 điểm, thiếu quyết định" on the card of an item: the points, and what is kept as their reason; null where it is neither. */
export function followReasonedPoints(context: OfficeContext, text: string): Move | null {
  const judging = isAppraiser(context) ? (reasonAskedHere(context.state) ?? judgedHere(context.state)) : null;
  const said = judging === null ? null : readReasonedPoints(text);
  if (judging === null || said === null || textFault(said.reason) !== null) return null;
  const [intent] = readTyped(context, said.points);
  if (intent?.kind !== 'value' || intent.value.kind !== 'points') return null;
  const found = findPlace(context, judging.target);
  return found.ok
    ? judgePoints(found, judging.target, judging.seen, intent.value.points, said.reason)
    : found.move;
}

/** The card in view once more, with a line before it; null where no item is in view. */
export function stayOnItem(context: OfficeContext, lead: Line): Move | null {
  if (!isAppraiser(context)) return null;
  const { asking, options } = context.state;
  const reason = reasonAskedHere(context.state);
  // Drawn anew, the item's card would put "agree" where the first reason stood.
  if (reason !== null)
    return chooseReason(context, reason.target, reason.seen, reason.value, reason.text, [lead, gap]);
  if (asking?.for === 'appraisalReason')
    return askReasonText(context, asking.target, asking.seen, asking, [lead, gap]);
  if (asking?.for === 'appraisalQuestion') return askUnit(context, asking.target, asking.seen, [lead, gap]);
  if (asking?.for === 'appraisalValue') return stayOnValue(context, asking.target, asking.seen, lead);
  const target = itemInView(context.state) ?? judgedHere(context.state)?.target ?? null;
  const given = options.flatMap(({ action }) => (action.do === 'takeBackVerdict' ? [action] : []))[0] ?? null;
  return target === null ? null : showItem(context, target, [lead], given);
}

/** The item whose card is in view, also where nothing of it is to be judged. */
function itemInView({ options }: State): Target | null {
  for (const { action } of options) {
    if (action.do === 'appraiseNext') return action.target;
  }
  return null;
}

/** The value whose reason is being chosen. */
function reasonAskedHere({ options }: State): Extract<AppraisalAction, { do: 'giveReason' }> | null {
  const isOnItem = options.some(({ action }) => action.do === 'appraiseNext');
  for (const { action } of isOnItem ? [] : options) {
    if (action.do === 'giveReason') return action;
  }
  return null;
}

/** The item whose card is in view, as far as it can be judged there. */
function judgedHere(state: State): Judging | null {
  for (const { action } of state.options) {
    if (action.do === 'changeItem') return action;
  }
  return valueAsked(state);
}
