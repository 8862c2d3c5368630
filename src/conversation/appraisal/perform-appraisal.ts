import { showOfficeMenu } from '../office/office-menu.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { showAcross } from './across-units.ts';
import { showAnswers } from './answers-list.ts';
import type { AppraisalAction } from './appraisal-action.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import { showAppraisalHistory } from './appraisal-history.ts';
import { askUnit } from './ask-unit.ts';
import { askValue, judgeAnswer, judgeKnockOut, judgePart } from './change-value.ts';
import { chooseReason, giveReason } from './choose-reason.ts';
import { sendDocument, showDocuments } from './documents.ts';
import { giveFinding } from './give-finding.ts';
import { isAppraiser } from './my-work.ts';
import { showItem, showNext } from './show-item.ts';
import { startAppraisal } from './start-appraisal.ts';
import { takeBackVerdict } from './take-back.ts';
import { showUnitItems } from './unit-items.ts';
import { showItemsToJudge, showUnitsToJudge } from './work-lists.ts';

type Perform<Do extends AppraisalAction['do']> = (
  context: OfficeContext,
  action: Extract<AppraisalAction, { do: Do }>,
) => Move;

/** What each option does. A total record: a new action without a line here does not compile. */
const performers: { readonly [Do in AppraisalAction['do']]: Perform<Do> } = {
  appraisalDesk: (context) => showAppraisalDesk(context),
  appraisalStart: (context) => startAppraisal(context),
  appraisalUnits: (context, { page }) => showUnitsToJudge(context, page),
  appraisalItems: (context, { page }) => showItemsToJudge(context, page),
  appraisalAnswers: (context, { page }) => showAnswers(context, page),
  appraisalUnit: (context, { scorecardId, page, near }) => showUnitItems(context, scorecardId, page, near),
  appraisalAcross: (context, action) => showAcross(context, action),
  appraiseItem: (context, { target }) => showItem(context, target),
  appraiseNext: (context, { target, postpone }) => showNext(context, target, postpone),
  agreeItem: (context, { target, seen }) => giveFinding(context, target, seen, { kind: 'agreed' }),
  changeItem: (context, { target, seen }) => askValue(context, target, seen),
  judgeAnswer: (context, { target, seen, answer }) => judgeAnswer(context, target, seen, answer),
  judgePart: (context, { target, seen, part }) => judgePart(context, target, seen, part),
  judgeKnockOut: (context, { target, seen, happened }) => judgeKnockOut(context, target, seen, happened),
  chooseReason: (context, { target, seen, value, text }) => chooseReason(context, target, seen, value, text),
  giveReason: (context, { target, seen, ...reason }) => giveReason(context, target, seen, reason),
  askUnit: (context, { target, seen }) => askUnit(context, target, seen),
  judgeAnyway: (context, { target, seen, finding }) => giveFinding(context, target, seen, finding),
  takeBackVerdict: (context, action) => takeBackVerdict(context, action),
  appraisalEvidence: (context, { target, page }) => showDocuments(context, target, page),
  appraisalDocument: (context, { target, evidenceId }) => sendDocument(context, target, evidenceId),
  appraisalHistory: (context, { target }) => showAppraisalHistory(context, target),
};

/** A role that ended since the card was drawn leads to the menu. */
export function performAppraisal(context: OfficeContext, action: AppraisalAction): Move {
  if (!isAppraiser(context)) return showOfficeMenu(context);
  const perform = performers[action.do] as Perform<AppraisalAction['do']>;
  return perform(context, action as never);
}
