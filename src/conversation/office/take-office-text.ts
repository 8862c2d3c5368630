import { takeQuestion } from '../appraisal/ask-unit.ts';
import { takeReasonText, takeValueText } from '../appraisal/value-text.ts';
import type { OfficeAsking } from '../asking.ts';
import { takeDecision } from '../council/publish.ts';
import { takeReturnReason } from '../council/return-result.ts';
import { takeWithdrawalReason } from '../council/withdraw-publication.ts';
import { takeRemindTime } from '../topics/reminders/remind-again.ts';
import { takeReminderHour } from '../topics/reminders/reminder-settings.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { takeExtensionEnd, takeExtensionItems, takeExtensionReason } from './ask-extension.ts';
import { refuseReopening, takeReopeningEnd } from './decide-reopening.ts';
import { takeSendingText } from './send-to-units.ts';

type Take<For extends OfficeAsking['for']> = (
  context: OfficeContext,
  asked: Extract<OfficeAsking, { for: For }>,
  text: string,
) => Move;

/** Who takes the line that an office asked for. A total record: a new question without a line here does not compile. */
const takers: { readonly [For in OfficeAsking['for']]: Take<For> } = {
  remindTime: (context, { scorecardId }, text) => takeRemindTime(context, scorecardId, text),
  reminderHour: (context, _asked, text) => takeReminderHour(context, text),
  sendingText: (context, { sending }, text) => takeSendingText(context, sending, text),
  refusalReason: (context, { requestId }, text) => refuseReopening(context, requestId, text),
  reopeningEnd: (context, { requestId }, text) => takeReopeningEnd(context, requestId, text),
  extensionItems: (context, _asked, text) => takeExtensionItems(context, text),
  extensionEnd: (context, { target }, text) => takeExtensionEnd(context, target, text),
  extensionReason: (context, { target, closesAt }, text) =>
    takeExtensionReason(context, target, closesAt, text),
  appraisalValue: (context, { target, seen }, text) => takeValueText(context, target, seen, text),
  appraisalReason: (context, { target, seen, ...reason }, text) =>
    takeReasonText(context, target, seen, reason, text),
  appraisalQuestion: (context, { target, seen }, text) => takeQuestion(context, target, seen, text),
  resultReturn: (context, { scorecardId }, text) => takeReturnReason(context, scorecardId, text),
  publicationDecision: (context, { boards }, text) => takeDecision(context, boards, text),
  publicationWithdrawal: (context, { publicationId }, text) =>
    takeWithdrawalReason(context, publicationId, text),
};

export function takeOfficeText(context: OfficeContext, asked: OfficeAsking, text: string): Move {
  const take = takers[asked.for] as Take<OfficeAsking['for']>;
  return take(context, asked as never, text);
}
