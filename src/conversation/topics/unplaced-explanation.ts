import type { Action } from '../action.ts';
import { refusalOf } from '../authority.ts';
import type { Command } from '../command.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { giveExplanation, mayExplainNow } from '../result/answer-appraiser.ts';
import { LONGEST_EXPLANATION } from '../result/explain-difference.ts';
import { ownResultOf } from '../result/own-result.ts';
import { showOwnResult } from '../result/show-result.ts';
import type { State } from '../state.ts';
import { type CardOption, card, type DeskContext, type Move, withLead } from '../turn.ts';
import { dropOption } from './offered-explanation.ts';
import { stay } from './plain-answers.ts';
import { LONGEST_TEXT } from './record-entry.ts';
import { showTasks } from './tasks.ts';

/** "giải trình: …" without an item: the text waits in the state, and the lists that follow choose its item. */
export function keepExplanation(context: DeskContext, text: string): DeskContext {
  const asking = { for: 'explanationItem' } as const;
  return { ...context, state: { ...context.state, unplacedExplanation: text, asking, evidence: null } };
}

/** Why the text is too long to be an explanation of any item; null where it is not. */
export function lengthRefusal(context: DeskContext, text: string): Sentence | null {
  const most = mayExplainNow(context) ? LONGEST_EXPLANATION : LONGEST_TEXT;
  return text.length > most ? say('refusal.textTooLong', { most }) : null;
}

/** Whether the card in view asks which item the waiting text is for. */
export function isAskingItem({ asking, unplacedExplanation }: State): boolean {
  return asking?.for === 'explanationItem' && unplacedExplanation !== null;
}

/** Asks which item the waiting text explains: of those that differ once the first round may be seen, else of all. */
export function askWhichItem(context: DeskContext, lead: readonly Line[] = []): Move {
  const { unplacedExplanation } = context.state;
  if (unplacedExplanation === null) return stay(context, lead);
  const asking = keepExplanation(context, unplacedExplanation);
  if (mayExplainNow(context)) return choosing(asking, showOwnResult(asking), lead);
  const refusal = refusalOfEvery(context);
  return refusal === null
    ? choosing(asking, showTasks(asking), lead)
    : stay({ ...context, state: { ...context.state, asking: null } }, [...lead, refusal]);
}

/** A further list on the way to the item. Any other card ends the choosing, while the text waits on. */
export function stillChoosing(context: DeskContext, move: Move): Move {
  return isAskingItem(context.state) ? choosing(context, move, [], { do: 'askExplanationItem' }) : move;
}

/** Records the waiting text for the item with which it was shown. */
export function placeExplanation(context: DeskContext, itemKey: string): Move {
  const { unplacedExplanation, seen } = context.state;
  return unplacedExplanation === null
    ? stay(context, [])
    : giveExplanation(context, itemKey, unplacedExplanation, seen);
}

export function dropExplanation(context: DeskContext): Move {
  const dropped = { ...context, state: { ...context.state, unplacedExplanation: null } };
  return stay(dropped, [say('explanation.dropped')]);
}

/** What still waits after a turn: nothing once the text is recorded, or another one where this one was offered. */
export function stillUnplaced(before: State, after: State, commands: readonly Command[]): string | null {
  const text = after.unplacedExplanation;
  const isOffered = before.awaiting === 'explanation' || before.asking?.for === 'itemExplanation';
  return commands.some((command) => {
    const recorded = explanationIn(command);
    return recorded !== null && (recorded === text || isOffered);
  })
    ? null
    : text;
}

function explanationIn(command: Command): string | null {
  if (command.do === 'recordEntry') return command.after.explanation;
  return command.do === 'recordCourse' && command.event.kind === 'itemExplained' ? command.event.text : null;
}

function refusalOfEvery(context: DeskContext): Sentence | null {
  const refusals = context.desk.placed.map(({ item }) => refusalOf(context, 'score', item.key));
  const [first = null] = refusals;
  if (refusals.includes(null)) return null;
  const isResult = ownResultOf(context.desk.work, context.facts.sentAt) !== null;
  return (isResult ? refusalOf(context, 'explain') : null) ?? first;
}

function choosing(
  { state: { asking, unplacedExplanation } }: DeskContext,
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
  const asked = say('explanation.whichItem', { text: excerpt(unplacedExplanation ?? '') });
  return {
    ...move,
    card: withLead(
      [...lead, asked],
      card({
        lines,
        options: [
          ...numbered.map(leadingToItem),
          dropOption(numbered.length + 1, 'chip'),
          ...ways.map((each) => leadingBack(each, back)),
        ],
        footer,
        asking,
      }),
    ),
  };
}

function leadingToItem(each: CardOption): CardOption {
  const { action } = each;
  return action.do === 'open' || action.do === 'difference'
    ? { ...each, action: { do: 'askExplanation', itemKey: action.itemKey } }
    : each;
}

/** From the items of a domain back to the domains. */
function leadingBack(each: CardOption, back: Action | null): CardOption {
  return each.action.do === 'back' && back !== null ? { ...each, action: back } : each;
}
