import { z } from 'zod';
import { reportFormats } from '../domain/report/report-format.ts';
import { answerSchema } from '../domain/scorecard/answer.ts';
import { scoreEntrySchema } from '../domain/scorecard/score-entry.ts';
import { appraisalActionSchema } from './appraisal/appraisal-action.ts';
import { councilActionSchema } from './council/council-action.ts';
import { boardActionSchema } from './leaders/board-action.ts';
import { exportActionSchema } from './office/export-action.ts';
import { officeActionSchema } from './office/office-action.ts';
import { resultActionSchema } from './result/result-action.ts';
import { evidenceActionSchema } from './topics/evidence/evidence-action.ts';

const item = { itemKey: z.string() };
const items = { itemKeys: z.array(z.string()) };
/** `heldOn`: `YYYY-MM-DD`. */
const meeting = { heldOn: z.string(), invited: z.array(z.string()) };
const person = { officialId: z.string() };
const proposal = { name: z.string(), role: z.enum(['scorer', 'head']) };
const page = z.number().int().min(0);

/**
 * What an option does when chosen. Kept with the state, so that a number means after a restart what it meant when
 * it was printed.
 */
export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('menu') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('open'), ...item }),
  z.object({ do: z.literal('answer'), ...item, answer: answerSchema }),
  /** Sets or clears one box of an item made of parts. */
  z.object({ do: z.literal('togglePart'), ...item, part: z.string() }),
  z.object({ do: z.literal('knockOut'), ...item, happened: z.boolean() }),
  z.object({ do: z.literal('skip'), ...item }),
  z.object({ do: z.literal('askNotApplicable'), ...item }),
  z.object({ do: z.literal('askExplanation'), ...item }),
  z.object({ do: z.literal('clearExplanation'), ...item }),
  /** Of the text that waits in the state without an item: recorded as what the card says. */
  z.object({ do: z.literal('askUnplacedItem') }),
  z.object({ do: z.literal('placeExplanation'), ...item }),
  z.object({ do: z.literal('placeNotApplicable'), ...item }),
  z.object({ do: z.literal('dropUnplaced') }),
  /** Of a line that looks like a question, typed where words of the person's own were asked for. */
  z.object({ do: z.literal('recordTyped'), text: z.string() }),
  z.object({ do: z.literal('answerTyped'), text: z.string() }),
  z.object({ do: z.literal('keepTheirs'), ...item }),
  /** Writes over what somebody else recorded, knowingly: `seen` is the version that was shown. */
  z.object({ do: z.literal('overwrite'), ...item, entry: scoreEntrySchema, seen: z.number().int() }),
  z.object({ do: z.literal('history'), ...item }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('undoAnyway'), change: z.number().int(), seen: z.number().int() }),
  z.object({ do: z.literal('tasks') }),
  z.object({ do: z.literal('domainTasks'), domainKey: z.string(), page }),
  z.object({ do: z.literal('missing'), page }),
  z.object({ do: z.literal('score') }),
  z.object({ do: z.literal('nextClass') }),
  z.object({ do: z.literal('deadline') }),
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('stop') }),
  z.object({ do: z.literal('units') }),
  z.object({ do: z.literal('chooseUnit'), scorecardId: z.string() }),
  z.object({ do: z.literal('secondAccount') }),
  z.object({ do: z.literal('colleagues') }),
  z.object({ do: z.literal('askUnlink'), officialId: z.string() }),
  z.object({ do: z.literal('unlink'), officialId: z.string() }),
  z.object({ do: z.literal('language') }),
  z.object({ do: z.literal('setLocale'), locale: z.enum(['vi', 'en']) }),
  z.object({ do: z.literal('askDifficulties') }),
  z.object({ do: z.literal('askRecommendations'), difficulties: z.string().nullable() }),
  z.object({
    do: z.literal('saveRemarks'),
    difficulties: z.string().nullable(),
    recommendations: z.string().nullable(),
  }),
  /** Giao mục. `until`: ms UTC. */
  z.object({ do: z.literal('askItemsToDelegate') }),
  z.object({ do: z.literal('chooseDelegate'), ...items }),
  z.object({ do: z.literal('chooseDelegationEnd'), ...items, to: z.string() }),
  z.object({ do: z.literal('confirmDelegation'), ...items, to: z.string(), until: z.number().int() }),
  z.object({ do: z.literal('delegateItems'), ...items, to: z.string(), until: z.number().int() }),
  z.object({ do: z.literal('ownWork') }),
  z.object({ do: z.literal('delegation'), id: z.string() }),
  z.object({ do: z.literal('askReturn'), id: z.string() }),
  z.object({ do: z.literal('takeBack'), id: z.string() }),
  /** Họp tự chấm. */
  z.object({ do: z.literal('meeting') }),
  z.object({ do: z.literal('askMeetingDay') }),
  z.object({ do: z.literal('chooseInvited'), ...meeting }),
  z.object({ do: z.literal('callMeeting'), ...meeting }),
  z.object({ do: z.literal('attendMeeting'), meetingId: z.string() }),
  z.object({ do: z.literal('askMinutes'), meetingId: z.string() }),
  /** Cán bộ của đơn vị. */
  z.object({ do: z.literal('members') }),
  z.object({ do: z.literal('member'), ...person }),
  z.object({ do: z.literal('askMemberName') }),
  z.object({ do: z.literal('confirmProposal'), ...proposal }),
  z.object({ do: z.literal('proposeMember'), ...proposal }),
  z.object({
    do: z.literal('decideMember'),
    ...person,
    accepted: z.boolean(),
    /** Null where the head found the proposal in the list. */
    proposedBy: z.string().nullable(),
  }),
  z.object({ do: z.literal('inviteMember'), ...person }),
  z.object({ do: z.literal('askEndRoles'), ...person }),
  z.object({ do: z.literal('endRoles'), ...person }),
  /** Trình duyệt và gửi. */
  z.object({ do: z.literal('sending') }),
  z.object({ do: z.literal('check'), page }),
  z.object({ do: z.literal('requestApproval') }),
  /** What the head would approve. */
  z.object({ do: z.literal('approval') }),
  /** Approves exactly this content. `lines`: the beginning of the hash of every line, to name what changed meanwhile. */
  z.object({
    do: z.literal('approve'),
    contentHash: z.string(),
    lines: z.record(z.string(), z.string()),
  }),
  z.object({ do: z.literal('askSendBack') }),
  z.object({ do: z.literal('report') }),
  z.object({ do: z.literal('sendReport'), format: z.enum(reportFormats) }),
  /** Gửi đi, with what comes before and after it. */
  z.object({ do: z.literal('signedReport') }),
  z.object({ do: z.literal('askSubmit') }),
  /** Sends exactly the content that was shown. */
  z.object({ do: z.literal('submit'), contentHash: z.string() }),
  z.object({ do: z.literal('receipt') }),
  z.object({ do: z.literal('askWithdraw') }),
  z.object({ do: z.literal('withdraw'), receiptId: z.string(), reason: z.string() }),
  /** "Nhắc lại lúc …": `scorecardId` null: of what is about no single unit. */
  z.object({ do: z.literal('askRemindAgain'), scorecardId: z.string().nullable() }),
  z.object({ do: z.literal('remindAgain'), scorecardId: z.string().nullable(), until: z.number().int() }),
  z.object({ do: z.literal('askNotMine') }),
  z.object({ do: z.literal('notMine'), mine: z.boolean() }),
  z.object({ do: z.literal('reminders') }),
  z.object({ do: z.literal('askReminderHour') }),
  z.object({ do: z.literal('setReminderHour'), hour: z.number().int().nullable() }),
  z.object({ do: z.literal('muteReminders'), muted: z.boolean() }),
  z.object({ do: z.literal('calendar') }),
  z.object({ do: z.literal('chooseOffice'), campaignId: z.string() }),
  /** Xin mở lại: of items, or with null of the whole scorecard. */
  z.object({ do: z.literal('reopening') }),
  z.object({ do: z.literal('waitingReopenings') }),
  z.object({ do: z.literal('withdrawReopening'), requestId: z.string() }),
  z.object({ do: z.literal('pickReopening'), itemKeys: z.array(z.string()), page }),
  z.object({ do: z.literal('askReopening'), itemKeys: z.array(z.string()).min(1).nullable() }),
  ...evidenceActionSchema.options,
  ...officeActionSchema.options,
  ...appraisalActionSchema.options,
  ...resultActionSchema.options,
  ...councilActionSchema.options,
  ...exportActionSchema.options,
  ...boardActionSchema.options,
]);
export type Action = z.infer<typeof actionSchema>;
