import { answerBesideText } from './beside-text.ts';
import type { Spoken } from './facts.ts';
import { choose, followIntent } from './follow-intent.ts';
import { itemCard } from './item-card/item-card.ts';
import { answersOutdatedCard, redrawOutdated } from './outdated-card.ts';
import { LONGEST_MESSAGE, optionNamed, readTyped } from './read-typed.ts';
import { say } from './reply.ts';
import { told } from './told-card.ts';
import { placeByText } from './topics/evidence/place-by-text.ts';
import { receiveMedia } from './topics/evidence/receive-media.ts';
import { stay } from './topics/plain-answers.ts';
import { type DeskContext, type Move, withLead } from './turn.ts';
import type { Intent } from './understanding/intent.ts';

/** One event of somebody who scores for a unit. */
export function decideAtDesk(context: DeskContext, event: Spoken): Move {
  if (answersOutdatedCard(context, event, (text) => readTyped(context, text))) return redrawOutdated(context);
  switch (event.kind) {
    case 'choice':
      return event.card === context.state.card
        ? choose(context, event.choice)
        : stay(context, [say('card.stale')]);
    case 'contact':
      return stay(context, [say('link.already', { name: context.official.name })]);
    case 'media':
      return receiveMedia(context, event);
    case 'unsupported':
      return stay(context, [say('evidence.unsupported')]);
    case 'text':
      return event.text.length > LONGEST_MESSAGE
        ? stay(context, [say('refusal.messageTooLong', { most: LONGEST_MESSAGE })])
        : followText(context, event.text);
  }
}

/** A line that stands as words on the card is that option; anything else is understood. */
function followText(context: DeskContext, text: string): Move {
  const option = optionNamed(context.state, text);
  if (option !== null) return choose(context, option);
  const placed = placeByText(context, text);
  if (placed !== null) return placed;
  const [first, ...rest] = readBesideDocument(context, text);
  if (first === undefined) return stay(context, []);
  const beside = first.kind === 'text' ? null : answerBesideText(context, text);
  if (beside !== null) return beside;
  return rest.reduce<Move>((move, intent) => andThen(move, intent, text), followIntent(context, first, text));
}

/** Two wishes in one line: the second is answered below the first. */
function andThen(move: Move, intent: Intent, text: string): Move {
  const { context } = move;
  if (move.wants !== undefined) return move;
  if (context.desk === null || context.facts.official === null) return move;
  const next = followIntent(
    { ...context, desk: context.desk, official: context.facts.official },
    intent,
    text,
  );
  return {
    ...next,
    card: withLead(told(move.card), next.card),
    commands: [...move.commands, ...next.commands],
    wants: [...(move.wants ?? []), ...(next.wants ?? [])],
  };
}

/** A document's card is shown instead of its item's: a figure that means nothing there is the item's answer. */
function readBesideDocument(context: DeskContext, text: string): readonly Intent[] {
  const intents = readTyped(context, text);
  const { evidence, itemKey } = context.state;
  const isUnknown = intents.every(({ kind }) => kind === 'unknown');
  if (!isUnknown || evidence === null || itemKey === null || !context.desk.byKey.has(itemKey)) return intents;
  const { listening } = itemCard(context, itemKey);
  const figures = readTyped({ ...context, state: { ...context.state, listening } }, text);
  return figures.every(({ kind }) => kind === 'value' || kind === 'impossibleValue') ? figures : intents;
}
