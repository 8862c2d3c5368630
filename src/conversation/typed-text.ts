import type { PlacedItem } from '../domain/criteria/criteria-set.ts';
import { meaningOfCode } from './desk.ts';
import { inView, seenOf, withItem } from './find-item.ts';
import { say } from './reply.ts';
import {
  answerAppraiser,
  askAnyExplanation,
  giveExplanation,
  mayExplainNow,
} from './result/answer-appraiser.ts';
import type { Unplaced } from './state.ts';
import { askNotApplicable, claimNotApplicable } from './topics/not-applicable.ts';
import { stay } from './topics/plain-answers.ts';
import {
  askWhichItem,
  isAskingItem,
  isTextAsked,
  keepText,
  lengthRefusal,
  placeExplanation,
  placeNotApplicable,
  textIn,
} from './topics/unplaced-text.ts';
import { type DeskContext, type Move, withLead } from './turn.ts';
import type { Intent, SaidCode } from './understanding/intent.ts';
import { readUnasked } from './wish-beside-question.ts';

/** "Giải trình" without the text: of the item that is named or in view, else of what was typed before without one. */
export function askForExplanation(context: DeskContext, code: SaidCode | null): Move {
  const { itemKey, unplaced } = context.state;
  if (code === null && itemKey === null) {
    if (unplaced?.kind === 'explanation') return askWhichItem(context);
    if (mayExplainNow(context)) return answerAppraiser(context);
  }
  return withItem(context, code, ({ item }) => askAnyExplanation(context, item.key));
}

/** "Không áp dụng" without the reason: the same. */
export function askForReason(context: DeskContext, code: SaidCode | null): Move {
  const { itemKey, unplaced } = context.state;
  return code === null && itemKey === null && unplaced?.kind === 'notApplicable'
    ? askWhichItem(context)
    : withItem(context, code, ({ item }) => askNotApplicable(context, item.key));
}

/**
 * "giải trình 1.2.3: …", "không áp dụng vì …": recorded for the item that is meant. A text for which there is no single
 * one, or that is refused there, waits until an item is chosen; what waited before is then shown once more, whole.
 */
export function placeByWish(context: DeskContext, code: SaidCode | null, typed: Unplaced): Move {
  const placed = itemMeant(context, code);
  if (placed !== undefined) {
    const move = give(context, placed.item.key, typed);
    return isSettled(move, placed.item.key, typed) ? move : telling(context, typed, waiting(move, typed));
  }
  const tooLong = lengthRefusal(context, typed);
  if (tooLong !== null) return stay(context, [tooLong]);
  const asking = withItem(keepText(context, typed), code, ({ item }) => give(context, item.key, typed));
  return telling(context, typed, asking);
}

function itemMeant(context: DeskContext, code: SaidCode | null): PlacedItem | undefined {
  if (code === null) return inView(context);
  const meaning = meaningOfCode(context.desk, code);
  return meaning.kind === 'item' ? meaning.placed : undefined;
}

function give(context: DeskContext, itemKey: string, { kind, text }: Unplaced): Move {
  const seen = seenOf(context, itemKey);
  // The item is named, so where it cannot take the text, no list of the others is drawn again.
  const { state } = context;
  const named = isAskingItem(state) ? { ...context, state: { ...state, asking: null } } : context;
  return kind === 'explanation'
    ? giveExplanation(named, itemKey, text, seen)
    : claimNotApplicable(named, itemKey, text, seen);
}

/** Whether the text is recorded for the item, now or before. */
function isSettled({ commands, context }: Move, itemKey: string, { kind, text }: Unplaced): boolean {
  const entry = context.desk?.work.entries.get(itemKey);
  const stands = kind === 'explanation' ? entry?.explanation : entry?.notApplicable?.reason;
  return stands === text || commands.some((command) => textIn(command)?.text === text);
}

function waiting(move: Move, typed: Unplaced): Move {
  return { ...move, context: { ...move.context, state: { ...move.context.state, unplaced: typed } } };
}

function telling({ state: { unplaced } }: DeskContext, typed: Unplaced, move: Move): Move {
  if (unplaced === null || unplaced.text === typed.text) return move;
  return { ...move, card: withLead([say('unplaced.replaced', { text: unplaced.text })], move.card) };
}

/**
 * A line that is none of the text about an item which was asked for: "giải trình 1.2.3: …" names its item itself, and
 * "giải trình 1.2.3" asks for another's; beside a text that is offered, "vâng" takes it for the item in view, and a code alone is the item that it is for. Null where
 * it is one.
 */
export function placeBeside(context: DeskContext, text: string): Move | null {
  const { awaiting, itemKey, unplaced } = context.state;
  if (!isTextAsked(context.state)) return null;
  const intent = readUnasked(context, text);
  const isReason = awaiting === 'notApplicableReason';
  if (intent?.kind === 'yes' && unplaced !== null && itemKey !== null)
    return isReason ? placeNotApplicable(context, itemKey) : placeExplanation(context, itemKey);
  if (intent?.kind === 'open' && unplaced !== null)
    return isReason ? askForReason(context, intent.code) : askForExplanation(context, intent.code);
  return intent === null ? null : wishBesideText(context, intent);
}

function wishBesideText(context: DeskContext, intent: Intent): Move | null {
  if (intent.kind === 'explain') {
    if (intent.text === null) return askForExplanation(context, intent.code);
    return intent.code === null
      ? null
      : placeByWish(context, intent.code, { kind: 'explanation', text: intent.text });
  }
  const isReason = context.state.awaiting === 'notApplicableReason';
  if (intent.kind !== 'notApplicable' || (intent.code === null && !isReason)) return null;
  if (intent.reason === null) return askForReason(context, intent.code);
  return intent.code === null
    ? null
    : placeByWish(context, intent.code, { kind: 'notApplicable', text: intent.reason });
}
