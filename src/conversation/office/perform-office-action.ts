import type { Action } from '../action.ts';
import {
  isAppraisalAction,
  isBoardAction,
  isCouncilAction,
  isExportAction,
  isOfficeAction,
} from '../action-groups.ts';
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
import type { OfficeAction } from './office-action.ts';
import { showLock, showOfficeHelp } from './office-help.ts';
import { showOfficeMenu } from './office-menu.ts';
import { showOfficeUnit } from './office-unit.ts';
import { showOfficeUnits } from './office-units.ts';
import { showProgressList } from './progress-list.ts';
import { askSendingText, previewSending, send, showSendingResult } from './send-to-units.ts';
import { showUnitExtensions } from './unit-extensions.ts';
import { showUnreached } from './unreached.ts';

type Perform<Do extends OfficeAction['do']> = (
  context: OfficeContext,
  action: Extract<OfficeAction, { do: Do }>,
) => Move;

/** What only an office does. A total record: a new action without a line here does not compile. */
const performers: { readonly [Do in OfficeAction['do']]: Perform<Do> } = {
  officeUnits: (context, action) => showOfficeUnits(context, action.only, action.page),
  officeAnswer: (context, action) =>
    action.pictured === true
      ? answerQuestion(context, { kind: 'list', ask: action.ask, groups: action.groups })
      : showProgressList(context, action, action.page),
  officeUnit: (context, action) => showOfficeUnit(context, action.scorecardId),
  unreached: (context, action) => showUnreached(context, action.page),
  unitRequests: (context) => showUnitRequests(context),
  showRequest: (context, action) => showRequest(context, action.requestId),
  grantReopening: (context, action) => grantReopening(context, action.requestId, action.end),
  askReopeningEnd: (context, action) => askReopeningEnd(context, action.requestId),
  askRefusalReason: (context, action) => askRefusalReason(context, action.requestId),
  unitExtensions: (context) => showUnitExtensions(context),
  extendWaiting: (context) => extendWaiting(context),
  extendUnit: (context, action) => extendUnit(context, action.whole),
  askExtensionEnd: (context, action) => askEnd(context, action.target),
  extensionUntil: (context, action) => extensionUntil(context, action.target, action.end),
  extend: (context, action) => extend(context, action.target, action.closesAt, action.reason),
  confirmDeletion: (context) => confirmDeletion(context),
  deleteRehearsal: (context, action) => deleteRehearsal(context, action.campaignId),
  previewSending: (context, action) => previewSending(context, action.sending),
  askSendingText: (context, action) => askSendingText(context, action.sending),
  send: (context, action) => send(context, action.sending),
  sendingResult: (context) => showSendingResult(context),
};

/** What an option does at an office; one that means nothing here leads to the menu. */
export function performOfficeAction(context: OfficeContext, action: Action): Move {
  if (isAppraisalAction(action)) return performAppraisal(context, action);
  if (isCouncilAction(action)) return performCouncil(context, action);
  if (isExportAction(action)) return performExport(context, action);
  if (isOfficeAction(action)) return performOwn(context, action);
  if (isBoardAction(action)) return performBoard({ at: 'office', context }, action);
  switch (action.do) {
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

function performOwn(context: OfficeContext, action: OfficeAction): Move {
  const perform = performers[action.do] as Perform<OfficeAction['do']>;
  return perform(context, action as never);
}
