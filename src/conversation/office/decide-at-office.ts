import type { Action } from '../action.ts';
import { isAppraisalAction, isBoardAction, isCouncilAction, isExportAction } from '../action-groups.ts';
import { followAppraisalText, stayOnItem } from '../appraisal/follow-appraisal-text.ts';
import { performAppraisal } from '../appraisal/perform-appraisal.ts';
import { councilWish } from '../council/council-words.ts';
import { performCouncil } from '../council/perform-council.ts';
import type { Event } from '../facts.ts';
import { wholeRanking } from '../leaders/board-question.ts';
import { performBoard } from '../leaders/perform-board.ts';
import { LONGEST_MESSAGE, optionNamed, readTyped } from '../read-typed.ts';
import { type Line, say } from '../reply.ts';
import { chooseOffice } from '../topics/choose-office.ts';
import { chooseUnit } from '../topics/choose-unit.ts';
import { showLanguages, showUnits } from '../topics/menu.ts';
import { laterSentence } from '../topics/plain-answers.ts';
import { sendCalendar } from '../topics/reminders/calendar-file.ts';
import { askRemindAgain, remindAgain, takeRemindTime } from '../topics/reminders/remind-again.ts';
import {
  askReminderHour,
  muteReminders,
  setReminderHour,
  showReminders,
  takeReminderHour,
} from '../topics/reminders/reminder-settings.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';
import { answerQuestion, answerQuestions } from './answer-question.ts';
import {
  askRefusalReason,
  askReopeningEnd,
  grantReopening,
  showRequest,
  showUnitRequests,
} from './decide-reopening.ts';
import { confirmDeletion, deleteRehearsal } from './delete-rehearsal.ts';
import { performExport, readExportWish } from './export-results.ts';
import { askEnd, extend, extendUnit, extendWaiting, extensionUntil } from './extend-deadline.ts';
import { lockLine, showOfficeMenu } from './office-menu.ts';
import { showOfficeUnit } from './office-unit.ts';
import { showOfficeUnits } from './office-units.ts';
import { showProgressList } from './progress-list.ts';
import { readQuestions } from './read-questions.ts';
import {
  askSendingText,
  previewSending,
  send,
  showSendingResult,
  startSending,
  takeSendingText,
} from './send-to-units.ts';
import { takeOfficeText } from './take-office-text.ts';
import { showUnitExtensions } from './unit-extensions.ts';
import { showUnreached } from './unreached.ts';

type Spoken = Exclude<Event, { kind: 'group' | 'withdrawal' | 'reachability' }>;

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

function choose(context: OfficeContext, choice: string): Move {
  const chosen = context.state.options.find((each) => each.choice === choice);
  return chosen === undefined ? notUnderstood(context) : performOfficeAction(context, chosen.action);
}

function followText(context: OfficeContext, text: string): Move {
  const named = optionNamed(context.state, text);
  if (named !== null) return choose(context, named);
  // A line that was asked for is an answer, whatever it looks like; only a figure never looks like a wish.
  const { officeAsking, asking } = context.state;
  const isAsked = asking !== null || (officeAsking !== null && officeAsking.for !== 'appraisalValue');
  const wish = isAsked ? null : councilWish(text);
  const taken = isAsked ? null : readExportWish(text);
  const questions = isAsked || wish !== null || taken !== null ? [] : readQuestions(text, context.office);
  // "Lĩnh vực 3" in a question about results opens no item.
  if (questions.some(({ kind }) => kind === 'board')) return answerQuestions(context, questions);
  const appraised = followAppraisalText(context, text);
  if (appraised !== null) return appraised;
  if (wish !== null) return performCouncil(context, wish);
  if (taken !== null) return performExport(context, taken);
  if (questions.length > 0) return answerQuestions(context, questions);
  const [intent] = readTyped(context, text, context.office.campaign, new Set());
  return intent === undefined ? showOfficeMenu(context) : followOfficeIntent(context, intent, text);
}

