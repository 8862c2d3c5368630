import type { DeskAsking } from './asking.ts';
import { say } from './reply.ts';
import { showDifference } from './result/answer-appraiser.ts';
import { explainDifference } from './result/explain-difference.ts';
import { takeEnd, takeItems } from './topics/delegation/ask-delegation.ts';
import { returnItems } from './topics/delegation/held-items.ts';
import { takeMeetingDay } from './topics/meeting/call-meeting.ts';
import { saveMinutes } from './topics/meeting/hold-meeting.ts';
import { takeMemberName } from './topics/members/propose-member.ts';
import { askRecommendations, saveRemarks } from './topics/remarks.ts';
import { takeRemindTime } from './topics/reminders/remind-again.ts';
import { takeReminderHour } from './topics/reminders/reminder-settings.ts';
import { requestReopening, takeReopeningItems } from './topics/reopening.ts';
import { sendBack } from './topics/sending/send-back.ts';
import { askSignedReport, takeSignedTotal } from './topics/sending/signed-report.ts';
import { confirmWithdrawal } from './topics/sending/withdraw.ts';
import { askWhichItem } from './topics/unplaced-text.ts';
import type { DeskContext, Move } from './turn.ts';

type Take<For extends DeskAsking['for']> = (
  context: DeskContext,
  asked: Extract<DeskAsking, { for: For }>,
  text: string,
) => Move;

/** Who takes the line that a desk asked for. A total record: a new question without a line here does not compile. */
const takers: { readonly [For in DeskAsking['for']]: Take<For> } = {
  difficulties: (context, _asked, text) => askRecommendations(context, text),
  recommendations: (context, { difficulties }, text) => saveRemarks(context, difficulties, text),
  itemsToDelegate: (context, _asked, text) => takeItems(context, text),
  delegationEnd: (context, { itemKeys, to }, text) => takeEnd(context, itemKeys, to, text),
  meetingDay: (context, _asked, text) => takeMeetingDay(context, text),
  minutes: (context, { meetingId }, text) => saveMinutes(context, meetingId, text),
  memberName: (context, _asked, text) => takeMemberName(context, text),
  returnReason: (context, { id }, text) => returnItems(context, id, text),
  sendBack: (context, _asked, text) => sendBack(context, text),
  signedReport: (context) => askSignedReport(context, [say('signedReport.noText'), { gap: true }]),
  signedTotal: (context, { evidenceId }, text) => takeSignedTotal(context, evidenceId, text),
  withdrawalReason: (context, { receiptId }, text) => confirmWithdrawal(context, receiptId, text),
  reopeningItems: (context, _asked, text) => takeReopeningItems(context, text),
  reopeningReason: (context, { itemKeys }, text) => requestReopening(context, itemKeys, text),
  remindTime: (context, { scorecardId }, text) => takeRemindTime(context, scorecardId, text),
  reminderHour: (context, _asked, text) => takeReminderHour(context, text),
  unplacedItem: (context) => askWhichItem(context),
  itemExplanation: (context, { itemKey }, text) => explainDifference(context, itemKey, text),
  difference: (context, { itemKey }) => showDifference(context, itemKey),
};

export function takeAskedText(context: DeskContext, asked: DeskAsking, text: string): Move {
  const take = takers[asked.for] as Take<DeskAsking['for']>;
  return take(context, asked as never, text);
}
