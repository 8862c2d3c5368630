import { meaningOfCode } from './desk.ts';
import { inView, seenOf, withItem } from './find-item.ts';
import {
  answerAppraiser,
  askAnyExplanation,
  giveExplanation,
  mayExplainNow,
} from './result/answer-appraiser.ts';
import { stay } from './topics/plain-answers.ts';
import {
  askWhichItem,
  keepExplanation,
  lengthRefusal,
  placeExplanation,
} from './topics/unplaced-explanation.ts';
import type { DeskContext, Move } from './turn.ts';
import type { SaidCode } from './understanding/intent.ts';
import { readUnasked } from './wish-beside-question.ts';

/** "Giải trình" without the text: of the item that is named or in view, else of what was typed before without one. */
export function askForExplanation(context: DeskContext, code: SaidCode | null): Move {
  const { itemKey, unplacedExplanation } = context.state;
  if (code === null && itemKey === null) {
    if (unplacedExplanation !== null) return askWhichItem(context);
    if (mayExplainNow(context)) return answerAppraiser(context);
  }
  return withItem(context, code, ({ item }) => askAnyExplanation(context, item.key));
}

/** A text that no single item is named for waits until one is chosen. */
export function explainByText(context: DeskContext, code: SaidCode | null, text: string): Move {
  const meansItem =
    code === null ? inView(context) !== undefined : meaningOfCode(context.desk, code).kind === 'item';
  const tooLong = meansItem ? null : lengthRefusal(context, text);
  if (tooLong !== null) return stay(context, [tooLong]);
  return withItem(keepExplanation(context, text), code, ({ item }) =>
    giveExplanation(context, item.key, text, seenOf(context, item.key)),
  );
}

/**
 * A line that is none of the explanation which was asked for: "giải trình 1.2.3: …" names its item itself; beside a text
 * that is offered, "vâng" takes it for the item in view, and a code alone is the item that it is for. Null where it is one.
 */
export function explanationBeside(context: DeskContext, text: string): Move | null {
  const { asking, awaiting, itemKey, unplacedExplanation } = context.state;
  if (asking?.for !== 'itemExplanation' && awaiting !== 'explanation') return null;
  const isOffered = unplacedExplanation !== null;
  const intent = readUnasked(context, text);
  if (intent?.kind === 'yes' && isOffered && itemKey !== null) return placeExplanation(context, itemKey);
  if (intent?.kind === 'open' && isOffered) return askForExplanation(context, intent.code);
  return intent?.kind === 'explain' && intent.code !== null && intent.text !== null
    ? explainByText(context, intent.code, intent.text)
    : null;
}
