import { followReasonedPoints, followReasonText, stayOnItem } from '../appraisal/follow-appraisal-text.ts';
import { askedAtOffice } from '../asking.ts';
import type { Spoken } from '../facts.ts';
import { LONGEST_MESSAGE, optionNamed, readTyped } from '../read-typed.ts';
import { say } from '../reply.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { wordsOfCommand } from '../understanding/slash.ts';
import { choose } from './choose-option.ts';
import { followOfficeIntent } from './follow-office-intent.ts';
import { followOfficeWords } from './follow-office-words.ts';
import { showOfficeMenu } from './office-menu.ts';
import { isPlainWish } from './plain-wish.ts';

/** One event of somebody who works for a whole campaign. */
export function decideAtOffice(context: OfficeContext, event: Spoken): Move {
  switch (event.kind) {
    case 'choice':
      return event.card === context.state.card
        ? choose(context, event.choice)
        : (stayOnItem(context, say('card.stale')) ??
            showOfficeMenu(context, [say('card.stale'), { gap: true }]));
    case 'text':
      return followText(context, event.text.slice(0, LONGEST_MESSAGE));
    case 'contact':
      return showOfficeMenu(context, [say('link.already', { name: context.official.name }), { gap: true }]);
    case 'media':
    case 'unsupported':
      return showOfficeMenu(context, [say('office.noFiles'), { gap: true }]);
  }
}

function followText(context: OfficeContext, text: string): Move {
  const named = optionNamed(context.state, text);
  if (named !== null) return choose(context, named);
  const command = wordsOfCommand(text.trim());
  const said = command ?? text;
  const reasoned =
    command === null && !isPlainWish(text, context.office)
      ? (followReasonedPoints(context, text) ?? followReasonText(context, text))
      : null;
  if (reasoned !== null) return reasoned;
  const isAnswer = command === null && isAskedFor(context, text);
  const followed = isAnswer ? null : followOfficeWords(context, said);
  if (followed !== null) return followed;
  const [intent] = readTyped(context, text);
  return intent === undefined ? showOfficeMenu(context) : followOfficeIntent(context, intent, text);
}

/**
 * Whether a line is the answer to what was asked, whatever it looks like. A figure is known where it is read, and a
 * reason is none that is plainly a wish.
 */
function isAskedFor({ state, office }: OfficeContext, text: string): boolean {
  switch (askedAtOffice(state.asking)?.for) {
    case undefined:
    case 'appraisalValue':
      return false;
    case 'remindTime':
    case 'reminderHour':
    case 'sendingText':
      return true;
    default:
      return !isPlainWish(text, office);
  }
}
