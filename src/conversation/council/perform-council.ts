import type { Move, OfficeContext } from '../turn.ts';
import { showAppraisers } from './appraiser-list.ts';
import { confirmResult } from './confirm-result.ts';
import { confirmResults } from './confirm-results.ts';
import type { CouncilAction } from './council-action.ts';
import { showCouncil } from './council-menu.ts';
import { previewConfirmation } from './preview-confirmation.ts';
import { previewPublication } from './preview-publication.ts';
import { showPublication } from './publication-card.ts';
import { askDecision, confirmPublication, publish } from './publish.ts';
import { remindAppraisers, sendAppraiserReminder } from './remind-appraisers.ts';
import { showResultUnits } from './result-units.ts';
import { askReturnReason } from './return-result.ts';
import { showUnitAppraisers } from './unit-appraisers.ts';
import { showUnitResult } from './unit-result.ts';
import { askWithdrawalReason, withdrawPublication } from './withdraw-publication.ts';

export function performCouncil(context: OfficeContext, action: CouncilAction): Move {
  switch (action.do) {
    case 'council':
      return showCouncil(context);
    case 'resultUnits':
      return showResultUnits(context, action.only, action.page);
    case 'unitResult':
      return showUnitResult(context, action.scorecardId);
    case 'confirmResult':
      return confirmResult(context, action.scorecardId, action.resultHash);
    case 'previewConfirmation':
      return previewConfirmation(context, action.groups, action.page);
    case 'confirmResults':
      return confirmResults(context, action.groups, action.results);
    case 'askReturnReason':
      return askReturnReason(context, action.scorecardId);
    case 'publication':
      return showPublication(context);
    case 'previewPublication':
      return previewPublication(context, action.group);
    case 'askDecision':
      return askDecision(context, action.boards);
    case 'confirmPublication':
      return confirmPublication(context, action.boards, action.decision);
    case 'publish':
      return publish(context, action.boards, action.decision);
    case 'askWithdrawalReason':
      return askWithdrawalReason(context);
    case 'withdrawPublication':
      return withdrawPublication(context, action.publicationId, action.reason);
    case 'remindAppraisers':
      return remindAppraisers(context, action);
    case 'sendAppraiserReminder':
      return sendAppraiserReminder(context, action, action.batch);
    case 'unitAppraisers':
      return showUnitAppraisers(context, action.scorecardId);
    case 'appraisers':
      return showAppraisers(context, action.only, action.page);
  }
}
