import { followAppraisalText } from '../appraisal/follow-appraisal-text.ts';
import type { CouncilAction } from '../council/council-action.ts';
import { oversees } from '../council/council-rights.ts';
import { confirmationWish, councilWish } from '../council/council-words.ts';
import { performCouncil } from '../council/perform-council.ts';
import { remindNamedAppraiser } from '../council/read-appraiser-reminder.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { answerQuestion, answerQuestions } from './answer-question.ts';
import { performExport, readExportWish } from './export-results.ts';
import { readFollowUp } from './read-follow-up.ts';
import { readQuestions } from './read-questions.ts';
import { readRemindWish, remindUnit } from './remind-unit.ts';

/** What a line that nothing asked for wishes or asks by its words; null where it has to be understood. */
export function followOfficeWords(context: OfficeContext, said: string): Move | null {
  const further = readFollowUp(said, context.state, context.office);
  if (further !== null) return answerQuestion(context, further);
  const reminded = readRemindWish(said, context.office);
  if (reminded !== null) return remindUnit(context, reminded, said);
  const appraiserReminded = remindNamedAppraiser(context, said);
  if (appraiserReminded !== null) return appraiserReminded;
  const wish = wishOfCouncil(said, context);
  const taken = readExportWish(said);
  const questions = wish !== null || taken !== null ? [] : readQuestions(said, context.office);
  // "Lĩnh vực 3" in a question about results opens no item, nor does "ai thẩm định Sở Y tế".
  if (questions.some(({ kind }) => kind === 'board' || kind === 'whoAppraises'))
    return answerQuestions(context, questions);
  // Whoever leads the appraisal means everybody's work by it, not their own.
  const isOverall = wish?.do === 'appraisers' || wish?.do === 'remindAppraisers';
  if (wish !== null && isOverall && oversees(context)) return performCouncil(context, wish);
  const appraised = followAppraisalText(context, said);
  if (appraised !== null) return appraised;
  if (wish !== null) return performCouncil(context, wish);
  if (taken !== null) return performExport(context, taken);
  return questions.length > 0 ? answerQuestions(context, questions) : null;
}

/** A wish about the results of many units, or about one that is named; it only opens what can be confirmed. */
function wishOfCouncil(text: string, { office }: OfficeContext): CouncilAction | null {
  return councilWish(text) ?? confirmationWish(text, office);
}
