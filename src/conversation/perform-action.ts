import type { Action } from './action.ts';
import {
  type GroupedAction,
  isBoardAction,
  isEvidenceAction,
  isOnlyAtOffice,
  isResultAction,
} from './action-groups.ts';
import { answerTyped } from './beside-text.ts';
import { itemCard } from './item-card/item-card.ts';
import { entrySentence } from './item-card/recorded-lines.ts';
import { performBoard } from './leaders/perform-board.ts';
import { recordTyped } from './record-typed.ts';
import { say } from './reply.ts';
import { askAnyExplanation } from './result/answer-appraiser.ts';
import { performResult } from './result/perform-result.ts';
import { askUnlink, offerSecondAccount, showColleagues, unlinkColleague } from './topics/accounts.ts';
import { answerItem } from './topics/answer-item.ts';
import { chooseOffice } from './topics/choose-office.ts';
import { chooseUnit } from './topics/choose-unit.ts';
import {
  askItems,
  chooseDelegate,
  chooseEnd,
  confirmDelegation,
} from './topics/delegation/ask-delegation.ts';
import { delegateItems } from './topics/delegation/give-items.ts';
import { askReturn, showDelegation, showOwnWork, takeBack } from './topics/delegation/held-items.ts';
import { performEvidence } from './topics/evidence/perform-evidence.ts';
import { explainItem } from './topics/explanation.ts';
import { giveKnockOut, togglePart } from './topics/give-value.ts';
import { showHistory } from './topics/history.ts';
import { askMeetingDay, callMeeting, chooseInvited } from './topics/meeting/call-meeting.ts';
import { askMinutes, attendMeeting, showMeeting } from './topics/meeting/hold-meeting.ts';
import { askEndRoles, decideMember, endRoles, inviteMember } from './topics/members/decide-member.ts';
import { askMemberName, confirmProposal, proposeMember } from './topics/members/propose-member.ts';
import { showMember, showMembers } from './topics/members/show-members.ts';
import { setLocale, showHelp, showLanguages, showMenu, showStop, showUnits } from './topics/menu.ts';
import { goBack, skipItem } from './topics/move-around.ts';
import { askNotApplicable } from './topics/not-applicable.ts';
import { stay } from './topics/plain-answers.ts';
import { nextCard, recordEntry } from './topics/record-entry.ts';
import { askDifficulties, askRecommendations, saveRemarks } from './topics/remarks.ts';
import { sendCalendar } from './topics/reminders/calendar-file.ts';
import { askNotMine, notMine } from './topics/reminders/not-mine.ts';
import { askRemindAgain, remindAgain } from './topics/reminders/remind-again.ts';
import {
  askReminderHour,
  muteReminders,
  setReminderHour,
  showReminders,
} from './topics/reminders/reminder-settings.ts';
import { askReopening, offerReopening, pickReopening } from './topics/reopening.ts';
import { chooseReport, sendReport } from './topics/report.ts';
import { resumeScoring } from './topics/resume.ts';
import { showApproval } from './topics/sending/approval-card.ts';
import { approve } from './topics/sending/approve.ts';
import { showCheck } from './topics/sending/check-card.ts';
import { showReceipt } from './topics/sending/receipt.ts';
import { requestApproval } from './topics/sending/request-approval.ts';
import { askSendBack } from './topics/sending/send-back.ts';
import { showSending } from './topics/sending/sending-menu.ts';
import { askSignedReport } from './topics/sending/signed-report.ts';
import { askSubmit, submit } from './topics/sending/submit.ts';
import { askWithdraw, withdraw } from './topics/sending/withdraw.ts';
import { showDeadline, showNextClass, showScore } from './topics/standing-cards.ts';
import { showDomain, showMissing, showTasks } from './topics/tasks.ts';
import { undoAnyway, undoLast } from './topics/undo.ts';
import {
  askWhichItem,
  dropUnplaced,
  isAskingItem,
  placeExplanation,
  placeNotApplicable,
  stillChoosing,
} from './topics/unplaced-text.ts';
import { showWaitingReopenings, withdrawReopening } from './topics/withdraw-reopening.ts';
import { type DeskContext, type Move, show, withLead } from './turn.ts';

