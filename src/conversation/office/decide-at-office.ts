import { followAppraisalText, followReasonText } from '../appraisal/follow-appraisal-text.ts';
import { askedAtOffice } from '../asking.ts';
import type { CouncilAction } from '../council/council-action.ts';
import { oversees } from '../council/council-rights.ts';
import { confirmationWish, councilWish } from '../council/council-words.ts';
import { performCouncil } from '../council/perform-council.ts';
import type { Spoken } from '../facts.ts';
import { LONGEST_MESSAGE, optionNamed, readTyped } from '../read-typed.ts';
import { say } from '../reply.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { wordsOfCommand } from '../understanding/slash.ts';
import { answerQuestion, answerQuestions } from './answer-question.ts';
import { choose } from './choose-option.ts';
import { performExport, readExportWish } from './export-results.ts';
import { followOfficeIntent } from './follow-office-intent.ts';
import { showOfficeMenu } from './office-menu.ts';
import { isPlainWish } from './plain-wish.ts';
import { readFollowUp } from './read-follow-up.ts';
import { readQuestions } from './read-questions.ts';
import { readRemindWish, remindUnit } from './remind-unit.ts';

/** One event of somebody who works for a whole campaign. */
export function decideAtOffice(context: OfficeContext, event: Spoken): Move {
  switch (event.kind) {
    case 'choice':
      return event.card === context.state.card
        ? choose(context, event.choice)
        : showOfficeMenu(context, [say('card.stale'), { gap: true }]);
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
    command === null && !isPlainWish(text, context.office) ? followReasonText(context, text) : null;
  if (reasoned !== null) return reasoned;
  const isAnswer = command === null && isAskedFor(context, text);
  const followed = isAnswer ? null : followWords(context, said);
  if (followed !== null) return followed;
  const [intent] = readTyped(context, text);
  return intent === undefined ? showOfficeMenu(context) : followOfficeIntent(context, intent, text);
}

/** What a line that nothing asked for wishes or asks by its words; null where it has to be understood. */
function followWords(context: OfficeContext, said: string): Move | null {
  const further = readFollowUp(said, context.state, context.office);
  if (further !== null) return answerQuestion(context, further);
  const reminded = readRemindWish(said, context.office);
  if (reminded !== null) return remindUnit(context, reminded, said);
  const wish = wishOfCouncil(said, context);
  const taken = readExportWish(said);
  const questions = wish !== null || taken !== null ? [] : readQuestions(said, context.office);
  // "Lĩnh vực 3" in a question about results opens no item.
  if (questions.some(({ kind }) => kind === 'board')) return answerQuestions(context, questions);
  // Whoever leads the appraisal means everybody's work by it, not their own.
  const isOverall = wish?.do === 'appraisers' || wish?.do === 'remindAppraisers';
  if (wish !== null && isOverall && oversees(context)) return performCouncil(context, wish);
  const appraised = followAppraisalText(context, said);
  if (appraised !== null) return appraised;
  if (wish !== null) return performCouncil(context, wish);
  if (taken !== null) return performExport(context, taken);
  return questions.length > 0 ? answerQuestions(context, questions) : null;
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

/** A wish about the results of many units, or about one that is named; it only opens what can be confirmed. */
function wishOfCouncil(text: string, { office }: OfficeContext): CouncilAction | null {
  return councilWish(text) ?? confirmationWish(text, office);
}
