import type { Action } from '../action.ts';
import { refusalOf } from '../authority.ts';
import type { Command } from '../command.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { askAnyExplanation, giveExplanation, mayExplainNow } from '../result/answer-appraiser.ts';
import { LONGEST_EXPLANATION } from '../result/explain-difference.ts';
import { ownResultOf } from '../result/own-result.ts';
import { showOwnResult } from '../result/show-result.ts';
import type { State, Unplaced } from '../state.ts';
import { type CardOption, card, type DeskContext, type Move, withLead } from '../turn.ts';
import { askNotApplicable, claimNotApplicable } from './not-applicable.ts';
import { dropOption } from './offered-text.ts';
import { stay } from './plain-answers.ts';
import { LONGEST_TEXT } from './record-entry.ts';
import { showTasks } from './tasks.ts';

/** A text whose item is not known: it waits in the state, and the lists that follow choose its item. */
export function keepText(context: DeskContext, unplaced: Unplaced): DeskContext {
  const asking = { for: 'unplacedItem' } as const;
  return { ...context, state: { ...context.state, unplaced, asking, evidence: null } };
}

/** Why the text is too long for any item; null where it is not. */
export function lengthRefusal(context: DeskContext, { kind, text }: Unplaced): Sentence | null {
  const most = kind === 'explanation' && mayExplainNow(context) ? LONGEST_EXPLANATION : LONGEST_TEXT;
  return text.length > most ? say('refusal.textTooLong', { most }) : null;
}

/** Whether the card in view asks which item the waiting text is for. */
export function isAskingItem({ asking, unplaced }: State): boolean {
  return asking?.for === 'unplacedItem' && unplaced !== null;
}

/**
 * Asks which item the waiting text is for: an explanation, of those that differ once the first round may be seen; else of
 * all.
 */
export function askWhichItem(context: DeskContext, lead: readonly Line[] = []): Move {
  const { unplaced } = context.state;
  if (unplaced === null) return stay(context, lead);
  const asking = keepText(context, unplaced);
  if (unplaced.kind === 'explanation' && mayExplainNow(context))
    return choosing(asking, unplaced, showOwnResult(asking), lead);
  const refusal = refusalOfEvery(context, unplaced);
  return refusal === null
    ? choosing(asking, unplaced, showTasks(asking), lead)
    : stay({ ...context, state: { ...context.state, asking: null } }, [...lead, refusal]);
}

/** The item that was chosen for the waiting text is shown with it, before anything is recorded. */
export function askWithText(context: DeskContext, itemKey: string): Move {
  return context.state.unplaced?.kind === 'notApplicable'
    ? askNotApplicable(context, itemKey)
    : askAnyExplanation(context, itemKey);
}

/** A further list on the way to the item. Any other card ends the choosing, while the text waits on. */
export function stillChoosing(context: DeskContext, move: Move): Move {
  const { unplaced } = context.state;
  return unplaced !== null && isAskingItem(context.state)
    ? choosing(context, unplaced, move, [], { do: 'askUnplacedItem' })
    : move;
}

/** Records the waiting text for the item with which it was shown. */
export function placeExplanation(context: DeskContext, itemKey: string): Move {
  const { unplaced, seen } = context.state;
  return unplaced === null ? stay(context, []) : giveExplanation(context, itemKey, unplaced.text, seen);
}

/** The same as the reason why the item does not apply. */
export function placeNotApplicable(context: DeskContext, itemKey: string): Move {
  const { unplaced, seen } = context.state;
  return unplaced === null ? stay(context, []) : claimNotApplicable(context, itemKey, unplaced.text, seen);
}

export function dropUnplaced(context: DeskContext): Move {
  const { unplaced } = context.state;
  if (unplaced === null) return stay(context, []);
  const dropped = { ...context, state: { ...context.state, unplaced: null } };
  return stay(dropped, [
    say(unplaced.kind === 'explanation' ? 'explanation.dropped' : 'notApplicable.dropped'),
  ]);
}

/** What still waits after a turn: nothing once the text is recorded, or another one for the item where it was offered. */
export function stillUnplaced(before: State, after: State, commands: readonly Command[]): Unplaced | null {
  const { unplaced } = after;
  const offered = before.unplaced !== null && isTextAsked(before) ? before.itemKey : null;
  const isSettled = commands.some((command) => {
    const given = textIn(command);
    return given !== null && (given.text === unplaced?.text || given.itemKey === offered);
  });
  return isSettled ? null : unplaced;
}

/** Whether the card in view asks for the explanation of an item, or why it does not apply. */
export function isTextAsked({ asking, awaiting }: State): boolean {
  return awaiting !== null || asking?.for === 'itemExplanation';
}

/** The text about an item that a command records. */
export function textIn(command: Command): { readonly itemKey: string; readonly text: string } | null {
  if (command.do === 'recordCourse') return command.event.kind === 'itemExplained' ? command.event : null;
  if (command.do !== 'recordEntry') return null;
  const { itemKey, before, after } = command;
  const reason = after.notApplicable?.reason ?? null;
  if (reason !== null && reason !== before?.notApplicable?.reason) return { itemKey, text: reason };
  const { explanation } = after;
  return explanation !== null && explanation !== before?.explanation ? { itemKey, text: explanation } : null;
}

function refusalOfEvery(context: DeskContext, { kind }: Unplaced): Sentence | null {
  const refusals = context.desk.placed.map(({ item }) => refusalOf(context, 'score', item.key));
  const [first = null] = refusals;
  if (refusals.includes(null)) return null;
  const isResult = ownResultOf(context.desk.work, context.facts.sentAt) !== null;
  return (isResult && kind === 'explanation' ? refusalOf(context, 'explain') : null) ?? first;
}

function choosing(
  { state: { asking } }: DeskContext,
  unplaced: Unplaced,
  move: Move,
  lead: readonly Line[],
  back: Action | null = null,
): Move {
  const listed = move.card.options.filter(
    ({ action }) => action.do !== 'resume' && action.do !== 'resultParts',
  );
  const ways = listed.filter(({ choice }) => choice === '0' || choice === '#');
  const numbered = listed.filter((each) => !ways.includes(each));
  const { lines, footer } = move.card;
  const { kind, text } = unplaced;
  const asked = say(kind === 'explanation' ? 'explanation.whichItem' : 'notApplicable.whichItem', {
    text: excerpt(text),
  });
  return {
    ...move,
    card: withLead(
      [...lead, asked],
      card({
        lines,
        options: [
          ...numbered.map((each) => leadingToItem(each, kind)),
          dropOption(numbered.length + 1, unplaced, 'chip'),
          ...ways.map((each) => leadingBack(each, back)),
        ],
        footer,
        asking,
      }),
    ),
  };
}

function leadingToItem(each: CardOption, kind: Unplaced['kind']): CardOption {
  const { action } = each;
  return action.do === 'open' || action.do === 'difference'
    ? {
        ...each,
        action: {
          do: kind === 'explanation' ? 'askExplanation' : 'askNotApplicable',
          itemKey: action.itemKey,
        },
      }
    : each;
}

/** From the items of a domain back to the domains. */
function leadingBack(each: CardOption, back: Action | null): CardOption {
  return each.action.do === 'back' && back !== null ? { ...each, action: back } : each;
}