type DeskAction = Exclude<Action, GroupedAction>;
type Perform<Do extends DeskAction['do']> = (
  context: DeskContext,
  action: Extract<DeskAction, { do: Do }>,
) => Move;

/** What each option does. A total record: a new action without a line here does not compile. */
const performers: { readonly [Do in DeskAction['do']]: Perform<Do> } = {
  menu: (context) => showMenu(context),
  back: (context) => goBack(context),
  resume: (context) => resumeScoring(context),
  open: (context, { itemKey }) => show(context, itemCard(context, itemKey)),
  answer: (context, { itemKey, answer }) =>
    answerItem(context, itemKey, answer, context.state.itemKey === itemKey ? context.state.seen : null),
  togglePart: (context, { itemKey, part }) => togglePart(context, itemKey, part),
  knockOut: (context, { itemKey, happened }) => giveKnockOut(context, itemKey, happened),
  skip: (context, { itemKey }) => skipItem(context, itemKey),
  askNotApplicable: (context, { itemKey }) => askNotApplicable(context, itemKey),
  askExplanation: (context, { itemKey }) => askAnyExplanation(context, itemKey),
  clearExplanation: (context, { itemKey }) => explainItem(context, itemKey, null, context.state.seen),
  askUnplacedItem: (context) => askWhichItem(context),
  placeExplanation: (context, { itemKey }) => placeExplanation(context, itemKey),
  placeNotApplicable: (context, { itemKey }) => placeNotApplicable(context, itemKey),
  dropUnplaced: (context) => dropUnplaced(context),
  recordTyped: (context, { text }) => recordTyped(context, text),
  answerTyped: (context, { text }) => answerTyped(context, text) ?? stay(context, []),
  keepTheirs: (context, { itemKey }) =>
    show(
      context,
      withLead([say('conflict.kept', { code: codeOf(context, itemKey) })], nextCard(context, itemKey)),
    ),
  overwrite: (context, { itemKey, entry, seen }) =>
    recordEntry(context, {
      itemKey,
      entry,
      seen,
      goOn: true,
      said: (after) => [
        say('conflict.overwritten', {
          code: codeOf(context, itemKey),
          what: entrySentence(after, itemKey, entry),
        }),
      ],
    }),
  history: (context, { itemKey }) => showHistory(context, itemKey),
  undo: (context) => undoLast(context),
  undoAnyway: (context, { change, seen }) => undoAnyway(context, change, seen),
  tasks: (context) => (isAskingItem(context.state) ? askWhichItem(context) : showTasks(context)),
  domainTasks: (context, { domainKey, page }) => stillChoosing(context, showDomain(context, domainKey, page)),
  missing: (context, { page }) => showMissing(context, page),
  score: (context) => showScore(context),
  nextClass: (context) => showNextClass(context),
  deadline: (context) => showDeadline(context),
  help: (context) => showHelp(context),
  stop: (context) => showStop(context),
  units: (context) => showUnits(context),
  chooseUnit: (context, { scorecardId }) => chooseUnit(context, scorecardId),
  secondAccount: (context) => offerSecondAccount(context),
  colleagues: (context) => showColleagues(context),
  askUnlink: (context, { officialId }) => askUnlink(context, officialId),
  unlink: (context, { officialId }) => unlinkColleague(context, officialId),
  language: (context) => showLanguages(context),
  setLocale: (context, { locale }) => setLocale(context, locale),
  askDifficulties: (context) => askDifficulties(context),
  askRecommendations: (context, { difficulties }) => askRecommendations(context, difficulties),
  saveRemarks: (context, { difficulties, recommendations }) =>
    saveRemarks(context, difficulties, recommendations),
  askItemsToDelegate: (context) => askItems(context),
  chooseDelegate: (context, { itemKeys }) => chooseDelegate(context, itemKeys),
  chooseDelegationEnd: (context, { itemKeys, to }) => chooseEnd(context, itemKeys, to),
  confirmDelegation: (context, { itemKeys, to, until }) => confirmDelegation(context, itemKeys, to, until),
  delegateItems: (context, { itemKeys, to, until }) => delegateItems(context, itemKeys, to, until),
  ownWork: (context) => showOwnWork(context),
  delegation: (context, { id }) => showDelegation(context, id),
  askReturn: (context, { id }) => askReturn(context, id),
  takeBack: (context, { id }) => takeBack(context, id),
  meeting: (context) => showMeeting(context),
  askMeetingDay: (context) => askMeetingDay(context),
  chooseInvited: (context, { heldOn, invited }) => chooseInvited(context, heldOn, invited),
  callMeeting: (context, { heldOn, invited }) => callMeeting(context, heldOn, invited),
  attendMeeting: (context, { meetingId }) => attendMeeting(context, meetingId),
  askMinutes: (context, { meetingId }) => askMinutes(context, meetingId),
  members: (context) => showMembers(context),
  member: (context, { officialId }) => showMember(context, officialId),
  askMemberName: (context) => askMemberName(context),
  confirmProposal: (context, { name, role }) => confirmProposal(context, name, role),
  proposeMember: (context, { name, role }) => proposeMember(context, name, role),
  decideMember: (context, { officialId, accepted, proposedBy }) =>
    decideMember(context, officialId, accepted, proposedBy),
  inviteMember: (context, { officialId }) => inviteMember(context, officialId),
  askEndRoles: (context, { officialId }) => askEndRoles(context, officialId),
  endRoles: (context, { officialId }) => endRoles(context, officialId),
  sending: (context) => showSending(context),
  check: (context, { page }) => showCheck(context, page),
  requestApproval: (context) => requestApproval(context),
  approval: (context) => showApproval(context),
  approve: (context, action) => approve(context, action),
  askSendBack: (context) => askSendBack(context),
  report: (context) => chooseReport(context),
  sendReport: (context, { format }) => sendReport(context, format),
  signedReport: (context) => askSignedReport(context),
  askSubmit: (context) => askSubmit(context),
  submit: (context, { contentHash }) => submit(context, contentHash),
  receipt: (context) => showReceipt(context),
  askWithdraw: (context) => askWithdraw(context),
  withdraw: (context, { receiptId, reason }) => withdraw(context, receiptId, reason),
  askRemindAgain: (context, { scorecardId }) => askRemindAgain(context, scorecardId),
  remindAgain: (context, { scorecardId, until }) => remindAgain(context, scorecardId, until),
  askNotMine: (context) => askNotMine(context),
  notMine: (context, { mine }) => notMine(context, mine),
  reminders: (context) => showReminders(context),
  askReminderHour: (context) => askReminderHour(context),
  setReminderHour: (context, { hour }) => setReminderHour(context, hour),
  muteReminders: (context, { muted }) => muteReminders(context, muted),
  calendar: (context) => sendCalendar(context, context.desk.work.campaign),
  chooseOffice: (context, { campaignId }) => chooseOffice(context, campaignId),
  reopening: (context) => offerReopening(context),
  waitingReopenings: (context) => showWaitingReopenings(context),
  withdrawReopening: (context, { requestId }) => withdrawReopening(context, requestId),
  pickReopening: (context, { itemKeys, page }) => pickReopening(context, itemKeys, page),
  askReopening: (context, { itemKeys }) => askReopening(context, itemKeys),
};

export function performAction(context: DeskContext, action: Action): Move {
  if (isGone(context, action)) {
    return show(context, withLead([say('item.gone')], showTasks(context).card));
  }
  if (isResultAction(action)) return performResult(context, action);
  if (isBoardAction(action)) return performBoard({ at: 'unit', context }, action);
  if (isEvidenceAction(action)) return performEvidence(context, action);
  if (isOnlyAtOffice(action)) return showMenu(context);
  const perform = performers[action.do] as Perform<DeskAction['do']>;
  return perform(context, action as never);
}

/** Whether the action is about an item or a domain that a newer version of the criteria set no longer has. */
function isGone(context: DeskContext, action: Action): boolean {
  if ('itemKey' in action) return !context.desk.byKey.has(action.itemKey);
  if (action.do !== 'domainTasks') return false;
  return !context.desk.work.set.domains.some(({ key }) => key === action.domainKey);
}

function codeOf(context: DeskContext, itemKey: string): string {
  return context.desk.byKey.get(itemKey)?.item.code ?? '';
}