function followOfficeIntent(context: OfficeContext, intent: Intent, text: string): Move {
  switch (intent.kind) {
    case 'text':
      return takeText(context, intent.text);
    case 'reopen':
      return showOfficeUnits(context, 'asking', 0);
    case 'reminders':
    case 'calendar':
    case 'sendingResult':
      return performOfficeAction(context, { do: intent.kind });
    case 'muteReminders':
      return muteReminders(context, intent.muted);
    case 'remindMe':
      return takeRemindTime(context, null, text);
    case 'remindUnits':
      return startSending(context, 'remind', text);
    case 'broadcast':
      return startSending(context, 'broadcast', text);
    case 'option':
      return choose(context, String(intent.number));
    case 'back':
      return choose(context, context.state.options.some(({ choice }) => choice === '0') ? '0' : '#');
    case 'menu':
    case 'greet':
    case 'resume':
      return showOfficeMenu(context);
    case 'deadline':
      return showLock(context);
    case 'help':
      return showOfficeHelp(context);
    case 'switchUnit':
      return showUnits(context);
    case 'chooseLanguage':
      return showLanguages(context);
    case 'switchLanguage':
      return performOfficeAction(context, { do: 'setLocale', locale: intent.locale });
    case 'ranking':
      return performOfficeAction(context, { do: 'ranking' });
    case 'lastYear':
      return performOfficeAction(context, {
        do: 'board',
        question: { ...wholeRanking, ask: 'lastYear' },
        page: 0,
      });
    case 'later':
      return followLater(context, intent);
    case 'sending':
    case 'approval':
    case 'check':
    case 'report':
    case 'remarks':
      return showOfficeMenu(context, [say('office.unitsOwn'), { gap: true }]);
    case 'sendingStep':
      return showOfficeMenu(context, [say('office.unitsSend'), { gap: true }]);
    case 'ownResult':
    case 'whyCut':
    case 'answerAppraiser':
      return showOfficeMenu(context, [say('result.atUnit'), { gap: true }]);
    case 'whoAppraises': {
      const { organiser } = context.office.campaign;
      return showOfficeMenu(context, [say('result.who.byField', { organiser }), { gap: true }]);
    }
    case 'thank':
      return showOfficeMenu(context, [say('thank.welcome'), { gap: true }]);
    default:
      return notUnderstood(context);
  }
}

/** What is in view once more where it is an item to judge, else the menu. */
function notUnderstood(context: OfficeContext): Move {
  const unknown = say('unknown.plain');
  return stayOnItem(context, unknown) ?? showOfficeMenu(context, [unknown, { gap: true }]);
}

/** A number of the card is that option, also where a line was asked for. */
function takeText(context: OfficeContext, text: string): Move {
  const { officeAsking, asking, options } = context.state;
  if (options.some(({ choice }) => choice === text.trim())) return choose(context, text.trim());
  if (officeAsking !== null) return takeOfficeText(context, officeAsking, text);
  switch (asking?.for) {
    case 'remindTime':
      return takeRemindTime(context, asking.scorecardId, text);
    case 'reminderHour':
      return takeReminderHour(context, text);
    case 'sendingText':
      return takeSendingText(context, asking.sending, text);
    default:
      return showOfficeMenu(context, [say('unknown.plain'), { gap: true }]);
  }
}

function followLater(context: OfficeContext, { wish }: Extract<Intent, { kind: 'later' }>): Move {
  if (wish === 'progress') return answerQuestion(context, { kind: 'list', ask: 'progress', groups: [] });
  if (wish === 'notSubmitted') return answerQuestion(context, { kind: 'list', ask: 'waiting', groups: [] });
  return showOfficeMenu(context, [laterSentence(wish, context.office.campaign.organiser), { gap: true }]);
}

function showLock(context: OfficeContext): Move {
  return plain(context, [lockLine(context.office.campaign.locksAt, context.facts.sentAt)]);
}

function showOfficeHelp(context: OfficeContext): Move {
  return plain(context, [say('office.help.heading'), say('office.help.words'), say('office.help.results')]);
}

function plain(context: OfficeContext, lines: readonly Line[]): Move {
  const options = [option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })];
  return show(context, card({ lines, options }));
}
