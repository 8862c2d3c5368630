import type { Action } from '../action.ts';
import { isAppraisalAction, isBoardAction, isCouncilAction, isExportAction } from '../action-groups.ts';
import { performAppraisal } from '../appraisal/perform-appraisal.ts';
import { performCouncil } from '../council/perform-council.ts';
import { performBoard } from '../leaders/perform-board.ts';
import { chooseOffice } from '../topics/choose-office.ts';
import { chooseUnit } from '../topics/choose-unit.ts';
import { showLanguages, showUnits } from '../topics/menu.ts';
import { sendCalendar } from '../topics/reminders/calendar-file.ts';
import { askRemindAgain, remindAgain } from '../topics/reminders/remind-again.ts';
import {
  askReminderHour,
  muteReminders,
  setReminderHour,
  showReminders,
} from '../topics/reminders/reminder-settings.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { answerQuestion } from './answer-question.ts';
import { askEnd, extendUnit, extendWaiting, extensionUntil } from './ask-extension.ts';
import {
  askRefusalReason,
  askReopeningEnd,
  grantReopening,
  showRequest,
  showUnitRequests,
} from './decide-reopening.ts';
import { confirmDeletion, deleteRehearsal } from './delete-rehearsal.ts';
import { performExport } from './export-results.ts';
import { extend } from './extend-deadline.ts';
import { showLock, showOfficeHelp } from './office-help.ts';
import { showOfficeMenu } from './office-menu.ts';
import { showOfficeUnit } from './office-unit.ts';
import { showOfficeUnits } from './office-units.ts';
import { showProgressList } from './progress-list.ts';
import { askSendingText, previewSending, send, showSendingResult } from './send-to-units.ts';
import { showUnitExtensions } from './unit-extensions.ts';
import { showUnreached } from './unreached.ts';

/** What an option does at an office; one that means nothing here leads to the menu. */
export function performOfficeAction(context: OfficeContext, action: Action): Move {
  if (isAppraisalAction(action)) return performAppraisal(context, action);
  if (isCouncilAction(action)) return performCouncil(context, action);
  if (isExportAction(action)) return performExport(context, action);
  if (isBoardAction(action)) return performBoard({ at: 'office', context }, action);
  switch (action.do) {
    case 'officeUnits':
      return showOfficeUnits(context, action.only, action.page);
    case 'officeAnswer':
      return action.pictured === true
        ? answerQuestion(context, { kind: 'list', ask: action.ask, groups: action.groups })
        : showProgressList(context, action, action.page);
    case 'officeUnit':
      return showOfficeUnit(context, action.scorecardId);
    case 'unreached':
      return showUnreached(context, action.page);
    case 'unitRequests':
      return showUnitRequests(context);
    case 'showRequest':
      return showRequest(context, action.requestId);
    case 'grantReopening':
      return grantReopening(context, action.requestId, action.end);
    case 'askReopeningEnd':
      return askReopeningEnd(context, action.requestId);
    case 'askRefusalReason':
      return askRefusalReason(context, action.requestId);
    case 'unitExtensions':
      return showUnitExtensions(context);
    case 'extendWaiting':
      return extendWaiting(context);
    case 'extendUnit':
      return extendUnit(context, action.whole);
    case 'askExtensionEnd':
      return askEnd(context, action.target);
    case 'extensionUntil':
      return extensionUntil(context, action.target, action.end);
    case 'extend':
      return extend(context, action.target, action.closesAt, action.reason);
    case 'confirmDeletion':
      return confirmDeletion(context);
    case 'deleteRehearsal':
      return deleteRehearsal(context, action.campaignId);
    case 'deadline':
      return showLock(context);
    case 'help':
      return showOfficeHelp(context);
    case 'units':
      return showUnits(context);
    case 'chooseUnit':
      return chooseUnit(context, action.scorecardId);
    case 'chooseOffice':
      return chooseOffice(context, action.campaignId);
    case 'askRemindAgain':
      return askRemindAgain(context, action.scorecardId);
    case 'remindAgain':
      return remindAgain(context, action.scorecardId, action.until);
    case 'reminders':
      return showReminders(context);
    case 'askReminderHour':
      return askReminderHour(context);
    case 'setReminderHour':
      return setReminderHour(context, action.hour);
    case 'muteReminders':
      return muteReminders(context, action.muted);
    case 'calendar':
      return sendCalendar(context, context.office.campaign);
    case 'previewSending':
      return previewSending(context, action.sending);
    case 'askSendingText':
      return askSendingText(context, action.sending);
    case 'send':
      return send(context, action.sending);
    case 'sendingResult':
      return showSendingResult(context);
    case 'language':
      return showLanguages(context);
    case 'setLocale': {
      const official = { ...context.official, locale: action.locale };
      const after = { ...context, official, facts: { ...context.facts, official } };
      return { ...showOfficeMenu(after), commands: [{ do: 'setLocale', locale: action.locale }] };
    }
    default:
      return showOfficeMenu(context);
  }
}
